import type { Change, Revision } from '../revision';
import { blankDrafts, withoutPassing } from './blank-drafts';
import type { AzimutDatabase } from './database';
import { guarded, StorageError } from './storage-error';
import { newRevisions, revisionsOf, type Summarise, type Writing } from './store';

/**
 * Writes what `decide` makes of the dossier as it stands, all in one transaction: two tabs that decide at once write
 * once. Nothing is written when it decides nothing.
 * @returns the revisions written
 * @throws {StorageError} `missing` when this device has no such dossier
 */
export function writeDecided(
	db: AzimutDatabase,
	{ dossier, author, id }: Pick<Writing, 'dossier' | 'author' | 'id'>,
	decide: (revisions: readonly Revision[]) => { changes: readonly Change[]; at: number } | null,
	summarise: Summarise
): Promise<Revision[]> {
	return guarded(() =>
		db.transaction('rw', db.revisions, db.dossiers, db.settings, async () => {
			const [row, known] = await Promise.all([
				db.dossiers.get(dossier),
				db.revisions.where({ dossier }).toArray()
			]);
			if (!row) throw new StorageError('missing');
			const decided = decide(known);
			if (!decided) return [];
			const changes = withoutPassing(decided.changes);
			const writing = { dossier, author, id, ...decided, changes };
			const revisions = await newRevisions(db.revisions, writing);
			if (revisions.length === 0) return [];
			const blank = await blankDrafts(db, dossier, revisions);
			const written = [...revisions, ...revisionsOf({ ...writing, changes: blank })];
			await Promise.all([
				db.revisions.bulkAdd(written),
				db.dossiers.put({ ...row, ...summarise(row, written) })
			]);
			return written;
		})
	);
}
