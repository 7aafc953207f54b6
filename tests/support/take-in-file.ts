import type { AzimutDatabase } from '../../src/lib/dossier/database';
import { keepFile, readFile } from '../../src/lib/state/incoming-file';

/** Keeps a file without a review, as one whose dossier is new here is kept. */
export async function takeInFile(db: AzimutDatabase, file: Blob) {
	const parsed = await readFile(file);
	return parsed.ok ? keepFile(db, parsed) : parsed;
}
