import type { Need } from '$lib/grid/catalogue';
import type { CompiledCatalogue } from './compile-catalogue';
import type { Match } from '../result';

const perOperator = 2;
const perNeed = 3;

/** Whether nothing known stands against it today. */
export const isPossible = ({ status }: Match): boolean =>
	status === 'eligible' || status === 'to-verify';

/**
 * The offers to show first, in order of rank: possible ones, none that is never among the first; at most two of one
 * operator, so that five come from three at least. Unless one need was chosen, each for a subject of its own as far as
 * there are others, and at most three that serve one need best.
 */
export function firstOffers(
	{ offerById }: CompiledCatalogue,
	matches: readonly Match[],
	{ most = 5, need }: { most?: number; need?: Need } = {}
): Match[] {
	const shown = new Map<string, number>();
	const chosen = new Set<Match>();
	const candidates = matches.filter((match) => isPossible(match) && !match.parts.later);
	const choose = (match: Match, oneASubject: boolean): void => {
		const offer = offerById.get(match.id)?.offer;
		if (chosen.size === most || chosen.has(match) || !offer) return;
		const limits: [string, number][] = [[`operator ${offer.operator}`, perOperator]];
		if (!need) limits.push([`need ${offer.needs[0]}`, perNeed]);
		if (!need && oneASubject && match.best) limits.push([`subject ${match.best.criterion}`, 1]);
		if (limits.some(([sort, limit]) => (shown.get(sort) ?? 0) >= limit)) return;
		for (const [sort] of limits) shown.set(sort, (shown.get(sort) ?? 0) + 1);
		chosen.add(match);
	};
	for (const match of candidates) choose(match, true);
	for (const match of candidates) choose(match, false);
	return [...chosen].sort((one, other) => one.rank - other.rank);
}
