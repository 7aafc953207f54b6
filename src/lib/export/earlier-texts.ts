import { earlierTextsIn } from '$lib/dossier/earlier-texts';
import { readOutgoing, type ExportOptions } from '$lib/dossier/file/export';
import { fold } from '$lib/dossier/fold';
import type { AzimutDatabase } from '$lib/dossier/storage/database';

/**
 * The ids of the texts of before that a file made with these options holds.
 * @throws {StorageError}
 */
export async function earlierTexts(
	db: AzimutDatabase,
	dossier: string,
	options: ExportOptions
): Promise<string[]> {
	const outgoing = await readOutgoing(db, dossier, options);
	return outgoing ? earlierTextsIn(fold(outgoing.revisions)).map(({ id }) => id) : [];
}
