import type { Item } from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';
import { checkNumbers } from './answer';
import {
	reachablePoints,
	type CompiledItem,
	type CompiledMeasureItem,
	type CompiledPracticesItem
} from './compile-item';
import type { Facts } from '../facts';
import { bestStep, isNothingToMeasure } from './measure';
import { stepAt, weightOf } from './practices';

/** What an answer gives. `points` is null unless `state` is known; `got` is null for points given without a reason. */
export interface ItemReading {
	readonly state: 'unanswered' | 'unknown' | 'known';
	readonly points: number | null;
	/** The level, the sum of the weights ticked, or the bracket. */
	readonly got: string | number | null;
	/** The level, practice step (or `none`) or bracket reached. */
	readonly rung: string | null;
}

const unanswered: ItemReading = Object.freeze({
	state: 'unanswered',
	points: null,
	got: null,
	rung: null
});
const unknown: ItemReading = Object.freeze({
	state: 'unknown',
	points: null,
	got: null,
	rung: null
});

/**
 * Reads one answer. No answer, or one that does not fit the item, is unanswered; ticks of what the law already asks
 * count for nothing.
 */
export function pointsOf(
	item: CompiledItem,
	answer: Answer | undefined,
	facts: Facts
): ItemReading {
	if (typeof answer !== 'object' || answer === null) return unanswered;
	if ('unknown' in answer) return unknown;
	if ('points' in answer) return readPoints(item, answer.points, facts);
	switch (item.kind) {
		case 'level': {
			const level = 'level' in answer ? item.rungById.get(answer.level)?.rung : undefined;
			return level ? known(level.points, level.id, level.id) : unanswered;
		}
		case 'practices':
			return 'practices' in answer ? readPractices(item, answer.practices, facts) : unanswered;
		case 'measure':
			return readMeasure(item, answer);
	}
}

/** The most points an item can give. */
export function maxOf(item: Item): number {
	return Math.max(0, ...reachablePoints(item));
}

function readPoints(item: CompiledItem, points: number, facts: Facts): ItemReading {
	const when = item.sensitiveWhen;
	const sensitive = when === true || (when !== null && when.test(facts) !== false);
	return sensitive && item.reachable.has(points) ? known(points, null, null) : unanswered;
}

function readPractices(item: CompiledPracticesItem, ticked: string[], facts: Facts): ItemReading {
	const weight = weightOf(item, ticked, facts);
	if (weight === null) return unanswered;
	const step = stepAt(item, weight);
	return known(step?.points ?? 0, weight, step?.id ?? 'none');
}

function readMeasure(item: CompiledMeasureItem, answer: Answer): ItemReading {
	if ('bracket' in answer) {
		const points = item.pointsOfBracket.get(answer.bracket);
		return points === undefined ? unanswered : known(points, answer.bracket, answer.bracket);
	}
	if (!('numbers' in answer) || checkNumbers(item, answer.numbers)) return unanswered;
	const bracket = isNothingToMeasure(item, answer.numbers)
		? 'zero'
		: (bestStep(item, item.bestFirst, answer.numbers)?.rung.id ?? 'none');
	return known(item.pointsOfBracket.get(bracket) ?? 0, bracket, bracket);
}

function known(points: number, got: string | number | null, rung: string | null): ItemReading {
	return { state: 'known', points, got, rung };
}
