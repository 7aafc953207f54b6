import type { Need } from '$lib/grid/catalogue';
import type { CompiledCatalogue } from './compile-catalogue';
import type { Match } from '../result/result';

const perOperator = 2;
const perNeed = 3;

/** Whether nothing known stands against it today. */
export const isPossible = ({ status }: Match): boolean =>
	status === 'eligible' || status === 'to-verify';

/**
 * The offers to show first, in order of rank: possible ones, none that is never among the first; at most two of one
 * operator, so that five come from three at least. Unless one need was chosen, one for a subject, and at most three
 * that serve one need best, but for what serves the project told. They may be fewer.
 */
export function firstOffers(
	{ offerById }: CompiledCatalogue,
	matches: readonly Match[],
	{ most = 5, need }: { most?: number; need?: Need } = {}
): Match[] {
	const shown = new Map<string, number>();
	const chosen: Match[] = [];
	for (const match of matches) {
		const offer = offerById.get(match.id)?.offer;
		if (chosen.length === most) break;
		if (!offer || !isPossible(match) || match.parts.later) continue;
		const sorts: [string, number][] = [[`operator ${offer.operator}`, perOperator]];
		if (!need && !match.project) sorts.push([`need ${offer.needs[0]}`, perNeed]);
		if (!need && match.best)
			sorts.push([`subject ${match.best.criterion}`, match.project ? most : 1]);
		if (sorts.some(([sort, limit]) => (shown.get(sort) ?? 0) >= limit)) continue;
		for (const [sort] of sorts) shown.set(sort, (shown.get(sort) ?? 0) + 1);
		chosen.push(match);
	}
	return chosen;
}
