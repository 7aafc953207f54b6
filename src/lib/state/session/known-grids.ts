import { compileGrid, type CompiledGrid } from '$lib/engine/compile';
import { knownGrids, loadGrid } from '$lib/grid/load';
import type { AskedWords } from '$lib/grid/words';
import { publishedFrom } from '../versions/leave-draft';

export interface KnownGrid {
	compiled: CompiledGrid;
	words: AskedWords;
}

/**
 * The grid a dossier names, and its words; a draft is read with the version that it became. Null when this build does
 * not know it, or cannot fetch it now: a file is taken in all the same, and its summary made when it is opened.
 */
export async function loadNamed(named: string, lang: string): Promise<KnownGrid | null> {
	const ref = publishedFrom(named, knownGrids) ?? named;
	if (!knownGrids.includes(ref)) return null;
	try {
		const { grid, words } = await loadGrid(ref, lang);
		return { compiled: compileGrid(grid), words };
	} catch {
		return null;
	}
}

/** Every questionnaire of this build by its name; those that cannot be brought now are left out. */
export async function loadEveryGrid(lang: string): Promise<ReadonlyMap<string, KnownGrid>> {
	const found = await Promise.all(
		knownGrids.map(async (name) => [name, await loadNamed(name, lang)] as const)
	);
	return new Map(found.flatMap(([name, grid]) => (grid ? [[name, grid]] : [])));
}
