import { unchosenVoice } from '$lib/dossier/coach-voice';
import { fold } from '$lib/dossier/fold';
import type { Author, Revision } from '$lib/dossier/revision';
import type { AzimutDatabase, DossierRow } from '$lib/dossier/storage/database';
import { revisionsOver } from '$lib/dossier/storage/revisions-over';
import { readDossier } from '$lib/dossier/storage/store';
import { writeDecided } from '$lib/dossier/storage/write-decided';
import { knownGrids } from '$lib/grid/load';
import { gridName } from './open-grid';
import { leaveDraft } from './leave-draft';

interface StoredAs {
	row: DossierRow;
	revisions: Revision[];
}

/**
 * A dossier begun with a draft, under the version that the draft became. Where there is no room to write that, it is so
 * in this tab only.
 */
export async function readOffDraft(
	db: AzimutDatabase,
	found: StoredAs,
	writing: { dossier: string; author: Author }
): Promise<StoredAs | null> {
	const decide = (revisions: readonly Revision[]) =>
		leaveDraft(fold(revisions), knownGrids, unchosenVoice(writing.author));
	try {
		await writeDecided(db, writing, decide, (row) => ({ ...row, grid: gridName(row.grid) }));
		return await readDossier(db, writing.dossier);
	} catch {
		const moved = decide(found.revisions);
		if (!moved) return found;
		const revisions = revisionsOver(fold(found.revisions), { ...writing, ...moved });
		return {
			row: { ...found.row, grid: gridName(found.row.grid) },
			revisions: [...found.revisions, ...revisions]
		};
	}
}
