/** All that comes with the storage, and not with a first screen. */
import { isOutdated } from '$lib/dossier/list/summary';
import { openDatabase, type AzimutDatabase, type OpenOptions } from '$lib/dossier/storage/database';
import { backupFolder } from '$lib/dossier/storage/settings';
import { toStorageError } from '$lib/dossier/storage/storage-error';

/**
 * The storage, wherever it is: what is locked is elsewhere, and so that no app of before takes its place.
 * @throws {StorageError}
 */
export const openStorage = (options: OpenOptions): Promise<AzimutDatabase> =>
	openDatabase(options).catch(async (cause: unknown) => {
		if (toStorageError(cause).kind !== 'newer-version') throw cause;
		const { openLocked } = await import('../lock/door');
		return openLocked(options);
	});

/** Lists are read first: what is old may wait for them. ms */
const later = 1000;

/** Once it is open: copies go on in their folder, and what is old goes, where there is any. */
export async function afterOpening(
	device: { needBackups: () => Promise<unknown> },
	db: AzimutDatabase
): Promise<void> {
	if (await backupFolder(db)) await device.needBackups();
	await new Promise((resolve) => setTimeout(resolve, later));
	const rows = await db.dossiers.toArray();
	const isOld = rows.some((row) => row.deletedAt !== null || isOutdated(row));
	if (isOld || (await db.files.count()) > 0) await (await import('./tidy')).tidy(db, rows);
}
