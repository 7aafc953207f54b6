import type { Profile, Sheet } from '$lib/grid/sheet';
import { readCompany, type MatchOptions } from './company';
import type { CompiledGrid } from '../score/compile';
import type { CompiledCatalogue } from './compile-catalogue';
import { readSheet, type SheetReading } from '../score/score';
import type { Match, Step } from '../result/result';
import { matchOffer, termsFor } from './match-offer';
import { byStake, noStake, stakesOf, turnCount, type Stake } from './stakes';
import { stepsOf } from '../steps/steps';

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
	const company = readCompany(catalogue, profile, options);
	const stakes = stakesOf(catalogue, reading, steps);
	// By what decides first. In a group, offers come as the catalogue has them: near, then id.
	const groups: Ranked[][] = [];
	for (const offer of catalogue.offers) {
		const terms = termsFor(offer, company);
		const stake = stakes[offer.moves] ?? noStake;
		const match = matchOffer(offer, terms, company, stake.best);
		const standing = (classOf(match) * 2 + Number(match.parts.later)) * 3 + servesOf(match);
		(groups[standing * turnCount + stake.turn] ??= []).push({ match, order: terms.order, stake });
	}
	return groups
		.flatMap((group) => group.sort(byHelp))
		.map(({ match }, at) => {
			match.rank = at + 1;
			return match;
		});
}

interface Ranked {
	match: Match;
	order: number;
	stake: Stake;
}

const byHelp = (one: Ranked, other: Ranked): number =>
	one.order - other.order || byStake(one.stake, other.stake);

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
