import type { AzimutDatabase } from './database';
import { newId } from './ids';
import type { Json } from './revision';
import { guarded } from './storage-error';

/** A setting of this device (open dossier, language, show points…); `undefined` when it was never set. */
export function setting(db: AzimutDatabase, key: string): Promise<Json | undefined> {
	return guarded(async () => (await db.settings.get(key))?.value);
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
