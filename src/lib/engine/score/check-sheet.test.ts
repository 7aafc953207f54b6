import { describe, expect, it } from 'vitest';
import type { Sheet } from '$lib/grid/sheet';
import { tinyAnswers, tinyGrid, tinyProfile } from '../../../../tests/criteria/tiny-grid';
import { compileGrid } from './compile';
import { checkSheet } from './check-sheet';

const compiled = compileGrid(tinyGrid);
const sheet: Sheet = { grid: 'tiny@2026.1', profile: tinyProfile, answers: tinyAnswers };

describe('a sheet', () => {
	it('has no problem when its grid can read all of it', () => {
		const profile = {
			...tinyProfile,
			headcount: { min: 3 },
			naf: 'C',
			created: '2020',
			wells: { unknown: true }
		} as const;
		expect(checkSheet(compiled, { ...sheet, profile })).toEqual([]);
	});

	it('is refused whole when it is of another grid', () => {
		expect(checkSheet(compiled, { ...sheet, grid: 'tiny@2025.1', answers: { x: {} } })).toEqual([
			{ path: 'grid', message: 'expected tiny@2026.1, found tiny@2025.1' }
		]);
	});

	it('has every fault named by its path', () => {
		const profile = { headcount: 'six', irrigates: 1, elsewhere: true, closedYears: { min: 1 } };
		const answers = {
			nowhere: {},
			water: { meters: { level: 'none' }, pipes: { level: 'none' } },
			voice: { 'open-ended': { numbers: { a: 7, b: 6 } } },
			trips: { distance: { bracket: 'far' } }
		};
		expect(checkSheet(compiled, { ...sheet, profile, answers })).toEqual([
			{ path: 'profile.headcount', message: 'expected a whole number from 0 to 9999, found "six"' },
			{ path: 'profile.irrigates', message: 'expected true or false, found 1' },
			{ path: 'profile.elsewhere', message: 'unknown fact' },
			{
				path: 'profile.closedYears',
				message: 'expected a whole number from 0 to 3, found {"min":1}'
			},
			{ path: 'answers.nowhere', message: 'unknown criterion' },
			{ path: 'answers.water.pipes', message: 'unknown item' },
			{
				path: 'answers.voice.open-ended',
				message: 'numbers.a: the part is greater than the whole'
			},
			{ path: 'answers.trips.distance', message: 'no such choice in this item' }
		]);
	});

	it('may tell facts that only a catalogue reads', () => {
		const given = { ...sheet, profile: { ...tinyProfile, exporting: true } };
		expect(checkSheet(compiled, given)).toHaveLength(1);
		expect(checkSheet(compiled, given, [{ id: 'exporting', kind: 'yes-no' }])).toEqual([]);
	});
});
