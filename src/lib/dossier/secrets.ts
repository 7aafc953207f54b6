/** What lets the owner of a publication update or withdraw it. Ids begin with the dossier they belong to. */
import { liveQuery } from 'dexie';
import type { AzimutDatabase, SecretRow } from './database';
import type { Json } from './revision';
import { guarded, toStorageError, type StorageError } from './storage-error';

/** Where the ids of a dossier's secrets begin. */
export const secretPrefix = (dossier: string) => `${dossier}/`;

/** In the order of their ids. */
export const secretsOf = (db: AzimutDatabase, dossier: string): Promise<SecretRow[]> =>
	db.secrets.where('id').startsWith(secretPrefix(dossier)).toArray();

export const deleteSecrets = (db: AzimutDatabase, dossier: string): Promise<number> =>
	db.secrets.where('id').startsWith(secretPrefix(dossier)).delete();

/** `undefined` when this device holds none. */
export const readSecret = (db: AzimutDatabase, id: string): Promise<Json | undefined> =>
	guarded(async () => (await db.secrets.get(id))?.value);

/** Resolves once it is on disk; null erases it. */
export const keepSecret = (db: AzimutDatabase, id: string, value: Json | null): Promise<void> =>
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
	told: { onValue: (value: Json | undefined) => void; onError: (error: StorageError) => void }
): () => void {
	const subscription = liveQuery(async () => (await db.secrets.get(id))?.value).subscribe({
		next: told.onValue,
		error: (cause) => told.onError(toStorageError(cause))
	});
	return () => subscription.unsubscribe();
}
