/** Files of dossiers stored without a review. */
import { fold } from '$lib/dossier/fold';
import type { ParsedDossier } from '$lib/dossier/file/format';
import { importDossier, importDossiers, type Imported } from '$lib/dossier/merge/import';
import { gridIn } from '$lib/dossier/sheet';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { openGridOrNull } from '$lib/session/opening/open-grid';
import { summariserOf } from '$lib/session/summary/summarise';

/** All that it holds, or nothing. */
export async function importFile(db: AzimutDatabase, parsed: ParsedDossier): Promise<Imported> {
	return importDossier(db, parsed, await summariserFor(parsed));
}

/** Several, in one transaction: all of them or none. */
export async function importFiles(
	db: AzimutDatabase,
	parsed: readonly ParsedDossier[]
): Promise<Imported[]> {
	const files = [];
	for (const file of parsed) files.push({ file, summarise: await summariserFor(file) });
	return importDossiers(db, files);
}

async function summariserFor({ revisions }: ParsedDossier) {
	const known = await openGridOrNull(gridIn(fold(revisions)), 'fr');
	return summariserOf(known?.compiled ?? null);
}
