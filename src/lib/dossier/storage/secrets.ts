/** What lets the owner of a publication update or withdraw it. Ids begin with the dossier they belong to. */
import type { AzimutDatabase, SecretRow } from './database';
import { guarded } from './storage-error';

/** Where the ids of a dossier's secrets begin. */
export const secretPrefix = (dossier: string) => `${dossier}/`;

/** In the order of their ids. */
export const secretsOf = (db: AzimutDatabase, dossier: string): Promise<SecretRow[]> =>
	db.secrets.where('id').startsWith(secretPrefix(dossier)).toArray();

export const deleteSecrets = (db: AzimutDatabase, dossier: string): Promise<number> =>
	db.secrets.where('id').startsWith(secretPrefix(dossier)).delete();

/** Of all dossiers. */
export const allSecrets = (db: AzimutDatabase): Promise<SecretRow[]> =>
	guarded(() => db.secrets.toArray());
