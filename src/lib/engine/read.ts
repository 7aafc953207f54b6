import type { Sheet } from '$lib/grid/sheet';
import { assessAll, type Assessed } from './assess';
import type { CompiledGrid } from './compile';
import type { Facts } from './facts';
import { readFacts } from './profile';
import { fractions, type Fractions } from './score';

/** One sheet read against its grid: what every answer to it is made from. */
export interface SheetReading {
	readonly facts: Facts;
	/** In grid order. */
	readonly assessed: readonly Assessed[];
	readonly scores: Fractions;
}

export function readSheet(
	compiled: CompiledGrid,
	{ profile, answers }: Pick<Sheet, 'profile' | 'answers'>
): SheetReading {
	const facts = readFacts(compiled, profile);
	const assessed = assessAll(compiled, answers, facts);
	return { facts, assessed, scores: fractions(compiled, assessed) };
}
