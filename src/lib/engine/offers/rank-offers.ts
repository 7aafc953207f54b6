import type { Profile, Sheet } from '$lib/grid/sheet';
import { readCompany, type MatchOptions } from './company';
import type { CompiledGrid } from '../compile';
import type { CompiledCatalogue } from './compile-catalogue';
import { readSheet, type SheetReading } from '../score';
import type { Match, Step } from '../result';
import { matchOffer } from './match-offer';
import { nothing, placeCount, stakesOf, turnCount } from '../steps/stakes';
import { stepsOf } from '../steps/steps';

/**
 * Every offer of the catalogue, seen from one company on one day, in order of rank. An unknown fact never excludes;
 * a false rule that rests on weak words only asks to be checked. The catalogue was compiled against this grid.
 *
 * The rank is a total order: what the company can have today, then what it cannot tell yet, then the rest · never
 * among the first after all others · what serves the project told · what moves its next steps, then its weakest
 * subjects, then another answer, then none · someone who comes for nothing · cost · tools that one uses alone last ·
 * fewer things to settle with the operator · what it could add to the total (its best item, then the second) · near · id.
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
	// A power of two: what is under it comes back by exact, cheap arithmetic.
	const places = 2 ** Math.ceil(Math.log2(offers.length + 1));
	const keys = new Float64Array(offers.length);
	const found = new Array<Match>(offers.length);
	for (let at = 0; at < offers.length; at++) {
		const one = offers[at];
		if (one === undefined) continue;
		let first = placeCount - 1;
		let second = first;
		let bestItem = -1;
		for (let move = 0; move < one.moves.length; move++) {
			const item = one.moves[move] ?? -1;
			const place = stakes.places[item] ?? first;
			if (place < first) {
				second = first;
				first = place;
				bestItem = item;
			} else if (place < second) second = place;
		}
		const moves = bestItem >= 0;
		const turn = moves ? (stakes.turns[bestItem] ?? nothing) : nothing;
		const seen = matchOffer(one, company, moves ? stakes.named(bestItem) : null);
		const { later, human, cost, alone, near } = seen.parts;
		let key = classOf(seen) * 2 + (later ? 1 : 0);
		key = (key * 2 + (seen.project ? 0 : 1)) * turnCount + turn;
		key = (key * 2 + (human ? 0 : 1)) * 4 + cost;
		key = (key * 2 + (alone ? 1 : 0)) * 4 + Math.min(seen.ask.length, 3);
		key = (key * placeCount + first) * placeCount + second;
		keys[at] = (key * 3 + near) * places + one.byId;
		found[one.byId] = seen;
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

/** Closed after what the company cannot have, after what it cannot tell yet, after what it can have. */
function classOf({ status, doubtful }: Match): number {
	if (status === 'closed') return 3;
	if (status === 'not-eligible') return 2;
	return doubtful === 0 ? 0 : 1;
}
