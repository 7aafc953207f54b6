import { describe, expect, it } from 'vitest';
import type { Comparison } from '$lib/share/figures/edition';
import { comparisonOf } from '../../../../tests/support/comparison';
import { grid } from '../../../../tests/support/assessment';
import { parseComparison } from './comparison';

const good = () => comparisonOf(grid, ['all', '1-9', 'industry']);

it('reads an edition as it is', () => {
	expect(parseComparison(JSON.parse(JSON.stringify(good())))).toEqual(good());
	expect(parseComparison({ ...good(), tables: [] })?.tables).toEqual([]);
});

describe('takes for none', () => {
	const [first] = good().tables;
	const of = (change: object) => ({ ...good(), tables: [{ ...first, ...change }] });
	const row = (figure: unknown) => of({ rows: [{ id: 'total', figure }] });
	it.each<[string, unknown]>([
		['nothing', undefined],
		['a list', [good()]],
		['the whole edition', { ...good(), azimut: 'edition' }],
		['the format of before', { ...good(), version: 1 }],
		['a later format', { ...good(), version: 3 }],
		['an edition that is no quarter', { ...good(), edition: '<b>2026</b>' }],
		['no word on whether it is invented', { ...good(), invented: undefined }],
		['a questionnaire that is none', { ...good(), grid: 'azimut' }],
		['tables that are none', { ...good(), tables: {} }],
		['a table twice', { ...good(), tables: [first, first] }],
		['a table that does not exist', of({ name: 'constructor' })],
		['counts', of({ kind: 'share' })],
		['a number of contributions in words', of({ from: '240' })],
		['rows that are none', of({ rows: null })],
		['a row twice', of({ rows: [first?.rows[0], first?.rows[0]] })],
		['a row without a name', of({ rows: [{ id: '<b>', figure: null }] })],
		['a figure left out', of({ rows: [{ id: 'total' }] })],
		['a figure past 100', row({ value: 38, low: 34, high: 145 })],
		['a figure outside its interval', row({ value: 50, low: 34, high: 43 })],
		['a figure in words', row({ value: '38', low: '34', high: '43' })],
		['a figure of nothing', row({ value: NaN, low: NaN, high: NaN })]
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
