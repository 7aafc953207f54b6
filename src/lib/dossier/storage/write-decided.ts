import type { Change, Revision } from '../revision';
import * as drafts from './blank-drafts';
import type { AzimutDatabase } from './database';
import { guarded, StorageError } from './storage-error';
import { writeWithin, type Summarise, type Writing } from './store';

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
			if (!(await db.dossiers.get(dossier))) throw new StorageError('missing');
			const decided = decide(await db.revisions.where({ dossier }).toArray());
			if (!decided) return [];
			return writeWithin(db, { dossier, author, id, ...decided }, summarise, { drafts });
		})
	);
}
