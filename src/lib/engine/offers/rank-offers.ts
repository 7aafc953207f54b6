import type { Profile, Sheet } from '$lib/grid/sheet';
import { readCompany, type MatchOptions } from './company';
import type { CompiledGrid } from '../score/compile';
import type { CompiledCatalogue } from './compile-catalogue';
import { readSheet, type SheetReading } from '../score/score';
import type { Match, Step } from '../result/result';
import { orderCount } from './compile-offer';
import { matchOffer, termsFor } from './match-offer';
import { spotCount, stakesOf, turnCount } from './stakes';
import { stepsOf } from '../steps/steps';

/** A power of two: what is under it comes back by exact, cheap arithmetic. With all that a key tells, under 2^53. */
const places = 2 ** 15;

/**
 * Every offer of the catalogue, seen from one company on one day, in order of rank. An unknown fact never excludes;
 * a false rule that rests on weak words only asks to be checked. The catalogue was compiled against this grid.
 *
 * The rank is a total order: what the company can have today, then what it cannot tell yet, then the rest · never
 * among the first after all others · what serves the project told, then what serves it and was not looked at for long,
 * then the rest · what moves its next steps, then its weakest subjects, then another answer, then none · someone who
 * comes for nothing, with nothing to settle · cost · tools that one uses alone last · fewer things to settle with the
 * operator · what it could add to the total (its best item, then the second) · near · id.
 */
export function rankOffers(
	catalogue: CompiledCatalogue,
	compiled: CompiledGrid,
	sheet: Pick<Sheet, 'profile' | 'answers'>,
	options: MatchOptions
): Match[] {
	const reading = readSheet(compiled, sheet);
	const steps = stepsOf(compiled, reading, options.refused ?? []);
	return rankOffersFor(catalogue, sheet.profile, reading, steps, options);
}

export function rankOffersFor(
	catalogue: CompiledCatalogue,
	profile: Profile,
	reading: SheetReading,
	steps: readonly Step[],
	options: MatchOptions
): Match[] {
	const { offers } = catalogue;
	const company = readCompany(catalogue, profile, options);
	const stakes = stakesOf(catalogue, reading, steps);
	const keys = new Float64Array(offers.length);
	const found = new Array<Match>(offers.length);
	for (let at = 0; at < offers.length; at++) {
		const one = offers[at];
		if (one === undefined) continue;
		const terms = termsFor(one, company);
		const seen = matchOffer(one, terms, company, stakes.best[one.moves] ?? null);
		let key = (classOf(seen) * 2 + (seen.parts.later ? 1 : 0)) * 3 + servesOf(seen);
		key = key * turnCount + (stakes.turns[one.moves] ?? 0);
		key = key * orderCount + terms.order;
		key = key * spotCount + (stakes.spots[one.moves] ?? 0);
		keys[at] = key * places + one.place;
		found[one.place] = seen;
	}
	keys.sort();
	const ranked = new Array<Match>(offers.length);
	for (let at = 0; at < keys.length; at++) {
		const key = keys[at] ?? 0;
		const seen = found[key - Math.floor(key / places) * places];
		if (seen === undefined) continue;
		seen.rank = at + 1;
		ranked[at] = seen;
	}
	return ranked;
}

/** What serves the project told, then what does and was not looked at for long, then the rest. */
function servesOf({ project, late }: Match): number {
	if (!project) return 2;
	return late.includes('stale') ? 1 : 0;
}

/** Closed after what the company cannot have, after what it cannot tell yet, after what it can have. */
function classOf({ status, doubtful }: Match): number {
	if (status === 'closed') return 3;
	if (status === 'not-eligible') return 2;
	return doubtful === 0 ? 0 : 1;
}
