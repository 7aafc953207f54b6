/** The one place where the device compiles a questionnaire, and where a draft is read as the version that it became. */
import { compileGrid, type CompiledGrid } from '$lib/engine/score/compile';
import { knownGrids, loadStructure, loadWords } from '$lib/grid/load';
import type { AskedWords } from '$lib/grid/words';

/** A questionnaire, ready to be asked and scored. */
export interface OpenGrid {
	compiled: CompiledGrid;
	words: AskedWords;
}

/** The name under which this build knows a questionnaire: that of a draft's published version. */
export const gridName = (reference: string): string =>
	publishedFrom(reference, knownGrids) ?? reference;

export const isKnownGrid = (reference: string): boolean => knownGrids.includes(gridName(reference));

const structures = new Map<string, Promise<CompiledGrid>>();
const opened = new Map<string, Promise<OpenGrid>>();

/** Without words. Rejects when this build does not know it, or cannot fetch it now. */
export function openStructure(reference: string): Promise<CompiledGrid> {
	const name = gridName(reference);
	return once(structures, name, async () => compileGrid(await loadStructure(name)));
}

/**
 * By its reference, `<id>@<version>`, in words of `language` (French when there are none). Rejects when this build does
 * not know it, or cannot fetch it now.
 */
export function openGrid(reference: string, language: string): Promise<OpenGrid> {
	const name = gridName(reference);
	return once(opened, `${name}/${language}`, async () => {
		const [compiled, words] = await Promise.all([openStructure(name), loadWords(name, language)]);
		return { compiled, words };
	});
}

/** Null when it cannot be opened: a file is imported all the same, and its summary made when it is opened. */
export const openGridOrNull = (reference: string, language: string): Promise<OpenGrid | null> =>
	isKnownGrid(reference) ? openGrid(reference, language).catch(() => null) : Promise.resolve(null);

/** By their names; those that cannot be brought now are left out. */
export async function openGrids(
	names: readonly string[],
	language: string
): Promise<ReadonlyMap<string, OpenGrid>> {
	const found = await Promise.all(
		names.map(async (name) => [name, await openGridOrNull(name, language)] as const)
	);
	return new Map(found.flatMap(([name, grid]) => (grid ? [[name, grid]] : [])));
}

/** Every questionnaire of this build. */
export const openEveryGrid = (language: string) => openGrids(knownGrids, language);

/** What failed is tried again the next time. */
function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
	const known = made.get(key);
	if (known) return known;
	const making = make();
	made.set(key, making);
	making.catch(() => made.delete(key));
	return making;
}

/**
 * The published version that a draft became, when this app knows it: publishing keeps the structure and only takes
 * `-draft` off the name.
 */
export function publishedFrom(grid: string, known: readonly string[]): string | null {
	const published = grid.replace(/-draft$/, '');
	return published !== grid && !known.includes(grid) && known.includes(published)
		? published
		: null;
}
