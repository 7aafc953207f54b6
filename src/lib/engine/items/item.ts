import type { Answer } from '$lib/grid/sheet';
import { checkNumbers } from './answer';
import {
	type CompiledItem,
	type CompiledLevelItem,
	type CompiledMeasureItem,
	type CompiledPracticesItem
} from './compile-item';
import type { Facts } from '../facts/facts';
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
	const nothing = unanswered(item.id);
	const { id, max } = item;
	return Object.freeze({ id, max, zero: zeroOf(item) ?? nothing, read: readOf(item, nothing) });
}

function zeroOf(item: CompiledItem): ItemReading | undefined {
	switch (item.kind) {
		case 'level':
			return item.readings.get(item.levels[0]?.id ?? '');
		case 'practices':
			return item.readings[0];
		case 'measure':
			return item.readings.get('none');
	}
}

function readOf(item: CompiledItem, nothing: ItemReading): ItemReader['read'] {
	switch (item.kind) {
		case 'level':
			return readLevel(item, nothing);
		case 'practices':
			return readPractices(item, nothing);
		case 'measure':
			return readMeasure(item, nothing);
	}
}

function readLevel(item: CompiledLevelItem, nothing: ItemReading): ItemReader['read'] {
	const doubt = unknown(item.id);
	const { readings } = item;
	return (answer, facts) => {
		if (typeof answer !== 'object' || answer === null) return nothing;
		if ('unknown' in answer) return doubt;
		if ('points' in answer) return readPoints(item, answer.points, facts) ?? nothing;
		return ('level' in answer && readings.get(answer.level)) || nothing;
	};
}

function readPractices(item: CompiledPracticesItem, nothing: ItemReading): ItemReader['read'] {
	const doubt = unknown(item.id);
	const { ticks, readings } = item;
	return (answer, facts) => {
		if (typeof answer !== 'object' || answer === null) return nothing;
		if ('unknown' in answer) return doubt;
		if ('points' in answer) return readPoints(item, answer.points, facts) ?? nothing;
		const weight = 'practices' in answer ? weightOf(ticks, answer.practices, facts) : null;
		return (weight !== null && readings[weight]) || nothing;
	};
}

function readMeasure(item: CompiledMeasureItem, nothing: ItemReading): ItemReader['read'] {
	const doubt = unknown(item.id);
	const { measure, bestFirst, readings } = item;
	return (answer, facts) => {
		if (typeof answer !== 'object' || answer === null) return nothing;
		if ('unknown' in answer) return doubt;
		if ('points' in answer) return readPoints(item, answer.points, facts) ?? nothing;
		if ('bracket' in answer) return readings.get(answer.bracket) ?? nothing;
		if (!('numbers' in answer) || checkNumbers(measure, answer.numbers)) return nothing;
		return readings.get(bestBracket(measure, bestFirst, answer.numbers)) ?? nothing;
	};
}

function readPoints(item: CompiledItem, points: number, facts: Facts): ItemReading | null {
	const when = item.sensitiveWhen;
	const sensitive = when === true || (when !== null && when.test(facts) !== false);
	return sensitive && item.reachable.has(points) ? known(item.id, points, null, null) : null;
}
