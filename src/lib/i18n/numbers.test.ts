import { expect, test } from 'vitest';
import { formatGain, formatNumber, parseNumber, roundScore } from './numbers';

test.each([
	['12,5', 12.5],
	['12.5', 12.5],
	['1 200', 1200],
	['1\u202f200,50', 1200.5],
	['1,200', 1200],
	['1.200', 1200],
	['1,200.5', 1200.5],
	['1.234.567,89', 1234567.89],
	['0', 0],
	[' 7 ', 7],
	['38 000 €', 38000],
	['-3', -3],
	['−3', -3],
	['0,3333', 0.3333]
])('reads %j as %d', (text, value) => {
	expect(parseNumber(text)).toBe(value);
});

test.each(['', 'abc', '1,2,3', '1..2', '12,', '1e5', '0x10', '1.200.5', '5/6'])(
	'%j is not a number',
	(text) => {
		expect(parseNumber(text)).toBeNull();
	}
);

test('scores are rounded half up', () => {
	expect([0.49, 0.5, 38.5, 99.5].map(roundScore)).toEqual([0, 1, 39, 100]);
});

test('numbers are written as the language does', () => {
	expect(formatNumber(1200.5, 'fr')).toBe('1\u00a0200,5');
	expect(formatNumber(1200.5, 'en')).toBe('1,200.5');
	expect(formatGain(1.4285714285714286, 'fr')).toBe('1,4');
});
