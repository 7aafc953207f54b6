import { describe, expect, it } from 'vitest';
import type { Item, MeasureItem } from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';
import { step, tinyGrid } from '../../../../../tests/criteria/tiny-grid';
import { checkAnswer } from '../check-answer';

const items = new Map<string, Item>(
	tinyGrid.pillars.flatMap(({ themes }) =>
		themes.flatMap(({ criteria }) =>
			criteria.flatMap((criterion) => criterion.items.map((item) => [item.id, item] as const))
		)
	)
);
const units = [{ unit: 'kwh' as const }, { unit: 'mwh' as const, times: 1000 }];
const fall: MeasureItem = {
	id: 'fall',
	kind: 'measure',
	formula: 'fall',
	numbers: [
		{ id: 'a', units },
		{ id: 'b', units },
		{ id: 'c', units: [{ unit: 'made' }] },
		{ id: 'd', units: [{ unit: 'made' }] }
	],
	steps: [step('some', 'atLeast', 2, 1)]
};
items.set('fall', fall);

describe('an answer that does not fit its item', () => {
	it.each<[string, Answer, unknown]>([
		['meters', { level: 'noted' }, null],
		['meters', { unknown: true }, null],
		['meters', { level: 'elsewhere' }, { kind: 'unknown-choice' }],
		['meters', { bracket: 'noted' }, { kind: 'wrong-kind' }],
		['meters', { points: 3 }, { kind: 'wrong-kind' }],
		['savings', { practices: [] }, null],
		['savings', { practices: ['mulch', 'elsewhere'] }, { kind: 'unknown-choice' }],
		['savings', { level: 'mulch' }, { kind: 'wrong-kind' }],
		['ratio', { points: 4 }, null],
		['ratio', { points: 5 }, { kind: 'unknown-choice' }],
		['ratio', { practices: [] }, { kind: 'wrong-kind' }],
		['ratio', { bracket: 'to-2' }, null],
		['ratio', { bracket: 'to-3' }, { kind: 'unknown-choice' }],
		['distance', { bracket: 'zero' }, { kind: 'unknown-choice' }],
		['open-ended', { bracket: 'zero' }, null],
		['open-ended', { bracket: 'promise' }, null]
	])('is told by its kind: %s, %j', (item, answer, misfit) => {
		expect(checkAnswer(items.get(item) as Item, answer)).toEqual(misfit);
	});

	it.each<[string, Extract<Answer, { numbers: unknown }>['numbers'], unknown]>([
		['distance', { a: 0 }, null],
		['distance', { a: 99_999_999.99 }, null],
		['distance', { a: 1e8 }, { kind: 'too-big', number: 'a' }],
		['distance', { a: Infinity }, { kind: 'too-big', number: 'a' }],
		['distance', { a: -0.01 }, { kind: 'negative', number: 'a' }],
		['distance', { a: 0.001 }, { kind: 'decimals', number: 'a' }],
		['distance', { a: NaN }, { kind: 'missing-number', number: 'a' }],
		['distance', { a: 1, b: 2 }, { kind: 'wrong-kind', number: 'b' }],
		['open-ended', { a: 2 }, { kind: 'missing-number', number: 'b' }],
		['open-ended', { a: 2.5, b: 6 }, { kind: 'not-whole', number: 'a' }],
		['open-ended', { a: 7, b: 6 }, { kind: 'part-over-whole', number: 'a' }],
		['open-ended', { a: 0, b: 0 }, null],
		['open-ended', { a: 1, b: 0 }, { kind: 'zero-denominator', number: 'b' }],
		['ratio', { a: 2, b: 0 }, { kind: 'zero-denominator', number: 'b' }],
		['ratio', { a: 2, b: 1, unit: 'smic' }, null],
		['ratio', { a: 2, b: 1, unit: 'days' }, { kind: 'unit', number: 'a' }],
		['open-ended', { a: 2, b: 6, unit: 'euros' }, { kind: 'unit' }],
		['fall', { a: 10, b: 12 }, null],
		['fall', { a: 10, b: 12, unit: 'mwh' }, null],
		['fall', { a: 10, b: 12, c: 3 }, { kind: 'missing-number', number: 'd' }],
		['fall', { a: 0, b: 12 }, { kind: 'zero-denominator', number: 'a' }],
		['fall', { a: 10, b: 0, c: 0, d: 3 }, { kind: 'zero-denominator', number: 'c' }],
		['fall', { a: 10, b: 0, c: 3, d: 0 }, { kind: 'zero-denominator', number: 'd' }]
	])('is told by the number at fault: %s, %j', (item, numbers, misfit) => {
		expect(checkAnswer(items.get(item) as Item, { numbers })).toEqual(misfit);
	});
});
