import { draftsIn, handedChange, type WayOut } from '../drafts';
import type { DossierState } from '../fold';
import { isPrivate, parsePath } from '../paths';
import type { Revision } from '../revision';
import type { AzimutDatabase } from './database';
import { guarded } from './storage-error';
import { revisionsOf, type Writing } from './store';

/** What says that these drafts go out: it leaves with them. Nothing is written. */
export const handedMarks = (
	state: DossierState,
	how: WayOut,
	writing: Omit<Writing, 'changes'>,
	goesOut?: (revision: Revision) => boolean
): Revision[] =>
	revisionsOf({
		...writing,
		changes: draftsIn(state, goesOut).map((text) => handedChange(text, how))
	});

/**
 * Notes them, just before the texts are given, in a transaction that reads these once more. False, and nothing is noted,
 * where one was replaced since: what was made ready holds a draft that is no more.
 */
export function noteHanded(db: AzimutDatabase, marks: readonly Revision[]): Promise<boolean> {
	if (marks.length === 0) return Promise.resolve(true);
	return guarded(() =>
		db.transaction('rw', db.revisions, db.coachRevisions, async () => {
			const logs = [db.revisions, db.coachRevisions].map((log) => {
				const own = marks.filter(({ path }) => isPrivate(path) === (log === db.coachRevisions));
				const texts = own.map(({ path }) => {
					const field = parsePath(path);
					return field?.kind === 'handed' ? field.revision : '';
				});
				return { log, own, texts };
			});
			for (const { log, texts } of logs) {
				const standing = await log.bulkGet(texts);
				if (standing.some((text) => (text?.value ?? null) === null)) return false;
			}
			for (const { log, own } of logs) await log.bulkPut(own);
			return true;
		})
	);
}

/** Notes that these texts of a dossier, as they stand in `state`, go out; returns what was noted. */
export async function handOut(
	db: AzimutDatabase,
	state: DossierState,
	writing: Omit<Writing, 'changes'>,
	how: WayOut,
	goesOut: (path: string) => boolean
): Promise<Revision[]> {
	const marks = handedMarks(state, how, writing, ({ path }) => goesOut(path));
	return (await noteHanded(db, marks)) ? marks : [];
}
