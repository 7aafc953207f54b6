import { fold } from '$lib/dossier/fold';
import { isOutdated, replaceSummary } from '$lib/dossier/list/summary';
import { gridIn } from '$lib/dossier/sheet';
import type { AzimutDatabase, DossierRow } from '$lib/dossier/storage/database';
import { readDossier } from '$lib/dossier/storage/store';
import type { CompiledGrid } from '$lib/engine/score/compile';
import { whenIdle } from '../opening/idle';
import { openStructure } from '../opening/open-grid';
import { summarise } from './summarise';

interface Means {
	open: (grid: string) => Promise<CompiledGrid>;
	idle: () => Promise<void>;
}

/**
 * Makes summaries of before again, one dossier each time the browser has nothing else to do. What cannot be made now,
 * as its grid cannot be opened, is left for another time, and nobody hears of it.
 */
export async function rebuildSummaries(
	db: AzimutDatabase,
	outdated: readonly DossierRow[],
	{ open, idle }: Means = { open: openStructure, idle: whenIdle }
): Promise<void> {
	for (const { id, grid } of outdated) {
		await idle();
		await open(grid)
			.then((compiled) => rebuildOne(db, id, compiled))
			.catch(() => undefined);
	}
}

async function rebuildOne(db: AzimutDatabase, id: string, compiled: CompiledGrid): Promise<void> {
	const found = await readDossier(db, id);
	if (!found || !isOutdated(found.row)) return;
	const state = fold(found.revisions);
	// One begun with a draft, or moved a moment ago, is made when it is opened.
	if (gridIn(state) === compiled.name)
		await replaceSummary(db, found.row, summarise(compiled, state));
}
