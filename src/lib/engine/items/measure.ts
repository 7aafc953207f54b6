import type { MeasureItem, MeasureNumber, NumberId, StepOp, Unit } from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';
import { bestFirst, hundredths } from './compile-item';

export type Numbers = Extract<Answer, { numbers: unknown }>['numbers'];

/** The measured value is `over / under` hundredths, exactly; `under` is above 0. */
type Quantity = { over: number; under: number } | { over: bigint; under: bigint };

export interface Bounded {
	readonly rung: { readonly id: string; readonly op: StepOp };
	readonly bound: number;
}

const unsafe = 2 ** 53;

/** The bracket that valid numbers fall in: `none`, a step's id, or `zero` when there is nothing to measure. */
export function bracketOf(item: MeasureItem, numbers: Numbers): string {
	const steps = bestFirst(item).map((rung) => ({ rung, bound: hundredths(rung.bound) }));
	if (isNothingToMeasure(item, numbers)) return 'zero';
	return bestStep(item, steps, numbers)?.rung.id ?? 'none';
}

/** The best of these steps, best first, that the numbers reach. */
export function bestStep<T extends Bounded>(
	item: MeasureItem,
	steps: readonly T[],
	numbers: Numbers
): T | undefined {
	const quantity = quantityOf(item, numbers);
	return steps.find(({ rung, bound }) => holds(rung.op, compare(quantity, bound)));
}

/** Every number is 0 and the item has a row for it that gives points. */
export function isNothingToMeasure(item: MeasureItem, numbers: Numbers): boolean {
	if (item.formula === 'value' || !item.zero || !('points' in item.zero.then)) return false;
	return numbers.a === 0 && numbers.b === 0;
}

/** The unit in which a number was typed; undefined when the item does not offer the one that is named. */
export function unitOf(
	number: MeasureNumber,
	unit: Unit | undefined
): MeasureNumber['units'][number] | undefined {
	if (number.units.length === 1 || unit === undefined) return number.units[0];
	return number.units.find((offered) => offered.unit === unit);
}

/** A typed number in hundredths of the unit of the bounds; one that is not typed counts as 1. */
export function sizeOf(item: MeasureItem, id: NumberId, numbers: Numbers): number {
	return hundredths(numbers[id] ?? 1) * timesOf(item, id, numbers.unit);
}

/** One unit of this number, in the unit of the bounds. */
export function timesOf(item: MeasureItem, id: NumberId, unit: Unit | undefined): number {
	const number = item.numbers.find((candidate) => candidate.id === id);
	return (number && unitOf(number, unit)?.times) ?? 1;
}

export function scaleOf(item: MeasureItem): number {
	return item.scale ?? (item.formula === 'share' ? 100 : 1);
}

export function rises(op: StepOp): boolean {
	return op === 'above' || op === 'atLeast';
}

function holds(op: StepOp, sign: number): boolean {
	switch (op) {
		case 'above':
			return sign > 0;
		case 'atLeast':
			return sign >= 0;
		case 'below':
			return sign < 0;
		case 'atMost':
			return sign <= 0;
	}
}

/** Sign of the quantity minus the bound, by cross-multiplication. */
function compare(quantity: Quantity, bound: number): number {
	if (typeof quantity.over === 'number' && typeof quantity.under === 'number') {
		const product = bound * quantity.under;
		if (product < unsafe) return Math.sign(quantity.over - product);
	}
	const over = BigInt(quantity.over);
	const product = BigInt(bound) * BigInt(quantity.under);
	return over < product ? -1 : over > product ? 1 : 0;
}

function quantityOf(item: MeasureItem, numbers: Numbers): Quantity {
	const a = sizeOf(item, 'a', numbers);
	const b = sizeOf(item, 'b', numbers);
	switch (item.formula) {
		case 'value':
			return { over: a, under: 1 };
		case 'share':
		case 'ratio': {
			const scale = 100 * scaleOf(item);
			if (a * scale < unsafe) return { over: a * scale, under: b };
			return { over: BigInt(a) * BigInt(scale), under: BigInt(b) };
		}
		case 'fall':
			return fallOf(a, b, sizeOf(item, 'c', numbers), sizeOf(item, 'd', numbers));
	}
}

/** 100·(a·d − b·c)/(a·d), in hundredths. */
function fallOf(a: number, b: number, c: number, d: number): Quantity {
	const before = a * d;
	const after = b * c;
	if (before * 10_000 < unsafe && after * 10_000 < unsafe)
		return { over: 10_000 * (before - after), under: before };
	const exactBefore = BigInt(a) * BigInt(d);
	return { over: 10_000n * (exactBefore - BigInt(b) * BigInt(c)), under: exactBefore };
}
