import { refuseErased } from './erased';
import type { Json } from '../revision';
import type { AzimutDatabase } from './database';
import { guarded } from './storage-error';

/**
 * Resolves once it is on disk; null erases it.
 * @throws {StorageError} `missing`: its dossier was erased here
 */
export const storeSecret = (db: AzimutDatabase, id: string, value: Json | null): Promise<void> =>
	guarded(() =>
		db.transaction('rw', db.secrets, db.settings, async () => {
			const [dossier = ''] = id.split('/');
			if (value !== null) await refuseErased(db, dossier);
			if (value === null) await db.secrets.delete(id);
			else await db.secrets.put({ id, value });
		})
	);
