import type { Sheet } from '$lib/grid/sheet';
import type { MatchOptions } from './company';
import type { CompiledGrid } from '../score/compile';
import type { CompiledCatalogue } from './compile-catalogue';
import { withSteps, type EvaluateOptions } from '../evaluate';
import { scoreOfReading } from '../score/score-of';
import { rankOffersFor } from './rank-offers';
import { readSheet } from '../score/score';
import type { Match, Result } from '../result/result';

/**
 * `evaluate` and `rankOffers` from one reading of the sheet; `catalogue` was compiled against the same grid. Apart from
 * `evaluate`, so that the first question does not wait for what matches offers.
 */
export function evaluateWithOffers(
	compiled: CompiledGrid,
	catalogue: CompiledCatalogue,
	sheet: Pick<Sheet, 'profile' | 'answers'>,
	options: EvaluateOptions & MatchOptions
): Result & { offers: Match[] } {
	const reading = readSheet(compiled, sheet);
	const result = withSteps(compiled, reading, scoreOfReading(compiled, reading), options);
	const offers = rankOffersFor(catalogue, sheet.profile, reading, result.steps, options);
	return Object.assign(result, { offers });
}
