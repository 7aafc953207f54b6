/** A coach's talks with a company: private, and never erased by what follows. */
import { valueAt, type DossierState } from './fold';
import { privatePath } from './coach-paths';
import { parsePath } from './paths';
import type { Change } from './revision';

export const contactKinds = ['visit', 'call', 'workshop', 'message'] as const;
export type ContactKind = (typeof contactKinds)[number];

export interface Contact {
	id: string;
	/** `yyyy-mm-dd` */
	on: string;
	kind: ContactKind;
	minutes: number;
	/** Who pays for the time; may be empty. */
	funder: string;
	/** What it was about, in a line; may be empty. */
	note: string;
}

/** Characters. */
export const longestTalkNote = 200;

/** From the latest day to the earliest. `log` is the coach's own. */
export function contactsOf(log: DossierState): Contact[] {
	const contacts: Contact[] = [];
	for (const path of log.paths.keys()) {
		const field = parsePath(path);
		if (field?.kind !== 'private' || field.part !== 'contacts') continue;
		const value = contactOf(valueAt(log, path));
		const note = valueAt(log, privatePath('talks', field.id));
		if (value)
			contacts.push({ id: field.id, ...value, note: typeof note === 'string' ? note : '' });
	}
	return contacts.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? -1 : 1));
}

/** The note has a path of its own: versions that do not know it still read the talk. */
export const contactChanges = ({ id, on, kind, minutes, funder, note }: Contact): Change[] => [
	{ path: privatePath('contacts', id), value: { on, kind, minutes, funder } },
	...(note ? [{ path: privatePath('talks', id), value: note }] : [])
];

/** Null where it is none, as in a file of a later version. */
export function contactOf(value: unknown): Omit<Contact, 'id' | 'note'> | null {
	const { on, kind, minutes, funder } = Object(value) as Record<string, unknown>;
	const known = contactKinds.find((one) => one === kind);
	if (typeof on !== 'string' || !known || typeof minutes !== 'number') return null;
	return { on, kind: known, minutes, funder: typeof funder === 'string' ? funder : '' };
}
