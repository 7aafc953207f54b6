import type { Item } from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';
import { checkNumbers } from './answer';
import {
	reachablePoints,
	type CompiledItem,
	type CompiledLevelItem,
	type CompiledMeasureItem,
	type CompiledPracticesItem
} from './compile-item';
import type { Facts } from '../facts';
import { bestBracket } from './measure';
import { weightOf } from './practices';
import { known, unanswered, unknown, type ItemReading } from './reading';

/** What reads the answers to one item: of one shape, whatever its kind. */
export interface ItemReader {
	readonly id: string;
	readonly max: number;
	/** What it counts while it is not asked: its lowest rung. */
	readonly zero: ItemReading;
	readonly read: (answer: Answer | undefined, facts: Facts) => ItemReading;
}

/**
 * Reads one answer. No answer, or one that does not fit the item, is unanswered; ticks of what the law already asks
 * count for nothing.
 */
export function pointsOf(
	item: CompiledItem,
	answer: Answer | undefined,
	facts: Facts
): ItemReading {
	return readerOf(item).read(answer, facts);
}

/** One reader a kind, each with checks of its own: answers of few shapes are told apart faster. */
export function readerOf(item: CompiledItem): ItemReader {
	return Object.freeze({ id: item.id, max: item.max, zero: zeroOf(item), read: readOf(item) });
}

/** The most points an item can give. */
export function maxOf(item: Item): number {
	return Math.max(0, ...reachablePoints(item));
}

function zeroOf(item: CompiledItem): ItemReading {
	switch (item.kind) {
		case 'level':
			return item.readings.get(item.levels[0]?.id ?? '') ?? unanswered;
		case 'practices':
			return item.readings[0] ?? unanswered;
		case 'measure':
			return item.readings.get('none') ?? unanswered;
	}
}

function readOf(item: CompiledItem): ItemReader['read'] {
	switch (item.kind) {
		case 'level':
			return readLevel(item);
		case 'practices':
			return readPractices(item);
		case 'measure':
			return readMeasure(item);
	}
}

function readLevel(item: CompiledLevelItem): ItemReader['read'] {
	const { readings } = item;
	return (answer, facts) => {
		if (typeof answer !== 'object' || answer === null) return unanswered;
		if ('unknown' in answer) return unknown;
		if ('points' in answer) return readPoints(item, answer.points, facts);
		return ('level' in answer && readings.get(answer.level)) || unanswered;
	};
}

function readPractices(item: CompiledPracticesItem): ItemReader['read'] {
	const { ticks, readings } = item;
	return (answer, facts) => {
		if (typeof answer !== 'object' || answer === null) return unanswered;
		if ('unknown' in answer) return unknown;
		if ('points' in answer) return readPoints(item, answer.points, facts);
		const weight = 'practices' in answer ? weightOf(ticks, answer.practices, facts) : null;
		return (weight !== null && readings[weight]) || unanswered;
	};
}

function readMeasure(item: CompiledMeasureItem): ItemReader['read'] {
	const { measure, bestFirst, readings } = item;
	return (answer, facts) => {
		if (typeof answer !== 'object' || answer === null) return unanswered;
		if ('unknown' in answer) return unknown;
		if ('points' in answer) return readPoints(item, answer.points, facts);
		if ('bracket' in answer) return readings.get(answer.bracket) ?? unanswered;
		if (!('numbers' in answer) || checkNumbers(measure, answer.numbers)) return unanswered;
		return readings.get(bestBracket(measure, bestFirst, answer.numbers)) ?? unanswered;
	};
}

function readPoints(item: CompiledItem, points: number, facts: Facts): ItemReading {
	const when = item.sensitiveWhen;
	const sensitive = when === true || (when !== null && when.test(facts) !== false);
	return sensitive && item.reachable.has(points) ? known(points, null, null) : unanswered;
}
