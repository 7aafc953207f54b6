import type { CompiledCatalogue } from './compile-catalogue';
import type { DemotionReason } from '../result/demotion';
import { isPossible } from './first-offers';
import type { Match } from '../result/result';

/** An item and the points that it gives today, as a step has them. */
export interface Target {
	readonly criterion: string;
	readonly item: string;
	readonly from: number;
}

/** What stands beside a step all the same, when nothing better does: it says what is to be checked. */
const light: readonly DemotionReason[] = ['stale', 'closing', 'tax', 'duty', 'heavy'];

/**
 * The offers to name beside a step or a subject: those that can move one of these items further, and that nothing known
 * or unknown stands against; free before paid, then near before far, then by rank. They may be none.
 */
export function offersFor(
	{ offerById, items, moves }: CompiledCatalogue,
	matches: readonly Match[],
	targets: readonly Target[],
	most = 3
): Match[] {
	const moved = items.map(({ named, upTo }) =>
		targets.some(
			({ criterion, item, from }) =>
				criterion === named.criterion && item === named.item && from < upTo
		)
	);
	const helps = ({ id }: Match) =>
		moves[offerById.get(id)?.moves ?? -1]?.some((item) => moved[item]);
	const sure = matches.filter((one) => isPossible(one) && one.doubtful === 0 && helps(one));
	const first = sure.filter(({ parts }) => !parts.later);
	const others = sure.filter(({ late }) => late.every((reason) => light.includes(reason)));
	return (first.length > 0 ? first : others)
		.sort((one, other) => one.parts.cost - other.parts.cost || one.parts.near - other.parts.near)
		.slice(0, most);
}
