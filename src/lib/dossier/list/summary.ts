import type { AzimutDatabase, DossierRow, Summary } from '../storage/database';
import { fold, type DossierState } from '../fold';
import type { Revision } from '../revision';
import { guarded, StorageError } from '../storage/storage-error';

/** Stores what the list shows when it is not what it shows already: after the changes of another tab were folded. */
export function saveSummary(db: AzimutDatabase, dossier: string, summary: Summary): Promise<void> {
	return guarded(() =>
		db.transaction('rw', db.dossiers, async () => {
			const row = await db.dossiers.get(dossier);
			if (!row) throw new StorageError('missing');
			const differs = keysOf(summary).some((key) => row[key] !== summary[key]);
			if (differs) await db.dossiers.put({ ...row, ...summary });
		})
	);
}

const keysOf = (summary: Summary) => Object.keys(summary) as (keyof Summary)[];

/** Computes the row again from all revisions; a lost row comes back. `null` when there is no revision. */
export function rebuildSummary(
	db: AzimutDatabase,
	dossier: string,
	summarise: (state: DossierState) => Summary
): Promise<DossierRow | null> {
	return guarded(() =>
		db.transaction('rw', db.revisions, db.dossiers, async () => {
			const [row, revisions] = await Promise.all([
				db.dossiers.get(dossier),
				db.revisions.where({ dossier }).toArray()
			]);
			if (revisions.length === 0) return null;
			const rebuilt = rowOf(dossier, revisions, summarise, row);
			await db.dossiers.put(rebuilt);
			return rebuilt;
		})
	);
}

/** The row of these revisions, which are not empty; what concerns the device only is taken from `previous`. */
export function rowOf(
	dossier: string,
	revisions: readonly Revision[],
	summarise: (state: DossierState) => Summary,
	previous?: DossierRow,
	now = Date.now()
): DossierRow {
	let [createdAt, updatedAt] = [Infinity, -Infinity];
	for (const { at } of revisions) {
		createdAt = Math.min(createdAt, at);
		updatedAt = Math.max(updatedAt, at);
	}
	return {
		...summarise(fold(revisions)),
		id: dossier,
		createdAt,
		// The clock of a copy may be set wrong, or forged.
		updatedAt: Math.min(updatedAt, now),
		archivedAt: previous?.archivedAt ?? null,
		deletedAt: previous?.deletedAt ?? null
	};
}
