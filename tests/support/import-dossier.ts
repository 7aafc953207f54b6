import type { ParsedDossier } from '../../src/lib/dossier/file/format';
import type { DossierState } from '../../src/lib/dossier/fold';
import { importReviewed } from '../../src/lib/dossier/merge/import';
import { reviewFile } from '../../src/lib/dossier/merge/review-file';
import type { AzimutDatabase, Summary } from '../../src/lib/dossier/storage/database';

/** Stores all that a file holds, as whoever says yes to what they are shown. */
export async function importDossier(
	db: AzimutDatabase,
	file: ParsedDossier,
	summarise: (state: DossierState) => Summary
) {
	const shown = await reviewFile(db, file);
	if (shown.kind === 'foreign-id') return { ok: false as const, ...shown };
	return importReviewed(db, file, { shown, takesPrivate: true }, summarise);
}
