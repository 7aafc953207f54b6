import { readDossierFile } from '../../src/lib/dossier/file/read';
import type { AzimutDatabase } from '../../src/lib/dossier/storage/database';
import { fold } from '../../src/lib/dossier/fold';
import { gridIn } from '../../src/lib/dossier/sheet';
import { openGridOrNull } from '../../src/lib/session/opening/open-grid';
import { summariserOf } from '../../src/lib/session/summary/summarise';
import { importDossier } from './import-dossier';

/** Imports a file without a review, as one whose dossier is new here is. */
export async function importWithoutReview(db: AzimutDatabase, file: Blob) {
	const parsed = await readDossierFile(file);
	if (!parsed.ok) return parsed;
	const grid = await openGridOrNull(gridIn(fold(parsed.revisions)), 'fr');
	return importDossier(db, parsed, summariserOf(grid?.compiled ?? null));
}
