/** What this device notes of a file that it gave, or took in. */
import { noteBackups } from '$lib/dossier/list/note-backup';
import { deviceId } from '$lib/dossier/storage/settings';
import type { Device } from './device.svelte';

/** A file of this dossier was handed over, as it was at that moment. */
export const noteBackup = async (device: Device, dossier: string, at = Date.now()): Promise<void> =>
	void (await device.run((db) => noteBackups(db, [dossier], at)));

/** A file that came in may have made this device take another id. */
export async function readOwnId(device: Device): Promise<void> {
	const id = await device.run(deviceId);
	if (id) device.id = id;
}
