import type { NumberId } from '$lib/grid/grid';
import type { Misfit, MisfitKind } from '../misfit';
import {
	hundredths,
	isNothingToMeasure,
	sizeOf,
	unitOf,
	type Measure,
	type MeasuredNumber,
	type Numbers
} from './numbers';

const tooBig = 1e8;

/** The first thing wrong in the numbers of a measure; null when they can be scored. */
export function checkNumbers(measure: Measure, numbers: Numbers): Misfit | null {
	const { a, b, c, d } = measure.numbers;
	const wrong =
		checkOne('a', a, numbers.a, numbers) ??
		checkOne('b', b, numbers.b, numbers) ??
		checkOne('c', c, numbers.c, numbers) ??
		checkOne('d', d, numbers.d, numbers);
	if (wrong !== null) return wrong;
	if (numbers.unit !== undefined && !measure.units.has(numbers.unit)) return { kind: 'unit' };
	return isNothingToMeasure(measure, numbers) ? null : checkTogether(measure, numbers);
}

function checkOne(
	id: NumberId,
	number: MeasuredNumber | undefined,
	value: number | undefined,
	numbers: Numbers
): Misfit | null {
	const kind = misfitOf(id, number, value, numbers);
	return kind === null ? null : { kind, number: id };
}

function misfitOf(
	id: NumberId,
	number: MeasuredNumber | undefined,
	value: number | undefined,
	numbers: Numbers
): MisfitKind | null {
	if (number === undefined) return value === undefined ? null : 'wrong-kind';
	if (value === undefined) return isNeeded(id, numbers) ? 'missing-number' : null;
	const unit = unitOf(number, numbers.unit);
	if (unit === undefined) return 'unit';
	if (typeof value !== 'number' || Number.isNaN(value)) return 'missing-number';
	if (value < 0) return 'negative';
	if (value >= tooBig) return 'too-big';
	if (Number.isInteger(value)) return null;
	if (unit.whole) return 'not-whole';
	return Math.abs(value * 100 - hundredths(value)) < 1e-6 ? null : 'decimals';
}

/** Units made are given for both years or for none. */
function isNeeded(id: NumberId, numbers: Numbers): boolean {
	if (id === 'c') return numbers.d !== undefined;
	if (id === 'd') return numbers.c !== undefined;
	return true;
}

function checkTogether(measure: Measure, { a, b, c, d, unit }: Numbers): Misfit | null {
	switch (measure.formula) {
		case 'value':
			return null;
		case 'share':
			if (b === 0) return { kind: 'zero-denominator', number: 'b' };
			return sizeOf(measure.numbers.a, a, unit) > sizeOf(measure.numbers.b, b, unit)
				? { kind: 'part-over-whole', number: 'a' }
				: null;
		case 'ratio':
			return b === 0 ? { kind: 'zero-denominator', number: 'b' } : null;
		case 'fall': {
			const zero = a === 0 ? 'a' : c === 0 ? 'c' : d === 0 ? 'd' : null;
			return zero && { kind: 'zero-denominator', number: zero };
		}
	}
}
