import { describe, expect, it } from 'vitest';
import { departments, nafSections } from '$lib/grid/facts';
import { figureFamilyOf, figureGroups, figurePlaces, figureSizeOf } from './classes';

describe('The classes of key figures', () => {
	it('give every section of activity one family, and nothing else any', () => {
		expect(nafSections.map(figureFamilyOf)).not.toContain(null);
		expect(['rev2:', 'rev2:AB', 'rev2:Z', 'C', ''].map(figureFamilyOf)).toEqual(
			Array(5).fill(null)
		);
	});

	it.each([
		[0, 'alone'],
		[1, '1-9'],
		[9, '1-9'],
		[10, '10-49'],
		[49, '10-49'],
		[50, '50'],
		[12_000, '50'],
		[-1, null]
	])('put %i people in %s', (people, size) => expect(figureSizeOf(people)).toBe(size));

	it('know every department, in one group', () => {
		const known = departments.filter((one) => one !== 'other');
		expect(figurePlaces.slice(0, 13)).toEqual(known);
		expect(figureGroups.flatMap(({ departments: some }) => [...some]).sort()).toEqual(known);
	});
});
