import type { DossierState } from '$lib/dossier/fold';
import { gridIn, sheetOf } from '$lib/dossier/sheet';
import type { Summary } from '$lib/dossier/storage/database';
import type { CompiledGrid } from '$lib/engine/score/compile';
import { scoreOf } from '$lib/engine/score/score-of';
import { leftToDecide } from './to-decide';
import { lastWritten, summaryOf, withoutGrid } from './summary';

export function summarise(compiled: CompiledGrid, state: DossierState): Required<Summary> {
	const sheet = sheetOf(state);
	return { ...summaryOf(state, sheet.grid, scoreOf(compiled, sheet)), ...besides(state, compiled) };
}

/** What only a coach's list shows. */
function besides(state: DossierState, compiled: CompiledGrid) {
	const { voices, others } = leftToDecide(state, compiled);
	return {
		disagreements: voices.length + others.length,
		coachAt: lastWritten(state, 'coach')
	};
}

/** What the list of dossiers shows of a state that may be of another grid than the one at hand. */
export const summariserOf =
	(compiled: CompiledGrid | null) =>
	(state: DossierState): Summary => {
		const grid = gridIn(state);
		if (compiled?.name === grid) return summarise(compiled, state);
		return { ...withoutGrid(state), grid, answered: 0, asked: 0, low: null, high: null };
	};
