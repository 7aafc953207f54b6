import type { CriterionReading } from '../score/assess';
import type { Facts } from '../facts/facts';
import type { CompiledCatalogue, MovedItem } from './compile-catalogue';
import type { Match, Step } from '../result/result';
import { unitOfPoint, type SheetReading } from '../score/score';
import { farthestPoints } from '../steps/nearest';
import { firstOnes } from '../steps/steps';

/** What offers could do for this company, by list of moves of the catalogue. */
export interface Stakes {
	/** Whose turn it is: the next steps in their order from 0, then the weakest subjects, then `other`, then `nothing`. */
	readonly turns: readonly number[];
	/** Under `spotCount`, among those of one turn: by the stake of the best item, the greatest first, then by the second item. */
	readonly spots: readonly number[];
	/** The best item, and its stake on 100; null when it moves none. */
	readonly best: readonly Match['best'][];
}

const weakOnes = 3;
const other = firstOnes + weakOnes;
const nothing = other + 1;
/** How many different turns. */
export const turnCount = nothing + 1;
/** Stakes are told apart by the thousandth of the total. */
const thousand = 1000;
const perTurn = thousand + 1;
/** The place of an item that gives nothing: others are by turn, then by stake. */
const last = nothing * perTurn;
export const spotCount = perTurn * (last + 1);

/**
 * The most each item could still add to the total by what suits this company: all of that when nothing is known of it,
 * none when it is not asked here. Of `steps`, in their order, the first five that the law does not ask are the next ones.
 */
export function stakesOf(
	{ items, moves: lists }: CompiledCatalogue,
	{ facts, assessed, scores }: SheetReading,
	steps: readonly Step[]
): Stakes {
	const { of } = scores.total;
	const stakes = new Array<number>(items.length).fill(0);
	const places = new Array<number>(items.length).fill(last);
	const turnOf = turnsOf(assessed, steps);
	for (let place = 0; place < items.length; place++) {
		const moved = items[place];
		const one = assessed[moved?.index ?? -1];
		if (moved === undefined || one === undefined) continue;
		const left = pointsLeft(one, moved, facts);
		if (left <= 0) continue;
		const stake = left * unitOfPoint(scores, one.criterion);
		stakes[place] = stake;
		places[place] = turnOf(moved) * perTurn + thousand - Math.floor((thousand * stake) / of);
	}
	const turns = new Array<number>(lists.length).fill(nothing);
	const spots = new Array<number>(lists.length).fill(last);
	const best = new Array<Match['best']>(lists.length).fill(null);
	for (let at = 0; at < lists.length; at++) {
		let first = last;
		let second = last;
		let bestItem = -1;
		for (const item of lists[at] ?? []) {
			const place = places[item] ?? last;
			if (place < first) {
				second = first;
				first = place;
				bestItem = item;
			} else if (place < second) second = place;
		}
		const named = items[bestItem]?.named;
		if (named === undefined) continue;
		turns[at] = Math.floor(first / perTurn);
		spots[at] = (first % perTurn) * (last + 1) + second;
		best[at] = {
			criterion: named.criterion,
			item: named.item,
			upTo: (100 * (stakes[bestItem] ?? 0)) / of
		};
	}
	return { turns, spots, best };
}

function pointsLeft(
	{ items, variant, readings, given }: CriterionReading,
	{ named, upTo }: MovedItem,
	facts: Facts
): number {
	for (let at = 0; at < items.length; at++) {
		const item = items[at];
		if (item === undefined || variant.readers[at]?.id !== named.item) continue;
		const most = Math.min(upTo, farthestPoints(item, given[item.id], facts));
		return most - (readings[at]?.points ?? 0);
	}
	return 0;
}

/** The turn of an item that could give something. */
function turnsOf(assessed: readonly CriterionReading[], steps: readonly Step[]) {
	const next: { index: number; item: string }[] = [];
	for (const { duty, criterion: id, item } of steps) {
		if (next.length === firstOnes) break;
		if (!duty) next.push({ index: assessed.findIndex((one) => one.criterion.id === id), item });
	}
	const weak = weakestOf(assessed);
	return ({ index, named }: MovedItem): number => {
		for (let at = 0; at < next.length; at++)
			if (next[at]?.index === index && next[at]?.item === named.item) return at;
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
