import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../../tests/support/draws';
import { runs } from '../../../../tests/support/runs';
import { isTold } from '../../../../tests/support/whole-numbers';
import { fewestPages, tell, type Cell } from './withhold';

const cell = (
	department: string,
	group: string | null,
	answered: number,
	active: number
): Cell => ({
	department,
	group,
	answered,
	active
});

describe('What sheets of territories say of a subject', () => {
	it('is exact where enough pages answered, and nothing where they are too few', () => {
		const told = tell([cell('34', 'a', 12, 7), cell('34', 'b', 4, 2), cell('34', null, 8, 4)]);
		expect(Object.fromEntries(told)).toEqual({
			a: { answered: 12, least: 7, most: 7 },
			34: { answered: 24, least: 13, most: 13 }
		});
	});

	it('is never that all do it, nor that none does', () => {
		for (const [active, least, most] of [
			[9, 8, 9],
			[8, 8, 9],
			[7, 7, 7],
			[1, 0, 1],
			[0, 0, 1]
		] as const)
			expect(tell([cell('34', null, 9, active)]).get('34')).toEqual({ answered: 9, least, most });
	});

	it('leaves nobody between the sheet of a department and those of its groups', () => {
		const told = tell([cell('34', 'a', 12, 7), cell('34', 'b', 9, 4), cell('34', 'c', 2, 1)]);
		expect([...told.keys()]).toEqual(['a', '34']);
		// Three pages that say no group would be known together.
		const alone = tell([cell('34', 'a', 12, 7), cell('34', null, 3, 1)]);
		expect([...alone.keys()]).toEqual(['34']);
	});

	it('looks again at a department whose group says no more for the sake of another', () => {
		const told = tell([
			cell('34', 'both', 6, 3),
			cell('30', 'both', 6, 3),
			cell('30', 'small', 2, 1),
			cell('34', 'large', 12, 5)
		]);
		expect([...told.keys()].sort()).toEqual(['30', '34']);
	});
});

const count = fc
	.oneof(fc.nat({ max: 5 }), fc.nat({ max: 14 }))
	.chain((answered) =>
		fc
			.oneof(fc.constant(0), fc.constant(answered), fc.nat({ max: answered }))
			.map((active) => ({ answered, active }))
	);
/** Two departments, groups of each, one that is of both, and pages that say none. */
const territories = fc
	.array(
		fc.tuple(
			fc.constantFrom('34', '30', '48'),
			fc.constantFrom('a', 'b', 'c', 'both', null),
			count
		),
		{ minLength: 2, maxLength: 9 }
	)
	.map((drawn) => {
		const cells = drawn.map(([department, group, counts]) => ({
			department,
			group: group === null || group === 'both' ? group : department + group,
			...counts
		}));
		const byPlace = new Map(cells.map((one) => [`${one.department}/${one.group}`, one]));
		return [...byPlace.values()];
	});

it('A solver that knows all but the answers finds those of no territory that says nothing', () => {
	fc.assert(
		fc.property(territories, (cells) => {
			const published = tell(cells);
			const placesIn = (code: string) =>
				cells.flatMap(({ department, group }, at) =>
					code === department || code === group ? [at] : []
				);
			const activeIn = (code: string) =>
				placesIn(code).reduce((total, at) => total + (cells[at]?.active ?? 0), 0);
			const unknowns = cells.map(({ answered }) => ({ min: 0, max: answered }));
			const sums = [...published].map(([code, { least, most }]) => ({
				of: placesIn(code),
				min: least,
				max: most
			}));
			for (const code of new Set(cells.flatMap(({ group }) => group ?? []))) {
				const places = placesIn(code);
				const answered = places.reduce((total, at) => total + (cells[at]?.answered ?? 0), 0);
				if (published.has(code) || answered === 0) continue;
				expect(isTold(unknowns, sums, places, activeIn(code)), code).toBe(false);
			}
			// Key figures say how many answered in the region.
			const left = cells
				.filter(
					({ department, group }) => !published.has(department) && !published.has(group ?? '')
				)
				.reduce((total, { answered }) => total + answered, 0);
			expect(left === 0 || left >= fewestPages || published.size === 0).toBe(true);
			for (const [code, { answered, least, most }] of published) {
				expect(answered).toBeGreaterThanOrEqual(fewestPages);
				expect(activeIn(code) >= least && activeIn(code) <= most).toBe(true);
			}
		}),
		runs(400, 10_000)
	);
});
