import type { MeasureItem } from '$lib/grid/grid';
import type { CompiledMeasureItem } from './compile-item';
import type { Facts } from '../facts';
import {
	bestFirst,
	hundredths,
	measureOf,
	rises,
	sizeOf,
	timesOf,
	unitOf,
	type Bounded,
	type Measure,
	type Numbers
} from './measure';

/** Whole numbers, both ends included. */
export interface Range {
	from: number;
	to: number;
}

const unsafe = 2 ** 53;

/**
 * The whole numbers `a` that fall in a bracket (`none` or a step's id) when the denominator is `whole`. For a ratio
 * the upper end may be infinite. Null when no whole number reaches it, when `whole` is not a whole number above 0, or
 * when the measure is neither a share nor a ratio.
 */
export function wholeRange(item: MeasureItem, bracket: string, whole: number): Range | null {
	if (item.formula !== 'share' && item.formula !== 'ratio') return null;
	if (!Number.isInteger(whole) || whole <= 0) return null;
	const steps = bestFirst(item).map((rung) => ({ rung, bound: hundredths(rung.bound) }));
	const measure = measureOf(item);
	const size = whole * 100 * timesOf(measure, 'b', undefined);
	return rangeOf(measure, steps, bracket, size, timesOf(measure, 'a', undefined));
}

/**
 * The whole `a` nearest to these numbers that falls in a bracket, the others held. Null when `a` is not counted in
 * whole units, or is not what changes.
 */
export function nearestWhole(
	item: CompiledMeasureItem,
	bracket: string,
	numbers: Numbers
): number | null | 'unreachable' {
	const { measure, bestFirst: steps } = item;
	const part = measure.numbers.a;
	if (measure.formula === 'fall' || !part || !unitOf(part, numbers.unit)?.whole) return null;
	const size = measure.formula === 'value' ? 1 : sizeOf(measure, 'b', numbers);
	const times = timesOf(measure, 'a', numbers.unit);
	const range = rangeOf(measure, steps, bracket, size, times);
	if (range === null) return 'unreachable';
	return numbers.a < range.from ? range.from : range.to;
}

/** False when the profile tells the denominator and no whole number falls in the bracket. */
export function mayReach(item: CompiledMeasureItem, bracket: string, facts: Facts): boolean {
	const whole = facts.values[item.denominator];
	if (!item.countsWholes || typeof whole !== 'number') return true;
	return wholeRange(item, bracket, whole) !== null;
}

/** `size`: the denominator in hundredths, 1 for a value. `times`: one whole in the unit of the bounds. */
function rangeOf(
	{ formula, scale }: Measure,
	steps: readonly Bounded[],
	bracket: string,
	size: number,
	times: number
): Range | null {
	const under = 100 * times * (formula === 'value' ? 1 : 100 * scale);
	const ceiling = formula === 'share' ? Math.floor(size / (100 * times)) : Infinity;
	let left: Range = { from: 0, to: ceiling };
	for (const step of steps) {
		const { floor, exact } = divide(step.bound, size, under);
		// The bound itself belongs above it for `atLeast` and `below`, under it for `above` and `atMost`.
		const closedAbove = step.rung.op === 'atLeast' || step.rung.op === 'below';
		const firstAbove = exact && closedAbove ? floor : floor + 1;
		const above = { from: Math.max(left.from, firstAbove), to: left.to };
		const below = { from: left.from, to: Math.min(left.to, firstAbove - 1) };
		const [reached, rest] = rises(step.rung.op) ? [above, below] : [below, above];
		if (step.rung.id === bracket) return whenSome(reached);
		left = rest;
	}
	return bracket === 'none' ? whenSome(left) : null;
}

function whenSome(range: Range): Range | null {
	return range.from <= range.to ? range : null;
}

/** over × size ÷ under: the whole part, and whether it is exact. */
function divide(over: number, size: number, under: number): { floor: number; exact: boolean } {
	const product = over * size;
	if (product < unsafe) {
		const rest = product % under;
		return { floor: (product - rest) / under, exact: rest === 0 };
	}
	const large = BigInt(over) * BigInt(size);
	return { floor: Number(large / BigInt(under)), exact: large % BigInt(under) === 0n };
}
