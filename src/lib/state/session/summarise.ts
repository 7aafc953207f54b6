import type { DossierState } from '$lib/dossier/fold';
import { gridIn, sheetOf } from '$lib/dossier/sheet';
import type { Summary } from '$lib/dossier/storage/database';
import type { CompiledGrid } from '$lib/engine/compile';
import { scoreOf } from '$lib/engine/score-of';
import { countLeft } from '../changes/to-decide';
import { summaryOf, withoutGrid } from './summary';

export function summarise(compiled: CompiledGrid, state: DossierState): Required<Summary> {
	const sheet = sheetOf(state);
	const summary = summaryOf(state, sheet.grid, scoreOf(compiled, sheet));
	return { ...summary, disagreements: countLeft(state, compiled) };
}

/** What the list of dossiers shows of a state that may be of another grid than the one at hand. */
export const summariserOf =
	(compiled: CompiledGrid | null) =>
	(state: DossierState): Summary => {
		const grid = gridIn(state);
		if (compiled?.name === grid) return summarise(compiled, state);
		return { ...withoutGrid(state), grid, answered: 0, asked: 0, low: null, high: null };
	};
