import { readDossierFile } from '../../src/lib/dossier/file/read';
import type { AzimutDatabase } from '../../src/lib/dossier/storage/database';
import { importFile } from '../../src/lib/inbox/import-whole';

/** Imports a file without a review, as one whose dossier is new here is. */
export async function importWithoutReview(db: AzimutDatabase, file: Blob) {
	const parsed = await readDossierFile(file);
	return parsed.ok ? importFile(db, parsed) : parsed;
}
