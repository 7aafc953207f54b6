import type { AzimutDatabase, SettingRow } from './database';
import { newId } from '../ids';
import type { Json } from '../revision';
import { guarded } from './storage-error';

/** A setting of this device (open dossier, language, show points…); `undefined` when it was never set. */
export function setting(db: AzimutDatabase, key: string): Promise<Json | undefined> {
	return guarded(async () => {
		const value = (await db.settings.get(key))?.value;
		return isHandle(value) ? undefined : value;
	});
}

export function setSetting(db: AzimutDatabase, key: string, value: Json): Promise<void> {
	return guarded(async () => void (await db.settings.put({ key, value })));
}

/** The id of this device among the authors of revisions; made at the first call, the same in all tabs. */
export function deviceId(db: AzimutDatabase, id: () => string = newId): Promise<string> {
	return guarded(() =>
		db.transaction('rw', db.settings, async () => {
			const known = (await db.settings.get('device'))?.value;
			if (typeof known === 'string') return known;
			const made = id();
			await db.settings.put({ key: 'device', value: made });
			return made;
		})
	);
}

/** This device's id among these authors of changes it never wrote is no longer its own: it takes another. */
export async function leaveSharedId(
	db: AzimutDatabase,
	strangers: readonly { author: { device: string } }[]
): Promise<void> {
	const own = (await db.settings.get('device'))?.value;
	if (strangers.some(({ author }) => author.device === own))
		await db.settings.put({ key: 'device', value: newId() });
}

const folderKey = 'backup-folder';

/** The folder that receives automatic copies; null where none was chosen. */
export function backupFolder(db: AzimutDatabase): Promise<FileSystemDirectoryHandle | null> {
	return guarded(async () => {
		const value = (await db.settings.get(folderKey))?.value;
		return isHandle(value) ? value : null;
	});
}

export function setBackupFolder(
	db: AzimutDatabase,
	folder: FileSystemDirectoryHandle | null
): Promise<void> {
	return guarded(async () => {
		if (folder) await db.settings.put({ key: folderKey, value: folder });
		else await db.settings.delete(folderKey);
	});
}

const isHandle = (value: SettingRow['value'] | undefined): value is FileSystemDirectoryHandle =>
	typeof FileSystemDirectoryHandle !== 'undefined' && value instanceof FileSystemDirectoryHandle;
