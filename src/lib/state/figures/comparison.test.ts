import { describe, expect, it } from 'vitest';
import type { Comparison } from '$lib/share/figures/edition';
import { comparisonOf } from '../../../../tests/support/comparison';
import { grid } from '../../../../tests/support/assessment';
import { parseComparison } from './comparison';

const good = () => comparisonOf(grid, { '': 400, '1-9': 120, industry: 90, '1-9/industry': 40 });

it('reads an edition as it is', () => {
	expect(parseComparison(JSON.parse(JSON.stringify(good())))).toEqual(good());
	expect(parseComparison({ ...good(), classes: {} })?.classes).toEqual({});
});

describe('takes for none', () => {
	const of = (count: unknown, more: object = {}) => {
		const whole = good();
		return { ...whole, classes: { '': { ...whole.classes[''], ...(count as object), ...more } } };
	};
	it.each<[string, unknown]>([
		['nothing', undefined],
		['a list', [good()]],
		['the whole edition', { ...good(), azimut: 'edition' }],
		['a later format', { ...good(), version: 2 }],
		['an edition that is no quarter', { ...good(), edition: '<b>2026</b>' }],
		['no word on whether it is invented', { ...good(), invented: undefined }],
		['a questionnaire that is none', { ...good(), grid: 'azimut' }],
		['parts without the total first', { ...good(), parts: [...good().parts].reverse() }],
		['subjects named twice', { ...good(), subjects: good().subjects.map(() => 'labels') }],
		['a class that does not exist', { ...good(), classes: { '7/industry': good().classes[''] } }],
		['a class of the prototype', { ...good(), classes: { constructor: good().classes[''] } }],
		['classes that are a list', { ...good(), classes: [] }],
		['a count that is none', of({ count: -5 })],
		['a count in words', of({ count: '40' })],
		['bands fewer than parts', of({ parts: [[30, 38, 45]] })],
		['a band that falls', of({ parts: good().parts.map(() => [45, 38, 30]) })],
		['a band past 100', of({ parts: good().parts.map(() => [30, 38, 145]) })],
		['a band of two', of({ parts: good().parts.map(() => [30, 45]) })],
		['a band in words', of({ parts: good().parts.map(() => ['30', '38', '45']) })],
		['a band of nothing', of({ parts: good().parts.map(() => [NaN, NaN, NaN]) })],
		['subjects that are missing', of({ subjects: undefined })]
	])('%s', (_, value) => {
		expect(parseComparison(value)).toBeNull();
	});

	it('each piece of it left out', () => {
		for (const key of Object.keys(good()) as (keyof Comparison)[]) {
			const { [key]: _, ...rest } = good();
			expect(parseComparison(rest), key).toBeNull();
		}
	});
});
