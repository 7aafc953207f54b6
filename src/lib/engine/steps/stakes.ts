import type { CriterionReading } from '../assess';
import type { CompiledCatalogue, MovedItem } from '../offers/compile-catalogue';
import type { Match, Step } from '../result';
import { unitOfPoint, type SheetReading } from '../score';
import { firstOnes } from './steps';

/** What offers could do for this company, by item of the catalogue. */
export interface Stakes {
	/** Whose turn it is: the next steps in their order from 0, then the weakest subjects, then `other`, then `nothing`. */
	readonly turns: readonly number[];
	/** Its place, under `placeCount`: by turn, then by stake, the greatest first; the last one for nothing. */
	readonly places: readonly number[];
	/** The name of an item and its stake on 100; the same object each time. */
	readonly named: (item: number) => Match['best'];
}

const weakOnes = 3;
const other = firstOnes + weakOnes;
export const nothing = other + 1;
/** How many different turns. */
export const turnCount = nothing + 1;
/** Stakes are told apart by the thousandth of the total. */
const thousand = 1000;
export const placeCount = nothing * (thousand + 1) + 1;

/**
 * The most each item could still add to the total: all of its points when nothing is known of it, none when it is not
 * asked of this company. Of `steps`, in their order, the first five that the law does not ask are the next ones.
 */
export function stakesOf(
	{ items }: CompiledCatalogue,
	{ assessed, scores }: SheetReading,
	steps: readonly Step[]
): Stakes {
	const { of } = scores.total;
	const stakes = new Array<number>(items.length).fill(0);
	const turns = new Array<number>(items.length).fill(nothing);
	const places = new Array<number>(items.length).fill(placeCount - 1);
	const turnOf = turnsOf(assessed, steps);
	for (let place = 0; place < items.length; place++) {
		const moved = items[place];
		const one = assessed[moved?.index ?? -1];
		if (moved === undefined || one === undefined) continue;
		const left = pointsLeft(one, moved);
		if (left <= 0) continue;
		const stake = left * unitOfPoint(scores, one.criterion);
		const turn = turnOf(moved);
		stakes[place] = stake;
		turns[place] = turn;
		places[place] = turn * (thousand + 1) + thousand - Math.floor((thousand * stake) / of);
	}
	const known: Match['best'][] = new Array<Match['best']>(items.length).fill(null);
	const nameOf = (item: number): Match['best'] => {
		const { criterion = '', item: id = '' } = items[item]?.named ?? {};
		return { criterion, item: id, upTo: of === 0 ? 0 : (100 * (stakes[item] ?? 0)) / of };
	};
	return {
		turns,
		places,
		named: (item) => (known[item] ??= nameOf(item))
	};
}

/** What an item could still give: all while nothing is known of it, none when it is not asked here. */
function pointsLeft({ items, variant, readings }: CriterionReading, { named, upTo }: MovedItem) {
	for (let at = 0; at < items.length; at++)
		if (variant.readers[at]?.id === named.item) return upTo - (readings[at]?.points ?? 0);
	return 0;
}

/** The turn of an item that could give something. */
function turnsOf(assessed: readonly CriterionReading[], steps: readonly Step[]) {
	const next: Step[] = [];
	for (const step of steps) if (!step.duty && next.length < firstOnes) next.push(step);
	const weak = weakestOf(assessed);
	return ({ index, named }: MovedItem): number => {
		for (let at = 0; at < next.length; at++)
			if (next[at]?.criterion === named.criterion && next[at]?.item === named.item) return at;
		const subject = weak.indexOf(index);
		return subject < 0 ? other : firstOnes + subject;
	};
}

/** Where the known subjects with the fewest of their points stand in the grid, the weakest first. */
function weakestOf(assessed: readonly CriterionReading[]): number[] {
	const weak: CriterionReading[] = [];
	for (const one of assessed) {
		if (one.status !== 'answered' || one.pending.length > 0 || one.low >= one.criterion.max)
			continue;
		let at = weak.length;
		while (at > 0 && isWeaker(one, weak[at - 1])) at--;
		if (at === weakOnes) continue;
		weak.splice(at, 0, one);
		if (weak.length > weakOnes) weak.pop();
	}
	return weak.map(({ criterion }) => criterion.index);
}

const isWeaker = (one: CriterionReading, before: CriterionReading | undefined): boolean =>
	before !== undefined && one.low * before.criterion.max < before.low * one.criterion.max;
