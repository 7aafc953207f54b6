import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { LiveQuery } from '$lib/dossier/storage/live';
import { setSetting, setting } from '$lib/dossier/storage/settings';

/** The coach's telephone, a setting of the device: companies read it on summaries of meetings. */
export const phoneKey = 'coach-phone';

/** Empty where none was given. @throws {StorageError} */
export async function readPhone(db: AzimutDatabase): Promise<string> {
	const phone = await setting(db, phoneKey);
	return typeof phone === 'string' ? phone : '';
}

/** @throws {StorageError} nothing was written */
export const writePhone = (db: AzimutDatabase, phone: string): Promise<void> =>
	setSetting(db, phoneKey, phone.trim());

/** Follows other tabs. */
export const followPhone = (db: AzimutDatabase) => new LiveQuery(db, () => readPhone(db));
