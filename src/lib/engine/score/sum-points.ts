import type { CriterionResult, Part } from '../result/result';
import type { CompiledGrid } from './compile';

/** Whole points, of the most that could be had. */
export interface Points {
	low: number;
	high: number;
	max: number;
}

type Row = Points & Pick<CriterionResult, 'status'>;

/**
 * The points of criteria by id, added up as the score adds them: each as often as its criterion weighs, and none of one
 * that does not apply. What they come to on 100 is the part that they make.
 * @throws {Error} one is not of this grid
 */
export function sumPoints(
	compiled: CompiledGrid,
	rows: Iterable<readonly [criterion: string, row: Row]>
): Points {
	const sum: Points = { low: 0, high: 0, max: 0 };
	for (const [id, { status, low, high, max }] of rows) {
		if (status === 'not-applicable') continue;
		const weight = compiled.criterionById.get(id)?.weight;
		if (weight === undefined) throw new Error(`The grid has no criterion ${id}.`);
		sum.low += weight * low;
		sum.high += weight * high;
		sum.max += weight * max;
	}
	return sum;
}

/**
 * The points of the whole. Where pillars weigh otherwise than the points in them, no sum of points is the total: it is on
 * 100 only, rounded half up.
 */
export function totalPoints(
	compiled: CompiledGrid,
	rows: Iterable<readonly [criterion: string, row: Row]>,
	total: Pick<Part, 'low' | 'high'>
): Points {
	if (compiled.grid.total.from === 'criteria') return sumPoints(compiled, rows);
	return { low: Math.round(total.low ?? 0), high: Math.round(total.high ?? 0), max: 100 };
}
