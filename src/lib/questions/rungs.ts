import type { DossierState } from '$lib/dossier/fold';
import { sheetOf } from '$lib/dossier/sheet';
import type { CompiledGrid } from '$lib/engine/score/compile';
import { pointsOf } from '$lib/engine/items/item';
import { readFacts } from '$lib/engine/facts/profile';
import type { Answer } from '$lib/grid/sheet';

export type RungOf = (criterion: string, item: string, answer: Answer) => string | null;

/** The bracket that any figures would fall in, in the dossier as it stands: not only those it holds. */
export function bracketsIn(compiled: CompiledGrid, state: DossierState): RungOf {
	const facts = readFacts(compiled, sheetOf(state).profile);
	return (criterion, item, answer) => {
		const found = compiled.criterionById.get(criterion)?.items.get(item);
		return found ? pointsOf(found, answer, facts).rung : null;
	};
}
