import { describe, expect, it } from 'vitest';
import { bandOf, toPart } from './score';

const bands = [
	{ id: 'first', from: 0 },
	{ id: 'second', from: 40 },
	{ id: 'third', from: 56 }
];

describe('a score', () => {
	it.each([
		[395, 1000, 'second'],
		[3949, 10_000, 'first'],
		[111, 200, 'third'],
		[1109, 2000, 'second'],
		[0, 7, 'first'],
		[7, 7, 'third'],
		[15_799_999_999_999, 40_000_000_000_000, 'first'],
		[15_800_000_000_000, 40_000_000_000_000, 'second']
	])('falls in the band of its value rounded half up: %i/%i is %s', (n, of, band) => {
		expect(bandOf(bands, n, of)).toBe(band);
	});

	it('falls in no band when nothing applies', () => {
		expect(bandOf(bands, 0, 0)).toBeNull();
	});

	it('is divided once, and is null until its part is complete', () => {
		expect(toPart({ low: 57, high: 58, of: 100, complete: true })).toEqual({
			score: 57,
			low: 57,
			high: 58
		});
		expect(toPart({ low: 1, high: 2, of: 3, complete: false })).toEqual({
			score: null,
			low: 100 / 3,
			high: 200 / 3
		});
		expect(toPart({ low: 0, high: 0, of: 0, complete: true })).toEqual({
			score: null,
			low: null,
			high: null
		});
	});
});
