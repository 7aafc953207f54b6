import type { CriterionReading } from '../score/assess';
import type { Facts } from '../facts/facts';
import type { CompiledCatalogue, MovedItem } from './compile-catalogue';
import type { Match, Step } from '../result/result';
import { unitOfPoint, type SheetReading } from '../score/score';
import { farthestPoints } from '../steps/nearest';
import { firstOnes } from '../steps/steps';

/** What one list of moves of the catalogue could do for this company. */
export interface Stake {
	/** Whose turn it is: the next steps in their order from 0, then the weakest subjects, then `other`, then `nothing`. */
	readonly turn: number;
	/** What the best item could add, in thousandths of the total. */
	readonly adds: number;
	/** The next best item: its turn, and what it could add. */
	readonly second: { readonly turn: number; readonly adds: number };
	/** The best item, and its stake on 100; null when it moves none. */
	readonly best: Match['best'];
}

const weakOnes = 3;
const other = firstOnes + weakOnes;
const nothing = other + 1;
export const turnCount = nothing + 1;
const none = { turn: nothing, adds: 0 };
export const noStake: Stake = { turn: nothing, adds: 0, second: none, best: null };

/** The greatest stake of the best item first, then the second. */
export const byStake = (one: Stake, other: Stake): number =>
	other.adds - one.adds || byTurn(one.second, other.second);

const byTurn = (one: Stake['second'], other: Stake['second']): number =>
	one.turn - other.turn || other.adds - one.adds;

/**
 * The most each item could still add to the total by what suits this company: all of that when nothing is known of it,
 * none when it is not asked here. Of `steps`, in their order, the first five that the law does not ask are the next ones.
 * By list of moves of the catalogue.
 */
export function stakesOf(
	{ items, moves: lists }: CompiledCatalogue,
	{ facts, assessed, scores }: SheetReading,
	steps: readonly Step[]
): Stake[] {
	const { of } = scores.total;
	const turnOf = turnsOf(assessed, steps);
	const stakes = items.map((moved): Omit<Stake, 'second'> | null => {
		const reading = assessed[moved.index];
		const left = reading ? pointsLeft(reading, moved, facts) : 0;
		if (reading === undefined || left <= 0) return null;
		const stake = left * unitOfPoint(scores, reading.criterion);
		const best = {
			criterion: moved.named.criterion,
			item: moved.named.item,
			upTo: (100 * stake) / of
		};
		return { turn: turnOf(moved), adds: Math.floor((1000 * stake) / of), best };
	});
	return lists.map((list) => {
		let first: Omit<Stake, 'second'> | null = null;
		let second: Stake['second'] = none;
		for (const item of list) {
			const stake = stakes[item];
			if (!stake) continue;
			if (first === null || byTurn(stake, first) < 0) {
				second = first ?? none;
				first = stake;
			} else if (byTurn(stake, second) < 0) second = stake;
		}
		return first ? { turn: first.turn, adds: first.adds, second, best: first.best } : noStake;
	});
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
