/** The key of a dossier's public page: the one that this device uses, and one that a file brought and that nobody took here. */
import type { AzimutDatabase } from './database';
import { secretPrefix } from './secrets';
import { guarded } from './storage-error';

export const pageSecretId = (dossier: string) => `${secretPrefix(dossier)}page`;
export const broughtPageId = (dossier: string) => `${secretPrefix(dossier)}page-brought`;

/** Makes the key that a file brought the one of this device, unless it has one. Resolves once it is on disk. */
export const takeBroughtPage = (db: AzimutDatabase, dossier: string): Promise<void> =>
	guarded(() =>
		db.transaction('rw', db.secrets, async () => {
			const [own, brought] = await db.secrets.bulkGet([
				pageSecretId(dossier),
				broughtPageId(dossier)
			]);
			if (own || !brought) return;
			await db.secrets.add({ id: pageSecretId(dossier), value: brought.value });
			await db.secrets.delete(brought.id);
		})
	);
