import { expect, it } from 'vitest';
import { monthOf, monthText } from './month';

const now = new Date(2026, 10, 24);

it.each([
	['03/2015', '2015-03'],
	['3-2015', '2015-03'],
	[' 2015-03 ', '2015-03'],
	['2015', '2015'],
	['11/2026', '2026-11']
])('%j is %s', (typed, month) => {
	expect(monthOf(typed, now)).toBe(month);
});

it.each(['', 'mars 2015', '13/2015', '0/2015', '12/2026', '2027', '1700', '15', '03/15'])(
	'%j is no month that has come',
	(typed) => {
		expect(monthOf(typed, now)).toBeNull();
	}
);

it('is written as it is typed', () => {
	expect(['2015-03', '2015'].map(monthText)).toEqual(['03/2015', '2015']);
});
