import type { AzimutDatabase } from '$lib/dossier/database';
import { fold } from '$lib/dossier/fold';
import { importDossier, type Imported } from '$lib/dossier/import';
import { gridIn } from '$lib/dossier/sheet';
import { parseImport, type ParsedDossier, type Refusal } from '$lib/dossier/transfer';
import { loadNamed, summariserOf } from './summariser';

/** Reads a file without keeping anything of it. */
export const readFile = (file: Blob): Promise<ParsedDossier | Refusal> => parseImport(file);

/** Keeps what a file holds: all of it, or nothing. */
export async function keepFile(db: AzimutDatabase, parsed: ParsedDossier): Promise<Imported> {
	const known = await loadNamed(gridIn(fold(parsed.revisions)), 'fr');
	return importDossier(db, parsed, summariserOf(known?.compiled ?? null));
}
