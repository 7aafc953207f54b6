import { describe, expect, it, test } from 'vitest';
import { publishedGrids } from '../../../../tests/support/grids';
import { currentGrid } from './current-grid';
import { comingAfter, newerThan } from '$lib/versions/newer-grid';

const [before = '', newest = ''] = publishedGrids.slice(-2);
const starts = { [newest]: '2027-01-01' };

describe('a version that begins on a day', () => {
	test.each([
		['2026-12-31', before],
		['2027-01-01', newest],
		['2027-06-15', newest]
	])('on %s, a new dossier takes %s', (day, grid) => {
		expect(currentGrid(day, starts)).toBe(grid);
	});

	it('may be chosen before by a dossier of the version of that day, and by no other', () => {
		const today = currentGrid('2026-12-31', starts);
		expect(comingAfter(before, today)).toBe(newest);
		expect(comingAfter(newest, today)).toBeNull();
		for (const older of publishedGrids.slice(0, -2)) {
			expect(comingAfter(older, today)).toBeNull();
			expect(newerThan(older, today)).toBe(before);
		}
	});

	it('calls nobody back who chose it before', () => {
		expect(newerThan(newest, currentGrid('2026-12-31', starts))).toBeNull();
	});

	it('is offered from that day to a dossier of the one before, which stays on its own until then', () => {
		expect(newerThan(before, currentGrid('2026-12-31', starts))).toBeNull();
		expect(newerThan(before, currentGrid('2027-01-01', starts))).toBe(newest);
		expect(comingAfter(before, currentGrid('2027-01-01', starts))).toBeNull();
	});
});
