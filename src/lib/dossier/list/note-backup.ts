import type { AzimutDatabase } from '../storage/database';
import { guarded } from '../storage/storage-error';

/** A setting `backup/<dossier>`, in ms, of this device. */
export const backupPrefix = 'backup/';

/** Files of these dossiers were handed over, or written in the folder of copies. `at` in ms. */
export function noteBackups(
	db: AzimutDatabase,
	dossiers: readonly string[],
	at: number
): Promise<void> {
	const rows = dossiers.map((dossier) => ({ key: backupPrefix + dossier, value: at }));
	return guarded(async () => void (await db.settings.bulkPut(rows)));
}
