import type { Period } from '$lib/grid/grid';
import type { CriterionReading } from './assess';

/** How many answers are about each span; an item that does not say is not counted. */
export type PeriodCounts = Partial<Record<Period, number>>;

export function countPeriods(items: Iterable<{ readonly period?: Period }>): PeriodCounts {
	const counts: PeriodCounts = {};
	for (const { period } of items) if (period) counts[period] = (counts[period] ?? 0) + 1;
	return counts;
}

/** Of the known answers to what is asked. */
export const answeredPeriods = (assessed: readonly CriterionReading[]): PeriodCounts =>
	countPeriods(
		assessed.flatMap(({ items, readings, idle }) =>
			items.filter(({ id }, place) => readings[place]?.state === 'known' && !idle.includes(id))
		)
	);
