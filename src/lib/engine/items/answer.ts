import type { Item, MeasureItem, NumberId } from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';
import { hundredths, pointsOfBracket, reachablePoints } from './compile-item';
import { isNothingToMeasure, sizeOf, unitOf, type Numbers } from './measure';

export type MisfitKind =
	| 'unknown-choice'
	| 'wrong-kind'
	| 'negative'
	| 'too-big'
	| 'decimals'
	| 'not-whole'
	| 'part-over-whole'
	| 'zero-denominator'
	| 'missing-number'
	| 'unit';

export interface Misfit {
	kind: MisfitKind;
	number?: NumberId;
}

const tooBig = 1e8;
const numberIds = ['a', 'b', 'c', 'd'] as const;

/** Why an answer does not fit its item; null when it does. Facts are not looked at. */
export function checkAnswer(item: Item, answer: Answer): Misfit | null {
	if ('unknown' in answer) return null;
	if ('points' in answer) {
		if (item.sensitive === undefined) return { kind: 'wrong-kind' };
		return choice(reachablePoints(item).has(answer.points));
	}
	switch (item.kind) {
		case 'level':
			if (!('level' in answer)) return { kind: 'wrong-kind' };
			return choice(item.levels.some(({ id }) => id === answer.level));
		case 'practices': {
			if (!('practices' in answer)) return { kind: 'wrong-kind' };
			const ids = new Set(item.practices.map(({ id }) => id));
			return choice(answer.practices.every((id) => ids.has(id)));
		}
		case 'measure':
			if ('numbers' in answer) return checkNumbers(item, answer.numbers);
			if (!('bracket' in answer)) return { kind: 'wrong-kind' };
			return choice(pointsOfBracket(item).has(answer.bracket));
	}
}

/** The first thing wrong in the numbers of a measure; null when they can be scored. */
export function checkNumbers(item: MeasureItem, numbers: Numbers): Misfit | null {
	const { unit } = numbers;
	for (const id of numberIds) {
		const kind = checkOne(item, id, numbers);
		if (kind !== null) return { kind, number: id };
	}
	if (
		unit !== undefined &&
		!item.numbers.some(({ units }) => units.some((one) => one.unit === unit))
	)
		return { kind: 'unit' };
	return isNothingToMeasure(item, numbers) ? null : checkTogether(item, numbers);
}

function choice(exists: boolean): Misfit | null {
	return exists ? null : { kind: 'unknown-choice' };
}

function checkOne(item: MeasureItem, id: NumberId, numbers: Numbers): MisfitKind | null {
	const number = item.numbers.find((candidate) => candidate.id === id);
	const value = numbers[id];
	if (number === undefined) return value === undefined ? null : 'wrong-kind';
	if (value === undefined) return isNeeded(id, numbers) ? 'missing-number' : null;
	const unit = unitOf(number, numbers.unit);
	if (unit === undefined) return 'unit';
	if (typeof value !== 'number' || Number.isNaN(value)) return 'missing-number';
	if (value < 0) return 'negative';
	if (value >= tooBig) return 'too-big';
	if (unit.whole && !Number.isInteger(value)) return 'not-whole';
	return Math.abs(value * 100 - hundredths(value)) < 1e-6 ? null : 'decimals';
}

/** Units made are given for both years or for none. */
function isNeeded(id: NumberId, numbers: Numbers): boolean {
	if (id === 'c') return numbers.d !== undefined;
	if (id === 'd') return numbers.c !== undefined;
	return true;
}

function checkTogether(item: MeasureItem, numbers: Numbers): Misfit | null {
	switch (item.formula) {
		case 'value':
			return null;
		case 'share':
			if (numbers.b === 0) return { kind: 'zero-denominator', number: 'b' };
			return sizeOf(item, 'a', numbers) > sizeOf(item, 'b', numbers)
				? { kind: 'part-over-whole', number: 'a' }
				: null;
		case 'ratio':
			return numbers.b === 0 ? { kind: 'zero-denominator', number: 'b' } : null;
		case 'fall': {
			const zero = (['a', 'c', 'd'] as const).find((id) => numbers[id] === 0);
			return zero ? { kind: 'zero-denominator', number: zero } : null;
		}
	}
}
