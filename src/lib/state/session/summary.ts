import { valueAt, type DossierState } from '$lib/dossier/fold';
import { metaPath } from '$lib/dossier/paths';
import { sheetOf, gridIn } from '$lib/dossier/sheet';
import { disagreementsToSettle } from '$lib/dossier/sides';
import type { Summary } from '$lib/dossier/storage/database';
import type { CompiledGrid } from '$lib/engine/compile';
import { scoreOf } from '$lib/engine/score-of';
import type { Score } from '$lib/engine/result';

/** Items with any answer, "don't know" included, and items asked of this company. */
export function counts({ criteria, completeness }: Score): { answered: number; asked: number } {
	const asked = Object.values(criteria)
		.filter(({ status }) => status !== 'not-applicable')
		.reduce((sum, { why }) => sum + why.length, 0);
	return { asked, answered: Math.round((completeness ?? 0) * asked) };
}

export function nameOf(state: DossierState): string {
	const name = valueAt(state, metaPath('name'));
	return typeof name === 'string' ? name : '';
}

/** What the list of dossiers shows of one, under the grid that its score was made with. */
export function summaryOf(state: DossierState, grid: string, score: Score): Summary {
	const { low, high } = score.total;
	const disagreements = disagreementsToSettle(state).length;
	return { name: nameOf(state), grid, ...counts(score), low, high, disagreements };
}

export function summarise(compiled: CompiledGrid, state: DossierState): Summary {
	const sheet = sheetOf(state);
	return summaryOf(state, sheet.grid, scoreOf(compiled, sheet));
}

/** What the list of dossiers shows of a state that may be of another grid than the one at hand. */
export const summariserOf =
	(compiled: CompiledGrid | null) =>
	(state: DossierState): Summary => {
		const grid = gridIn(state);
		if (compiled?.name === grid) return summarise(compiled, state);
		return {
			...{ name: nameOf(state), grid, answered: 0, asked: 0, low: null, high: null },
			disagreements: disagreementsToSettle(state).length
		};
	};
