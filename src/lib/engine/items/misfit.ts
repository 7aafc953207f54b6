import type { NumberId } from '$lib/grid/grid';

export type MisfitKind =
	| 'unknown-choice'
	| 'wrong-kind'
	| 'negative'
	| 'too-big'
	| 'decimals'
	| 'not-whole'
	| 'part-over-whole'
	| 'zero-denominator'
	| 'missing-number'
	| 'unit';

export interface Misfit {
	kind: MisfitKind;
	number?: NumberId;
}
