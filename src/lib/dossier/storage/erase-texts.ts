import { blanked, isFreeText } from '../erasure';
import { erasedPath, isPrivate } from '../paths';
import type { Revision } from '../revision';
import { refreshClient } from './client-rows';
import type { AzimutDatabase } from './database';
import { guarded } from './storage-error';
import { revisionsOf, type Writing } from './store';

/**
 * Takes back for good these revisions of a dossier, each in the log it lies in: they are blank here, and in any copy that
 * comes later. What is no text, or is not here, stays as it is.
 */
export function eraseTexts(
	db: AzimutDatabase,
	{ ids, ...writing }: Omit<Writing, 'files' | 'changes'> & { ids: readonly string[] }
): Promise<void> {
	const tables = [db.revisions, db.coachRevisions, db.clients, db.dossiers];
	return guarded(() =>
		db.transaction('rw', tables, async () => {
			const { dossier, at } = writing;
			for (const log of [db.revisions, db.coachRevisions]) {
				const found = (await log.bulkGet([...ids])).filter(
					(one): one is Revision => one?.dossier === dossier && isFreeText(one.path)
				);
				const changes = found.map(({ id, path }) => ({
					path: erasedPath(id, isPrivate(path)),
					value: true
				}));
				await log.bulkPut([...found.map(blanked), ...revisionsOf({ ...writing, changes })]);
			}
			const row = await db.dossiers.get(dossier);
			if (row) await db.dossiers.put({ ...row, updatedAt: Math.max(row.updatedAt, at) });
			await refreshClient(db, dossier);
		})
	);
}
