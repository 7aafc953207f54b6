import { nextChanges } from '$lib/dossier/client';
import type { Contact } from '$lib/dossier/contacts';
import { newId } from '$lib/dossier/ids';
import type { Change } from '$lib/dossier/revision';
import { talkChanges } from '../log/talk';
import type { GroupClient } from './group';

/**
 * Who was told what their coach keeps of them, and stands by it. To introduce them is another matter: an invitation goes to
 * themselves, and names them to nobody.
 */
export const mayBeInvited = ({ notes }: GroupClient): boolean =>
	notes?.permissions.informed?.allowed ?? false;

/** What one who came gets in its private log. */
export interface Attended {
	dossier: string;
	changes: Change[];
	/** The date that it ends, to be set again where it is taken back. */
	ended: Change[];
}

export const attendanceOf = (
	present: readonly GroupClient[],
	contact: Omit<Contact, 'id'>
): Attended[] =>
	present.map(({ id: dossier, notes }) => {
		const next = notes?.next ?? null;
		const changes = talkChanges({ id: newId(), ...contact }, next);
		const written = new Set(changes.map(({ path }) => path));
		return { dossier, changes, ended: nextChanges(next).filter(({ path }) => written.has(path)) };
	});
