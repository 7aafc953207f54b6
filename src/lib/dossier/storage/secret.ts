/** Secrets, one by one or some together: read, followed. `store-secret.ts` writes them. */
import type { AzimutDatabase, SecretRow } from './database';
import type { Json } from '../revision';
import { guarded, toStorageError, type StorageError } from './storage-error';

/** `undefined` when this device holds none. */
export const readSecret = (db: AzimutDatabase, id: string): Promise<Json | undefined> =>
	guarded(async () => (await db.secrets.get(id))?.value);

/** Tells what is stored, now and after each change, of any tab. Returns what stops it. */
export const watchSecret = (
	db: AzimutDatabase,
	id: string,
	listeners: { onValue: (value: Json | undefined) => void; onError: (error: StorageError) => void }
): (() => void) =>
	watch(db, async () => (await db.secrets.get(id))?.value, listeners.onValue, listeners.onError);

/** As `watchSecret`, of all whose ids begin so, in the order of their ids. */
export const watchSecrets = (
	db: AzimutDatabase,
	prefix: string,
	listeners: { onRows: (rows: SecretRow[]) => void; onError: (error: StorageError) => void }
): (() => void) =>
	watch(
		db,
		() => db.secrets.where('id').startsWith(prefix).toArray(),
		listeners.onRows,
		listeners.onError
	);

function watch<T>(
	db: AzimutDatabase,
	read: () => Promise<T>,
	onRead: (value: T) => void,
	onError: (error: StorageError) => void
): () => void {
	const subscription = db
		.live(read)
		.subscribe({ next: onRead, error: (cause) => onError(toStorageError(cause)) });
	return () => subscription.unsubscribe();
}
