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

export function readerOf(item: CompiledItem): ItemReader {
	const readFitting = fittingReader(item);
	const read: ItemReader['read'] = (answer, facts) => {
		if (typeof answer !== 'object' || answer === null) return unanswered;
		if ('unknown' in answer) return unknown;
		if ('points' in answer) return readPoints(item, answer.points, facts);
		return readFitting(answer, facts) ?? unanswered;
	};
	return Object.freeze({ id: item.id, max: item.max, read });
}

/** The most points an item can give. */
export function maxOf(item: Item): number {
	return Math.max(0, ...reachablePoints(item));
}

/** Reads what an item of its kind is answered with; null when the answer is of another kind, or names nothing. */
type FittingReader = (answer: Answer, facts: Facts) => ItemReading | null | undefined;

function fittingReader(item: CompiledItem): FittingReader {
	switch (item.kind) {
		case 'level':
			return levelReader(item);
		case 'practices':
			return practicesReader(item);
		case 'measure':
			return measureReader(item);
	}
}

function levelReader({ readings }: CompiledLevelItem): FittingReader {
	return (answer) => ('level' in answer ? readings.get(answer.level) : null);
}

function practicesReader(item: CompiledPracticesItem): FittingReader {
	const { readings } = item;
	return (answer, facts) => {
		const weight = 'practices' in answer ? weightOf(item, answer.practices, facts) : null;
		return weight === null ? null : readings[weight];
	};
}

function measureReader({ measure, bestFirst, readings }: CompiledMeasureItem): FittingReader {
	return (answer) => {
		if ('bracket' in answer) return readings.get(answer.bracket);
		if (!('numbers' in answer) || checkNumbers(measure, answer.numbers)) return null;
		return readings.get(bestBracket(measure, bestFirst, answer.numbers));
	};
}

function readPoints(item: CompiledItem, points: number, facts: Facts): ItemReading {
	const when = item.sensitiveWhen;
	const sensitive = when === true || (when !== null && when.test(facts) !== false);
	return sensitive && item.reachable.has(points) ? known(points, null, null) : unanswered;
}
