/** One secret: read, stored, followed. */
import type { AzimutDatabase } from './database';
import type { Json } from '../revision';
import { guarded, toStorageError, type StorageError } from './storage-error';

/** `undefined` when this device holds none. */
export const readSecret = (db: AzimutDatabase, id: string): Promise<Json | undefined> =>
	guarded(async () => (await db.secrets.get(id))?.value);

/** Resolves once it is on disk; null erases it. */
export const storeSecret = (db: AzimutDatabase, id: string, value: Json | null): Promise<void> =>
	guarded(() =>
		db.transaction('rw', db.secrets, async () => {
			if (value === null) await db.secrets.delete(id);
			else await db.secrets.put({ id, value });
		})
	);

/** Tells what is stored, now and after each change, of any tab. Returns what stops it. */
export function watchSecret(
	db: AzimutDatabase,
	id: string,
	listeners: { onValue: (value: Json | undefined) => void; onError: (error: StorageError) => void }
): () => void {
	const subscription = db
		.live(async () => (await db.secrets.get(id))?.value)
		.subscribe({
			next: listeners.onValue,
			error: (cause) => listeners.onError(toStorageError(cause))
		});
	return () => subscription.unsubscribe();
}
