import { isUnknown } from '$lib/engine/facts/profile';
import type { CompiledItem } from '$lib/engine/items/compile-item';
import { lawApplies } from '$lib/engine/items/compiled';
import { rises } from '$lib/engine/items/measure/numbers';
import type { CompiledMeasureItem } from '$lib/engine/items/measure/points';
import { wholeOf, wholeRange } from '$lib/engine/items/measure/whole';
import type { MeasureItem } from '$lib/grid/grid';
import { nextByRow } from '../next-row';
import type { Company, ItemRow, MakeRow, RowsKind } from '../rows-kind';

export const measure: RowsKind<CompiledMeasureItem> = {
	rows: rowsOf,
	known: () => null,
	next: nextByRow,
	misses: (item, answer) => 'bracket' in answer && isStep(item, answer.bracket)
};

/** Figures may be given behind its brackets. */
export const takesFigures = (item: CompiledItem): item is CompiledMeasureItem =>
	item.kind === 'measure';

/**
 * Choices beside the brackets, the row "nothing to measure" and a bracket that is zero itself have no figure behind
 * them.
 */
export function isStep({ steps }: Pick<MeasureItem, 'steps'>, bracket: string): boolean {
	if (bracket !== 'none') return steps.some(({ id }) => id === bracket);
	return !steps.some(({ op, bound }) => op === 'above' && bound === 0);
}

function rowsOf(item: CompiledMeasureItem, row: MakeRow, company: Company): ItemRow[] {
	const whole = teamOf(item, company);
	const reachable = (id: string, points: number, law = false) => {
		const range = whole === null ? null : wholeRange(item, id, whole);
		if (whole !== null && !range) return [];
		const persons = range && range.to > 0 ? { ...range, whole: whole ?? 0 } : null;
		return [{ ...row(id, points, law), persons }];
	};
	const laws = new Map(item.bestFirst.map(({ rung, law }) => [rung.id, law]));
	const steps = item.steps.flatMap(({ id, points }) =>
		reachable(id, points, lawApplies(laws.get(id) ?? null, company.facts))
	);
	const zero = item.zero
		? 'points' in item.zero.then
			? [row('zero', item.zero.then.points)]
			: [{ ...row('zero', null), tells: item.zero.then.set }]
		: [];
	const brackets = [...reachable('none', 0), ...steps];
	const also = (item.also ?? []).map(({ id, points }) => row(id, points));
	// What may be answered instead stands together, after the brackets that give as much as its best.
	const most = Math.max(0, ...also.map(({ points }) => points ?? 0));
	const next = brackets.findIndex(({ points }) => (points ?? 0) > most);
	const rows = brackets.toSpliced(next < 0 ? brackets.length : next, 0, ...also);
	if (!rises(item.steps[0]?.op ?? 'above')) rows.reverse();
	return [...rows, ...zero];
}

/** How many people there are in all, when the denominator is the team that was given. */
function teamOf(item: CompiledMeasureItem, { profile, facts }: Company): number | null {
	const { fact, without } = item.measure.numbers.b ?? {};
	if (item.formula !== 'share' || fact !== 'headcount') return null;
	if (without !== undefined && isUnknown(profile[without])) return null;
	const whole = wholeOf(item, facts);
	return whole !== null && whole > 0 ? whole : null;
}
