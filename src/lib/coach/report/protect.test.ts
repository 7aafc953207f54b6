import { describe, expect, test } from 'vitest';
import { leakingRows } from './leaks';
import { protect } from './protect';
import { sumOf, type Released, type Unit } from './table';

/** So many companies in each category. `first` tells apart those of one test. */
const companies = (counts: Record<string, number>, first = ''): Unit[] =>
	Object.entries(counts).flatMap(([category, count]) =>
		Array.from({ length: count }, (_, at) => {
			const id = `${first}${category}${at}`;
			return { id, company: id, category, value: 1 };
		})
	);
const rowsOf = (counts: Record<string, number>) => protect(companies(counts))?.rows;
const valueOf = ({ units }: Released, row: readonly string[]) => sumOf(units, row);

describe('One report', () => {
	test.each([
		['every row has five', { a: 5, b: 9 }, [['a'], ['b']]],
		['a hidden row takes the next smallest with it', { a: 2, b: 6, c: 9 }, [['c'], ['a', 'b']]],
		['two hidden rows of five together', { a: 2, b: 3, c: 9 }, [['c'], ['a', 'b']]],
		['two hidden rows under five take a third', { a: 1, b: 3, c: 6, d: 7 }, [['d'], ['a', 'b', 'c']]],
		['what could only be one each', { a: 1, b: 1, c: 1, d: 1, e: 1, f: 6, g: 7 }, [['g'], [...'abcdef']]],
		['what could only be four each', { a: 4, b: 4, c: 4, d: 6, e: 7 }, [['e'], [...'abcd']]],
		['the total alone is left', { a: 2, b: 6 }, [['a', 'b']]],
		['fewer than five in all', { a: 2, b: 2 }, undefined]
	])('%s', (_, counts, rows) => expect(rowsOf(counts)).toEqual(rows)); // prettier-ignore

	test('it is companies that are counted, not what they did', () => {
		const visits = companies({ a: 4, b: 6, c: 6 }).map((unit) => ({ ...unit, value: 30 }));
		expect(protect(visits)?.rows.flat()).toHaveLength(3);
		expect(protect(visits)?.rows).not.toContainEqual(['a']);
		const many = companies({ a: 6, b: 6 }).map((unit) => ({ ...unit, company: 'one' }));
		expect(protect(many)).toBeNull();
	});

	test('what one table hides, the others of the same companies hide too', () => {
		const units = companies({ a: 6, b: 7, c: 8 });
		expect(protect(units, { hidden: ['a', 'b'] })?.rows).toEqual([['c'], ['a', 'b']]);
	});

	test('whoever knows the rule to the letter, and who is hidden, is told no hidden row', () => {
		const seen = new Map<string, Map<string, Set<number>>>();
		const names = [...'abcd'];
		for (let at = 0; at < 8 ** 4; at++)
			// Which of two rows of one size comes first is known to nobody.
			for (const orders of ['abcd', 'bcda', 'cdab', 'dabc']) {
				const counts = names.map((name, place) => [name, Math.floor(at / 8 ** place) % 8] as const);
				const units = counts.flatMap(([name, count]) =>
					companies({ [name]: count }, String(orders.indexOf(name)))
				);
				const released = protect(units);
				const hidden = released?.rows.find((row) => row.length > 1);
				if (!released || !hidden || released.rows.length === 1) continue;
				const shown = JSON.stringify(released.rows.map((row) => [row, valueOf(released, row)]));
				const values = seen.get(shown) ?? new Map<string, Set<number>>();
				seen.set(shown, values);
				for (const [name, count] of counts.filter(([name]) => hidden.includes(name)))
					values.set(name, (values.get(name) ?? new Set()).add(count));
			}
		expect(seen.size).toBeGreaterThan(300);
		const told = [...seen].filter(([, values]) =>
			[...values.values()].some(({ size }) => size < 2)
		);
		expect(told.map(([shown]) => shown)).toEqual([]);
	});
});

describe('A report after another', () => {
	const before = (counts: Record<string, number>): Released => {
		const released = protect(companies(counts));
		if (!released) throw new Error('Nothing is shown.');
		return released;
	};
	const after = (counts: Record<string, number>, earlier: Released) =>
		protect(companies(counts), { earlier: [earlier] })?.rows;

	test('the same again shows the same', () => {
		const earlier = before({ a: 2, b: 6, c: 9 });
		expect(after({ a: 2, b: 6, c: 9 }, earlier)).toEqual(earlier.rows);
	});

	test('one to four companies more or fewer: not even the total', () => {
		const earlier = before({ a: 6, b: 9 });
		for (const more of [-4, -1, 1, 4])
			expect(after({ a: 6, b: 9 + more }, earlier), String(more)).toBeUndefined();
		expect(after({ a: 6, b: 14 }, earlier)).toEqual([['a'], ['b']]);
	});

	test('rows that changed by one to four are hidden together', () => {
		expect(after({ a: 7, b: 13, c: 15 }, before({ a: 6, b: 9, c: 9 }))).toEqual([
			['c'],
			['a', 'b']
		]);
	});

	test('what was shown does not tell a part of what stands together now', () => {
		const earlier = before({ a: 6, b: 6, c: 9 });
		const now = {
			units: companies({ a: 6, b: 6, c: 9, d: 3, e: 9 }),
			rows: [['b'], ['c'], ['e'], ['a', 'd']]
		};
		expect(leakingRows(now, earlier)).not.toEqual([]); // prettier-ignore
	});

	test('who went from one row to another is not told', () => {
		const [units, moved] = [companies({ a: 9, b: 9, c: 9 }), companies({ a: 9, b: 9, c: 9 })];
		const earlier = protect(units);
		const now = moved.map((unit) => (unit.id === 'a0' ? { ...unit, category: 'b' } : unit));
		expect(earlier && protect(now, { earlier: [earlier] })?.rows).toEqual([['c'], ['a', 'b']]);
	});

	test('more was done in one company alone: the total is not shown', () => {
		const units = companies({ a: 9, b: 9 });
		const earlier = protect(units);
		const now = units.map((unit) => (unit.id === 'a0' ? { ...unit, value: 2 } : unit));
		expect(earlier && protect(now, { earlier: [earlier] })).toBeNull();
	});

	test('a row that was hidden is shown once it has grown', () => {
		const earlier = before({ a: 3, b: 4, c: 20 });
		expect(after({ a: 10, b: 12, c: 20 }, earlier)).toEqual([['a'], ['b'], ['c']]);
	});
});
