// @module-tag often
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid, Item } from '$lib/grid/grid';
import type { Mapping } from '$lib/grid/mapping';
import type { Answers, Profile } from '$lib/grid/sheet';
import { tinyAnswers, tinyGrid, tinyProfile } from '../../../../tests/criteria/tiny-grid';
import { drawAnswers, drawGrid, drawProfile } from '../../../../tests/support/arbitraries';
import { drawNext, keysOf } from '../../../../tests/support/arbitrary-moves';
import { runs } from '../../../../tests/support/runs';
import { compare, type Comparison } from './compare';
import { compileGrid } from '../score/compile';
import { evaluate } from '../evaluate';
import { compileMove } from './move';

const levels = (...points: number[]): Item => ({
	id: 'only',
	kind: 'level',
	levels: points.map((gives) => ({ id: `l${gives}`, points: gives, effort: 1, control: 'self' }))
});
const criterion = (id: string, items: Item[], rest: object = {}) => ({
	id,
	number: 1,
	weight: 1,
	sdgs: [],
	items,
	variants: [{ id: 'all', asks: items.map((item) => item.id) }],
	...rest
});
/** Three criteria of 5 points; the last is asked of those who employ. */
const grid: Grid = {
	...tinyGrid,
	id: 'three',
	total: { from: 'criteria' },
	facts: [],
	notices: [],
	path: [],
	pillars: [
		{
			id: 'p',
			themes: [
				{
					id: 't',
					criteria: [
						criterion('a', [levels(0, 2, 5)]),
						criterion('b', [levels(0, 1, 5)]),
						criterion('c', [levels(0, 5)], { when: { atLeast: ['headcount', 1] } })
					]
				}
			]
		}
	]
};
const compiled = compileGrid(grid);
const side = (headcount: number, a: number, b: number, c?: number) => ({
	compiled,
	sheet: {
		profile: { headcount } as Profile,
		answers: {
			a: { only: { level: `l${a}` } },
			b: { only: { level: `l${b}` } },
			...(c !== undefined && { c: { only: { level: `l${c}` } } })
		} as Answers
	}
});
const rounded = ({ total }: Comparison) =>
	Object.fromEntries(
		Object.entries(total).map(([key, value]) => [key, value && Math.round(value * 100) / 100])
	);

describe('worked out by hand', () => {
	it('what was answered otherwise is yours', () => {
		const change = compare(side(3, 0, 1, 5), side(3, 5, 1, 5));
		// 6/15, then 11/15
		expect(rounded(change)).toEqual({
			before: 40,
			after: 73.33,
			yours: 33.33,
			grid: 0,
			size: 0,
			apart: 0
		});
		expect(change.criteria.a).toEqual({
			why: null,
			before: { low: 0, high: 0, max: 5 },
			after: { low: 5, high: 5, max: 5 },
			yours: 5,
			grid: 0,
			size: 0,
			apart: 0
		});
		expect(change.notComparable).toEqual([]);
	});

	it('a criterion that no longer applies is the work of the size, beside what you did', () => {
		// 6/15, then alone 1/10 with the earlier answers, then 6/10
		const change = compare(side(3, 0, 1, 5), side(0, 5, 1, 5));
		expect(rounded(change)).toEqual({
			before: 40,
			after: 60,
			yours: 50,
			grid: 0,
			size: -30,
			apart: 0
		});
		expect(change.criteria.c).toMatchObject({ why: null, after: null, size: -5, yours: 0 });
	});

	it('a criterion that begins to apply asks what nobody had answered: it stays apart', () => {
		// 6/10, then 6/15 and its own 5/15 apart
		const change = compare(side(0, 5, 1), side(2, 5, 1, 5));
		expect(change.notComparable).toEqual(['c']);
		expect(change.criteria.c).toMatchObject({ why: 'other-questions', before: null, apart: 5 });
		expect(rounded(change)).toEqual({
			before: 60,
			after: 73.33,
			yours: 0,
			grid: 0,
			size: -20,
			apart: 33.33
		});
	});

	it('an answer that was missing is nobody’s progress, on either side', () => {
		const open = side(3, 0, 1);
		const filled = side(3, 0, 1, 5);
		for (const [before, after, apart] of [
			[open, filled, 5],
			[filled, open, -5]
		] as const) {
			const change = compare(before, after);
			expect(change.criteria.c).toMatchObject({ why: 'unanswered', yours: 0, apart });
			expect(change.notComparable).toEqual(['c']);
		}
		expect(compare(open, side(3, 5, 1)).notComparable).toEqual([]);
	});

	it('points that the grid gives otherwise are the grid’s', () => {
		const [a, ...others] = grid.pillars[0]?.themes[0]?.criteria ?? [];
		const newer = {
			...grid,
			version: '2026.2',
			pillars: [
				{
					id: 'p',
					themes: [
						{
							id: 't',
							criteria: [
								{
									...a,
									...criterion('a', [
										{
											...levels(0, 2, 5),
											levels: [
												{ id: 'l0', points: 0 },
												{ id: 'l2', points: 3 },
												{ id: 'l5', points: 5 }
											]
										} as Item
									])
								},
								...others
							]
						}
					]
				}
			]
		};
		const after = { ...side(3, 5, 5, 5), compiled: compileGrid(newer) };
		const mapping: Mapping = {
			from: 'three@2026.1',
			to: 'three@2026.2',
			items: Object.fromEntries(keysOf(grid).map((key) => [key, 'same'])),
			facts: {},
			changes: []
		};
		const move = compileMove(compiled, after.compiled, mapping);
		// 8/15, then 9/15 with the same answers, then 15/15
		const change = compare(side(3, 2, 1, 5), after, move);
		expect(rounded(change)).toEqual({
			before: 53.33,
			after: 100,
			yours: 40,
			grid: 6.67,
			size: 0,
			apart: 0
		});
		expect(change.criteria.a).toMatchObject({ grid: 1, yours: 2 });
		const again = compileMove(compiled, after.compiled, {
			...mapping,
			items: { ...mapping.items, 'a/only': 'ask-again' }
		});
		const apart = compare(side(3, 2, 1, 5), after, again);
		expect(apart.notComparable).toEqual(['a']);
		expect(apart.criteria.a).toMatchObject({ why: 'asked-again', apart: 3, grid: 0, yours: 0 });
		expect(rounded(apart)).toEqual({
			before: 53.33,
			after: 100,
			yours: 26.67,
			grid: 0,
			size: 0,
			apart: 20
		});
	});

	it('what a newer grid asks beside is nobody’s change: the criterion stays apart', () => {
		const [a, b, c] = grid.pillars[0]?.themes[0]?.criteria ?? [];
		if (!a || !b || !c) throw new Error('three criteria');
		const extra: Item = { ...levels(0, 1), id: 'extra' };
		const rows = [
			{ ...a, ...criterion('a', [levels(0, 2, 4), extra]) },
			b,
			{ ...c, when: { all: [{ atLeast: ['headcount', 1] }, { is: ['open', true] }] } }
		] as (typeof a)[];
		const newer: Grid = {
			...grid,
			version: '2026.2',
			facts: [{ id: 'open', kind: 'yes-no' }],
			pillars: [{ id: 'p', themes: [{ id: 't', criteria: rows }] }]
		};
		const before = side(3, 2, 1, 5);
		const later = {
			compiled: compileGrid(newer),
			sheet: {
				profile: { headcount: 3, open: true },
				answers: {
					...before.sheet.answers,
					a: { only: { level: 'l2' }, extra: { level: 'l1' } }
				}
			}
		};
		const mapping: Mapping = {
			from: 'three@2026.1',
			to: 'three@2026.2',
			items: {
				'a/only': { to: 'a/only', levels: { l5: null } },
				'b/only': 'same',
				'c/only': 'same'
			},
			facts: {},
			changes: []
		};
		const change = compare(before, later, compileMove(compiled, later.compiled, mapping));
		expect(change.notComparable).toEqual(['a', 'c']);
		expect(change.criteria.a).toMatchObject({ why: 'asked-again', apart: 1, yours: 0 });
		expect(change.criteria.c).toMatchObject({ why: 'asked-again', apart: 0, yours: 0 });
	});

	it('with no way between two grids nothing is split', () => {
		const other = compileGrid({ ...grid, version: '2030.1' });
		const change = compare(side(3, 2, 1, 5), { ...side(3, 5, 5, 5), compiled: other });
		expect(change.notComparable).toEqual(['a', 'b', 'c']);
		expect(change.criteria.b?.why).toBe('no-way');
		expect(rounded(change)).toEqual({
			before: 53.33,
			after: 100,
			yours: 0,
			grid: 0,
			size: 0,
			apart: 46.67
		});
	});
});

describe('whatever the grids, profiles and answers', () => {
	const draws = (draw: fc.GeneratorValue) => {
		const before = drawGrid(draw);
		const next = drawNext(draw, before, '2026.2');
		const older = { compiled: compileGrid(before), sheet: drawSheet(draw, before) };
		return { older, next, newer: { compiled: next.compiled, sheet: drawSheet(draw, next.grid) } };
	};
	const drawSheet = (draw: fc.GeneratorValue, of: Grid) => ({
		profile: drawProfile(draw, of),
		answers: drawAnswers(draw, of)
	});

	it('the four parts are the whole change, in total and in each criterion', () => {
		fc.assert(
			fc.property(fc.gen(), (draw) => {
				const { older, newer, next } = draws(draw);
				const { total, criteria } = compare(older, newer, next.move);
				const parts = total.yours + total.grid + total.size + total.apart;
				expect(parts).toBeCloseTo((total.after ?? 0) - (total.before ?? 0), 9);
				expect(total.after).toBe(evaluate(newer.compiled, newer.sheet).total.low);
				expect(total.before).toBe(evaluate(older.compiled, older.sheet).total.low);
				for (const { before, after, why, ...split } of Object.values(criteria)) {
					const sum = split.yours + split.grid + split.size + split.apart;
					expect(sum).toBe((after?.low ?? 0) - (before?.low ?? 0));
					expect(why === null ? split.apart : split.yours + split.grid + split.size).toBe(0);
				}
			}),
			runs(25)
		);
	});

	it('nothing changed: no part moves. Only the profile: nothing is yours. One grid: nothing is its work', () => {
		fc.assert(
			fc.property(fc.gen(), (draw) => {
				const { older } = draws(draw);
				const { total } = compare(older, older);
				expect([total.yours, total.grid, total.size, total.apart]).toEqual([0, 0, 0, 0]);
				const profile = drawProfile(draw, older.compiled.grid);
				const grown = { ...older, sheet: { ...older.sheet, profile } };
				const change = compare(older, grown);
				expect(Math.abs(change.total.yours) + Math.abs(change.total.grid)).toBe(0);
			}),
			runs(25)
		);
	});
});

it('the market garden: what was done is told apart by criterion', () => {
	const garden = compileGrid(tinyGrid);
	const answers = { ...tinyAnswers, sales: { near: { level: 'most' } } };
	const change = compare(
		{ compiled: garden, sheet: { profile: tinyProfile, answers: tinyAnswers } },
		{ compiled: garden, sheet: { profile: tinyProfile, answers } }
	);
	const changed = Object.entries(change.criteria).filter(([, { yours }]) => yours !== 0);
	expect(changed.map(([id, { yours }]) => [id, yours])).toEqual([['sales', 2]]);
});
