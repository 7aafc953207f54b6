import type { CriterionReading } from '../assess';
import type { CompiledCatalogue, MovedItem } from '../offers/compile-catalogue';
import type { Match, Step } from '../result';
import { unitOfPoint, type SheetReading } from '../score';
import { firstOnes } from './steps';

/** What offers could do for this company, by item of the catalogue. */
export interface Stakes {
	/** Whose turn it is: the next steps in their order from 0, then the weakest subjects, then `other`, then `nothing`. */
	readonly turns: readonly number[];
	/** The place of its stake among the different ones, the greatest first, nothing last. */
	readonly places: readonly number[];
	/** How many different stakes. */
	readonly size: number;
	/** The name of an item and its stake on 100; the same object each time. */
	readonly named: (item: number) => Match['best'];
}

const weakOnes = 3;
const other = firstOnes + weakOnes;
const nothing = other + 1;
/** How many different turns. */
export const turnCount = nothing + 1;

/**
 * The most each item could still add to the total: all of its points when nothing is known of it, none when it is not
 * asked of this company. Of `steps`, in their order, the first five that the law does not ask are the next ones.
 */
export function stakesOf(
	{ items }: CompiledCatalogue,
	{ assessed, scores }: SheetReading,
	steps: readonly Step[]
): Stakes {
	const next = steps.filter(({ duty }) => !duty).slice(0, firstOnes);
	const weak = weakestOf(assessed);
	const stakes = items.map((moved) => {
		const one = assessed[moved.index];
		return one ? unitOfPoint(scores, one.criterion) * pointsLeft(one, moved) : 0;
	});
	const turns = items.map(({ index, named: { criterion, item } }, place) => {
		if (stakes[place] === 0) return nothing;
		const step = next.findIndex((one) => one.criterion === criterion && one.item === item);
		if (step >= 0) return step;
		const subject = weak.indexOf(index);
		return subject >= 0 ? firstOnes + subject : other;
	});
	const sizes = [...new Set([...stakes, 0])].sort((one, other) => other - one);
	const { of } = scores.total;
	const known: Match['best'][] = new Array<Match['best']>(items.length).fill(null);
	const nameOf = (item: number): Match['best'] => {
		const { criterion = '', item: id = '' } = items[item]?.named ?? {};
		return { criterion, item: id, upTo: of === 0 ? 0 : (100 * (stakes[item] ?? 0)) / of };
	};
	return {
		turns,
		places: stakes.map((stake) => sizes.indexOf(stake)),
		size: sizes.length,
		named: (item) => (known[item] ??= nameOf(item))
	};
}

function pointsLeft({ items, variant, readings }: CriterionReading, { named, upTo }: MovedItem) {
	for (let at = 0; at < items.length; at++)
		if (variant.readers[at]?.id === named.item)
			return Math.max(0, upTo - (readings[at]?.points ?? 0));
	return 0;
}

/** Where the known subjects with the fewest of their points stand in the grid, the weakest first. */
function weakestOf(assessed: readonly CriterionReading[]): number[] {
	return assessed
		.filter(
			({ status, pending, low, criterion }) =>
				status === 'answered' && pending.length === 0 && low < criterion.max
		)
		.sort((one, other) => one.low * other.criterion.max - other.low * one.criterion.max)
		.slice(0, weakOnes)
		.map(({ criterion }) => criterion.index);
}
