import { canonicalJson } from '../canonical';
import type { AzimutDatabase, DossierRow, Summary } from '../storage/database';
import { guarded, StorageError } from '../storage/storage-error';

/** One more whenever a summary comes to say more, or the same otherwise: rows of before are made again. */
export const summaryVersion = 7;

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
