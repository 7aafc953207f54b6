import type { AzimutDatabase } from '../storage/database';
import { guarded } from '../storage/storage-error';

/** A setting `backup/<dossier>`, in ms, of this device. */
export const backupPrefix = 'backup/';

/** A file of this dossier was handed over, or written in the folder of copies. `at` in ms. */
export function noteBackup(db: AzimutDatabase, dossier: string, at: number): Promise<void> {
	return guarded(
		async () => void (await db.settings.put({ key: backupPrefix + dossier, value: at }))
	);
}
