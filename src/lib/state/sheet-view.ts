import { sheetOf } from '$lib/dossier/sheet';
import { askedOf } from '$lib/engine/asked';
import { compileGrid, type CompiledGrid } from '$lib/engine/compile';
import type { CompiledItem } from '$lib/engine/compile-item';
import { evaluate } from '$lib/engine/evaluate';
import { pointsOf } from '$lib/engine/item';
import { readFacts } from '$lib/engine/profile';
import type { CriterionResult, Result } from '$lib/engine/result';
import { knownGrids, loadGrid } from '$lib/grid/load';
import type { Answer, Sheet } from '$lib/grid/sheet';
import type { AskedWords } from '$lib/grid/words';
import type { Assessment } from './assessment.svelte';

export interface SheetLine {
	id: string;
	number: number;
	/** Of its pillar. */
	pillar: number;
	result: CriterionResult | undefined;
	items: { item: CompiledItem; answer: Answer | undefined; rung: string | null }[];
}

/** Every line of a sheet with its points, to be read. */
export function readLines(
	compiled: CompiledGrid,
	sheet: Sheet
): { result: Result; lines: SheetLine[] } {
	const result = evaluate(compiled, sheet);
	const facts = readFacts(compiled, sheet.profile);
	const lines = compiled.criteria.map(({ id, criterion, pillar, items }) => ({
		...{ id, number: criterion.number, pillar, result: result.criteria[id] },
		items: askedOf(compiled, sheet.profile, id).items.flatMap(({ id: asked }) => {
			const item = items.get(asked);
			const answer = sheet.answers[id]?.[asked];
			return item ? [{ item, answer, rung: pointsOf(item, answer, facts).rung }] : [];
		})
	}));
	return { result, lines };
}

/** This dossier has answers under a version that this build knows. */
export const hasAnswersIn = ({ state }: Assessment, grid: string): boolean =>
	knownGrids.includes(grid) && Object.keys(sheetOf(state, grid).answers).length > 0;

/** What this dossier says under a version of its grid, with today's profile. Rejects without network. */
export async function openOlder(
	{ state }: Assessment,
	grid: string,
	lang: string
): Promise<{ compiled: CompiledGrid; words: AskedWords; sheet: Sheet }> {
	const loaded = await loadGrid(grid, lang);
	return {
		...{ compiled: compileGrid(loaded.grid), words: loaded.words },
		sheet: sheetOf(state, grid)
	};
}
