import { canonicalJson } from '../canonical';
import type { AzimutDatabase, DossierRow, Summary } from '../storage/database';
import { fold, type DossierState } from '../fold';
import type { Revision } from '../revision';
import { guarded, StorageError } from '../storage/storage-error';

/** One more whenever a summary comes to say more, or the same otherwise: rows of before are made again. */
export const summaryVersion = 1;

export const isOutdated = ({ version, deletedAt }: DossierRow): boolean =>
	version !== summaryVersion && deletedAt === null;

/** Stores what the list shows when it is not what it shows already: after the changes of another tab were folded. */
export function saveSummary(db: AzimutDatabase, dossier: string, summary: Summary): Promise<void> {
	return guarded(() =>
		db.transaction('rw', db.dossiers, async () => {
			const row = await db.dossiers.get(dossier);
			if (!row) throw new StorageError('missing');
			const saved = { ...row, ...summary };
			if (!isSame(row, saved)) await db.dossiers.put(saved);
		})
	);
}

/** Stores a summary made of the dossier as it was read, unless something was written to it since. */
export function replaceSummary(
	db: AzimutDatabase,
	read: DossierRow,
	summary: Summary
): Promise<void> {
	return guarded(() =>
		db.transaction('rw', db.dossiers, async () => {
			const row = await db.dossiers.get(read.id);
			if (row && isSame(row, read)) await db.dossiers.put({ ...row, ...summary });
		})
	);
}

const isSame = (a: DossierRow, b: DossierRow) => canonicalJson(a) === canonicalJson(b);

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
