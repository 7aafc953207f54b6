import type {
	Formula,
	MeasureItem,
	MeasureNumber,
	MeasureStep,
	NumberId,
	StepOp,
	Unit
} from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';

export type Numbers = Extract<Answer, { numbers: unknown }>['numbers'];

/** One number of a measure, as `Measure`. */
export interface MeasuredNumber {
	readonly units: readonly {
		readonly unit: Unit;
		readonly times: number;
		readonly whole: boolean;
	}[];
	readonly fact: string | undefined;
	readonly without: string | undefined;
}

/** What reads the numbers of a measure: of one shape, whatever its item leaves out. */
export interface Measure {
	readonly formula: Formula;
	readonly numbers: Readonly<Record<NumberId, MeasuredNumber | undefined>>;
	readonly units: ReadonlySet<Unit>;
	/** What a share or a ratio is multiplied by. */
	readonly scale: number;
	/** It has a row for "nothing to measure" that gives points. */
	readonly hasZero: boolean;
}

/** The measured value is `over / under` hundredths, exactly; `under` is above 0. */
type Quantity = { over: number; under: number } | { over: bigint; under: bigint };

export interface Bounded {
	readonly rung: { readonly id: string; readonly op: StepOp };
	readonly bound: number;
}

const unsafe = 2 ** 53;

export function measureOf({ formula, numbers, scale, zero }: MeasureItem): Measure {
	const numberOf = (id: NumberId) => {
		const number = numbers.find((number) => number.id === id);
		return number && measuredNumber(number);
	};
	return Object.freeze({
		formula,
		numbers: { a: numberOf('a'), b: numberOf('b'), c: numberOf('c'), d: numberOf('d') },
		units: new Set(numbers.flatMap(({ units }) => units.map(({ unit }) => unit))),
		scale: scale ?? (formula === 'share' ? 100 : 1),
		hasZero: formula !== 'value' && zero !== undefined && 'points' in zero.then
	});
}

function measuredNumber({ units, fact, without }: MeasureNumber): MeasuredNumber {
	return {
		units: units.map(({ unit, times = 1, whole = false }) => ({ unit, times, whole })),
		fact,
		without
	};
}

export function hundredths(value: number): number {
	return Math.round(value * 100);
}

export function bestFirst(item: MeasureItem): MeasureStep[] {
	return [...item.steps].sort((one, other) => other.points - one.points);
}

/**
 * The bracket that valid numbers fall in: `none`, a step's id, or `zero` when there is nothing to measure. `steps` are
 * those of the item, best first.
 */
export function bestBracket(measure: Measure, steps: readonly Bounded[], numbers: Numbers): string {
	if (isNothingToMeasure(measure, numbers)) return 'zero';
	const quantity = quantityOf(measure, numbers);
	for (const { rung, bound } of steps) if (holds(rung.op, compare(quantity, bound))) return rung.id;
	return 'none';
}

/** Every number is 0 and the item has a row for it that gives points. */
export function isNothingToMeasure({ hasZero }: Measure, { a, b }: Numbers): boolean {
	return hasZero && a === 0 && b === 0;
}

/** The unit in which a number was typed; undefined when the item does not offer the one that is named. */
export function unitOf(
	{ units }: MeasuredNumber,
	unit: Unit | undefined
): MeasuredNumber['units'][number] | undefined {
	if (units.length === 1 || unit === undefined) return units[0];
	return units.find((offered) => offered.unit === unit);
}

/** A typed number in hundredths of the unit of the bounds; one that is not typed counts as 1. */
export function sizeOf(
	number: MeasuredNumber | undefined,
	typed: number | undefined,
	unit: Unit | undefined
): number {
	return hundredths(typed ?? 1) * timesOf(number, unit);
}

/** One unit of this number, in the unit of the bounds. */
export function timesOf(number: MeasuredNumber | undefined, unit: Unit | undefined): number {
	return (number && unitOf(number, unit)?.times) ?? 1;
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

function quantityOf({ formula, numbers, scale }: Measure, typed: Numbers): Quantity {
	const { unit } = typed;
	const a = sizeOf(numbers.a, typed.a, unit);
	if (formula === 'value') return { over: a, under: 1 };
	const b = sizeOf(numbers.b, typed.b, unit);
	if (formula === 'fall')
		return fallOf(a, b, sizeOf(numbers.c, typed.c, unit), sizeOf(numbers.d, typed.d, unit));
	const over = a * (100 * scale);
	if (over < unsafe) return { over, under: b };
	return { over: BigInt(a) * BigInt(100 * scale), under: BigInt(b) };
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
