import type { Answer } from '$lib/grid/sheet';
import { pointsKindOf, type CompiledItem } from './compile-item';
import type { ReadAnswer } from './compiled';
import type { Facts } from '../facts/facts';
import type { ItemReading } from './reading';

/** What reads the answers to one item: of one shape, whatever its kind. */
export interface ItemReader {
	readonly id: string;
	readonly max: number;
	/** What it counts while it is not asked: its lowest rung. */
	readonly lowest: ItemReading;
	readonly read: ReadAnswer;
}

/**
 * Reads one answer. No answer, or one that does not fit the item, is unanswered; ticks of what the law already asks
 * count for nothing.
 */
export const pointsOf = (
	item: CompiledItem,
	answer: Answer | undefined,
	facts: Facts
): ItemReading => pointsKindOf(item).read(item)(answer, facts);

export function readerOf(item: CompiledItem): ItemReader {
	const { id, max, lowest } = item;
	return Object.freeze({ id, max, lowest, read: pointsKindOf(item).read(item) });
}
