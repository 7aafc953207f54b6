import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { broughtPageId, pageSecretId } from '$lib/dossier/storage/page-key';
import { storeSecret } from '$lib/dossier/storage/store-secret';
import type { PageRecord } from './page-record';

/** Resolves once it is on disk; null forgets the page. The result, which only reads it, does without this. */
export const storePageRecord = (
	db: AzimutDatabase,
	dossier: string,
	record: PageRecord | null
): Promise<void> => storeSecret(db, pageSecretId(dossier), record);

/** What a file brought is not wanted. */
export const leaveBroughtPage = (db: AzimutDatabase, dossier: string): Promise<void> =>
	storeSecret(db, broughtPageId(dossier), null);
