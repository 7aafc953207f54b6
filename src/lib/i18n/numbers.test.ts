import { expect, test } from 'vitest';
import { formatNumber, readNumber } from './numbers';
import { formatGain, roundScore } from './scores';

/** As written, then what it is in French and in English; with what else it could be. */
test.each<[string, number, number, other?: number]>([
	['12,5', 12.5, 12.5],
	['12.5', 12.5, 12.5],
	['1,25', 1.25, 1.25],
	['0', 0, 0],
	['007', 7, 7],
	[' 7 ', 7, 7],
	['1200', 1200, 1200],
	['12345678', 12345678, 12345678],

	// Three figures after one mark: thousands or decimals.
	['1,250', 1.25, 1250, 1250],
	['1.250', 1250, 1.25, 1250],
	['12,000', 12, 12000, 12000],
	['999.990', 999990, 999.99, 999990],
	['-1,250', -1.25, -1250, -1250],

	// Never thousands: after a zero, or with more than three figures before.
	['0,500', 0.5, 0.5],
	['0.500', 0.5, 0.5],
	['00,500', 0.5, 0.5],
	['1250,500', 1250.5, 1250.5],
	[',5', 0.5, 0.5],
	['.500', 0.5, 0.5],

	// Only thousands: more than once, or beside another mark.
	['1,250,000', 1250000, 1250000],
	['1.250.000', 1250000, 1250000],
	['1.250,50', 1250.5, 1250.5],
	['1,250.50', 1250.5, 1250.5],
	['1.234.567,89', 1234567.89, 1234567.89],
	['1.250,500', 1250.5, 1250.5],

	// Spaces and apostrophes.
	['1 200', 1200, 1200],
	['1\u00a0200', 1200, 1200],
	['1\u202f200,50', 1200.5, 1200.5],
	['1\u2009200.50', 1200.5, 1200.5],
	['1\u202f234\u202f567', 1234567, 1234567],
	["1'200", 1200, 1200],
	['1’200.50', 1200.5, 1200.5],
	['1 200,500', 1200.5, 1200.5],
	['12, 5', 12.5, 12.5],

	// Signs, units, full-width figures.
	['-3', -3, -3],
	['−3', -3, -3],
	['– 3', -3, -3],
	['+3', 3, 3],
	['38 000 €', 38000, 38000],
	['12,5 %', 12.5, 12.5],
	['3t', 3, 3],
	['１２，５', 12.5, 12.5],
	['－１　２００', -1200, -1200],

	// More decimals than are taken: read as they are, to be refused.
	['0,3333', 0.3333, 0.3333],
	['0,125', 0.125, 0.125]
])('%j is %d in French and %d in English', (text, french, english, thousands) => {
	const reading = (value: number) => ({
		value,
		other: thousands === undefined ? null : value === thousands ? thousands / 1000 : thousands
	});
	expect(readNumber(text, 'fr')).toEqual(reading(french));
	expect(readNumber(text, 'en')).toEqual(reading(english));
});

test.each([
	'',
	'-',
	',',
	'abc',
	'1,2,3',
	'1..2',
	'12,',
	'12.',
	'1,250,',
	'1e5',
	'0x10',
	'1.200.5',
	'1,250,50',
	'1.250 000',
	'1 20',
	'12 34 56',
	'0 500',
	'0,500,000',
	'1234,567.8',
	'5/6',
	'5²',
	'½',
	'5-',
	'--5',
	'١٢'
])('%j is not a number', (text) => {
	expect(readNumber(text, 'fr')).toBeNull();
	expect(readNumber(text, 'en')).toBeNull();
});

test('what would have too many decimals is no other reading', () => {
	expect(readNumber('1.234', 'fr')).toEqual({ value: 1234, other: null });
	expect(readNumber('1,234', 'fr')).toEqual({ value: 1.234, other: 1234 });
	expect(readNumber('1,250', 'en', 0)).toEqual({ value: 1250, other: null });
	expect(readNumber('1,250', 'fr', 0)).toEqual({ value: 1.25, other: 1250 });
	expect(readNumber('2.000', 'fr', 0)).toEqual({ value: 2000, other: 2 });
});

test.each([0, 0.5, 12.34, 999, 1000, 1250, 1234567.89, -1200])(
	'%d is read back from what is written',
	(value) => {
		for (const lang of ['fr', 'en'] as const) {
			expect(readNumber(formatNumber(value, lang), lang)?.value).toBe(value);
		}
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
