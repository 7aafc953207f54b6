import type { Sheet } from '$lib/grid/sheet';
import type { CompiledGrid } from './score/compile';
import type { Result, Score } from './result/result';
import { readSheet, type SheetReading } from './score/score';
import { scoreOfReading } from './score/score-of';
import { stepsOf } from './steps/steps';
import { toFindOf } from './steps/to-find';

export interface EvaluateOptions {
	/** Steps that the company does not want, as `<criterion>/<item>/<rung>`. */
	refused?: readonly string[];
}

/**
 * What a profile and its answers are worth, on 100. Missing answers and "don't know" widen a score to a range; a
 * criterion that waits for a fact counts from 0 to its maximum. Same input, same bytes.
 */
export function evaluate(
	compiled: CompiledGrid,
	sheet: Pick<Sheet, 'profile' | 'answers'>,
	options: EvaluateOptions = {}
): Result {
	const reading = readSheet(compiled, sheet);
	return withSteps(compiled, reading, scoreOfReading(compiled, reading), options);
}

/** A result from the score of the same reading. */
export function withSteps(
	compiled: CompiledGrid,
	reading: SheetReading,
	score: Score,
	{ refused = [] }: EvaluateOptions = {}
): Result {
	// Member by member: a spread costs a tenth of an evaluation.
	return {
		grid: score.grid,
		total: score.total,
		pillars: score.pillars,
		themes: score.themes,
		criteria: score.criteria,
		completeness: score.completeness,
		unknowns: score.unknowns,
		pending: score.pending,
		notices: score.notices,
		band: score.band,
		bandHigh: score.bandHigh,
		steps: stepsOf(compiled, reading, refused),
		toFind: toFindOf(compiled, reading)
	};
}
