import type { MeasureItem } from '$lib/grid/grid';
import type { CompiledMeasureItem } from './points';
import type { Facts } from '../../facts/facts';
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
} from './numbers';

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
	const steps = bestFirst(item).map((rung) => ({ rung, bound: hundredths(rung.bound) }));
	return rangeOfWhole(measureOf(item), steps, bracket, whole);
}

function rangeOfWhole(
	measure: Measure,
	steps: readonly Bounded[],
	bracket: string,
	whole: number
): Range | null {
	const { formula, numbers } = measure;
	if (formula !== 'share' && formula !== 'ratio') return null;
	if (!Number.isInteger(whole) || whole <= 0) return null;
	const size = whole * 100 * timesOf(numbers.b, undefined);
	return rangeOf(measure, steps, bracket, size, timesOf(numbers.a, undefined));
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
	const { a: part, b } = measure.numbers;
	if (measure.formula === 'fall' || !part || !unitOf(part, numbers.unit)?.whole) return null;
	const size = measure.formula === 'value' ? 1 : sizeOf(b, numbers.b, numbers.unit);
	const times = timesOf(part, numbers.unit);
	const range = rangeOf(measure, steps, bracket, size, times);
	if (range === null) return 'unreachable';
	return numbers.a < range.from ? range.from : range.to;
}

/** The denominator that the profile tells, without those left out of it; null when it is not known exactly. */
export function wholeOf(
	{ denominator, leftOut }: CompiledMeasureItem,
	facts: Facts
): number | null {
	const whole = facts.values[denominator];
	const out = leftOut < 0 ? 0 : facts.values[leftOut];
	return typeof whole === 'number' && typeof out === 'number' ? whole - out : null;
}

/** False when the profile tells the denominator and no whole number falls in the bracket. */
export function mayReach(item: CompiledMeasureItem, bracket: string, facts: Facts): boolean {
	const whole = wholeOf(item, facts);
	if (!item.countsWholes || whole === null) return true;
	return rangeOfWhole(item.measure, item.bestFirst, bracket, whole) !== null;
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
	let from = 0;
	let to = ceiling;
	for (const { rung, bound } of steps) {
		const { floor, exact } = divide(bound, size, under);
		// The bound itself belongs above it for `atLeast` and `below`, under it for `above` and `atMost`.
		const closedAbove = rung.op === 'atLeast' || rung.op === 'below';
		const firstAbove = exact && closedAbove ? floor : floor + 1;
		const above = Math.max(from, firstAbove);
		const below = Math.min(to, firstAbove - 1);
		const upwards = rises(rung.op);
		if (rung.id === bracket) return upwards ? whenSome(above, to) : whenSome(from, below);
		if (upwards) to = below;
		else from = above;
	}
	return bracket === 'none' ? whenSome(from, to) : null;
}

function whenSome(from: number, to: number): Range | null {
	return from <= to ? { from, to } : null;
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
