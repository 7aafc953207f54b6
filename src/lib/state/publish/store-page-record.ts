import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { storeSecret } from '$lib/dossier/storage/store-secret';
import type { Json } from '$lib/dossier/revision';
import { pageSecretId, type PageRecord } from './page-record';

/** Resolves once it is on disk; null forgets the page. The result, which only reads it, does without this. */
export const storePageRecord = (
	db: AzimutDatabase,
	dossier: string,
	record: PageRecord | null
): Promise<void> => storeSecret(db, pageSecretId(dossier), record as unknown as Json | null);
