import type { Answer } from '$lib/grid/sheet';
import type { Facts } from '../facts/facts';
import type { NextRung } from '../items/answer-kind';
import { answerKindOf } from '../items/answer-kinds';
import type { CompiledItem } from '../items/compile-item';
import type { ItemReading } from '../items/reading';

/**
 * The nearest rung that suits and gives more points than a known answer; null when there is none, or when the answer
 * tells its points only.
 */
export function nextRung(
	item: CompiledItem,
	answer: Answer | undefined,
	reading: ItemReading,
	facts: Facts
): NextRung | null {
	if (answer === undefined || reading.points === null || reading.got === null) return null;
	return answerKindOf(item).next(item, answer, reading, facts);
}

/** The most points that steps which suit can lead to, from what is ticked. */
export function farthestPoints(
	item: CompiledItem,
	answer: Answer | undefined,
	facts: Facts
): number {
	for (const { suits } of item.rungs)
		if (suits !== null) return answerKindOf(item).farthest(item, answer, facts);
	return item.max;
}
