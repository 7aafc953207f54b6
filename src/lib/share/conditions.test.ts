import { expect, test } from 'vitest';
import { validUntil } from './conditions';
import { headcountBandOf, headcountBands } from './shown';

test.each([
	['2026-11-12', '2027-11-12'],
	['2028-02-29', '2029-02-28'],
	['2027-02-28', '2028-02-28'],
	['2026-12-31', '2027-12-31']
])('a diagnosis of %s counts until %s', (day, until) => {
	expect(validUntil(day)).toBe(until);
});

test('every number of people is in one band', () => {
	for (let people = 0; people <= 9999; people++)
		expect(headcountBands.filter(({ min, max }) => people >= min && people <= max)).toHaveLength(1);
	expect([0, 1, 6, 9, 10, 250].map(headcountBandOf)).toEqual([
		'none',
		'1-5',
		'6-9',
		'6-9',
		'10-19',
		'250'
	]);
	expect(headcountBandOf(-1)).toBeNull();
});
