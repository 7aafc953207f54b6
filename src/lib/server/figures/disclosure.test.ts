// @module-tag often
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeep } from '../../../../tests/support/tier';
import {
	contribution,
	numbers,
	poolOf,
	realFrame,
	said,
	smallFrame
} from '../../../../tests/support/figures';
import { bandOf, noiseOf, percentOf, saidCount } from './disclosure';
import { makeComparison, makeEdition, type Pool, type PooledContribution } from './make-edition';
import { figureRules } from './rules';

const draw = numbers(1);
const cellOf = (count: number) =>
	Array.from({ length: count }, () => ({ key: Math.floor(draw() * 2 ** 32) }));

describe('What is said of a cell', () => {
	it('is a count with its noise, rounded, and never further than 4 from the truth', () => {
		for (let count = 12; count < 60; count++)
			for (let time = 0; time < 40; time++) {
				const shown = saidCount(cellOf(count), figureRules) ?? NaN;
				expect(shown % 5).toBe(0);
				expect(Math.abs(shown - count)).toBeLessThanOrEqual(4);
			}
	});

	it('has each noise as often as any other, and none beyond two', () => {
		const seen = new Map<number, number>();
		for (let time = 0; time < 10_000; time++) {
			const noise = noiseOf(cellOf(7), figureRules);
			seen.set(noise, (seen.get(noise) ?? 0) + 1);
		}
		expect([...seen.keys()].sort((one, other) => one - other)).toEqual([-2, -1, 0, 1, 2]);
		for (const times of seen.values()) expect(times / 10_000).toBeCloseTo(0.2, 1);
	});

	it('is nothing under ten, zero included, and sometimes nothing at ten or eleven', () => {
		const shown = (count: number) =>
			Array.from({ length: 200 }, () => saidCount(cellOf(count), figureRules) !== null);
		for (let count = 0; count < 10; count++) expect(shown(count)).not.toContain(true);
		for (const count of [10, 11]) expect(new Set(shown(count)).size).toBe(2);
		expect(shown(12)).not.toContain(false);
	});

	it('has a percentage from thirty only, worked out from what is said', () => {
		expect(percentOf(15, 25, figureRules)).toBeNull();
		expect(percentOf(null, 100, figureRules)).toBeNull();
		expect(percentOf(10, 30, figureRules)).toBe(33);
		// Noise may make a class larger than all.
		expect(percentOf(35, 30, figureRules)).toBe(100);
	});

	it.each([
		[
			[0, 0, 0, 0],
			[0, 0, 5]
		],
		[
			[100, 100, 100, 100],
			[95, 100, 100]
		],
		[
			[40, 40, 40, 40],
			[40, 40, 45]
		],
		[
			[11, 33, 58, 92],
			[10, 35, 60]
		],
		[
			[4, 99, 14, 64, 50],
			[10, 50, 65]
		]
	])('has quartiles that are rounded outwards: %j are %j', (points, band) =>
		expect(bandOf(points)).toEqual(band)
	);

	it('has the same quartiles for a neighbour of any point', () => {
		const neighbour = (points: number) => (points % 5 < 2 || points % 5 === 3 ? 1 : -1);
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 30 }),
				fc.nat(),
				(points, which) => {
					const at = which % points.length;
					const other = points.map((one, index) => (index === at ? one + neighbour(one) : one));
					expect(bandOf(other)).toEqual(bandOf(points));
				}
			)
		);
	});
});

describe('An edition', () => {
	it('is the same whatever the order of what it is made from', () => {
		fc.assert(
			fc.property(
				poolOf(10, 60).chain((pool) =>
					fc.tuple(
						fc.constant(pool),
						fc.shuffledSubarray(pool, { minLength: pool.length, maxLength: pool.length })
					)
				),
				([pool, shuffled]) => {
					expect(said(shuffled, realFrame)).toBe(said(pool, realFrame));
				}
			),
			{ numRuns: 30 }
		);
	});

	it('says quartiles of twenty only, and percentages of thirty', () => {
		const some = fc.sample(contribution, { numRuns: 200, seed: 3 }).map((one) => ({
			...one,
			grid: realFrame.grid.name
		}));
		for (const count of [10, 19, 20, 25, 31, 60, 200]) {
			const pool = some.slice(0, count);
			const { contributions, counts, quartiles } = makeEdition(pool, realFrame);
			const rows = Object.values(counts).flat();
			if (contributions < 30)
				expect(new Set(rows.map(({ percent }) => percent))).toEqual(new Set([null]));
			for (const row of [...quartiles.parts, ...quartiles.subjects]) {
				expect(row.band === null).toBe(row.count === null);
				const true_ = pool.filter(
					({ size, family }) => size === (row.size ?? size) && family === (row.family ?? family)
				).length;
				if (true_ < 20) expect(row.band).toBeNull();
			}
			for (const [key, { count: shown }] of Object.entries(
				makeComparison(pool, realFrame).classes
			)) {
				expect(shown).toBeGreaterThanOrEqual(20);
				const [one = '', two] = key.split('/');
				const true_ = pool.filter(({ size, family }) =>
					two === undefined
						? [size, family, ''].includes(one) || one === ''
						: size === one && family === two
				).length;
				expect(true_).toBeGreaterThanOrEqual(20);
			}
		}
		expect(Object.keys(makeComparison(some, realFrame).classes).length).toBeGreaterThan(5);
	});

	it('says no more of a class that is empty than of one that has nine', () => {
		const one = fc.sample(contribution, { numRuns: 40, seed: 5 }).map((each) => ({
			...each,
			size: '1-9' as const
		}));
		const nine = fc.sample(contribution, { numRuns: 9, seed: 6 }).map((each) => ({
			...each,
			size: '50' as const
		}));
		const row = (pool: Pool) => makeEdition(pool, realFrame).counts.size.at(-1);
		expect(row([...one, ...nine])).toEqual(row(one));
	});

	it('has a row for every class and for the same years, whoever contributed', () => {
		const shape = (pool: Pool) =>
			Object.values(makeEdition(pool, realFrame).counts).map((rows) => rows.map(({ id }) => id));
		expect(shape(fc.sample(contribution, { numRuns: 50, seed: 7 }))).toEqual(shape([]));
	});
});

describe('Who knows all the others', () => {
	const types = smallFrame.classes.sizes.flatMap((size) =>
		smallFrame.classes.families.flatMap((family) =>
			smallFrame.classes.places.flatMap((place) =>
				[40, 44].map((total) => ({ size, family, place, total }))
			)
		)
	);
	type Type = (typeof types)[number];
	const key = numbers(11);
	const keys = Array.from({ length: 4 }, () => Math.floor(key() * 2 ** 32));
	const made = ({ size, family, place, total }: Type, at: number): PooledContribution => ({
		...{ size, family, place, year: 2025, grid: smallFrame.grid.name, key: keys[at] ?? 0 },
		points: { parts: [total], subjects: [40] }
	});

	/** Every set of so many, in every combination. */
	function* poolsOf(count: number, from = 0): Generator<Type[]> {
		if (count === 0) yield [];
		for (let at = count === 0 ? types.length : from; at < types.length; at++)
			for (const rest of poolsOf(count - 1, at)) yield [...types.slice(at, at + 1), ...rest];
	}

	it.each(isDeep ? [1, 2, 3, 4] : [1, 2, 3])(
		'cannot tell one company from all it could be: every pool of %i, two of each class',
		(count) => {
			let pools = 0;
			const certain: string[] = [];
			for (const some of poolsOf(count)) {
				pools++;
				const pool = some.map(made);
				const published = said(pool, smallFrame);
				for (let at = 0; at < count; at++)
					if (!hasTwin(pool, at, published, smallFrame)) certain.push(JSON.stringify(some));
			}
			expect(certain).toEqual([]);
			expect(pools).toBe([16, 136, 816, 3876][count - 1]);
		}
	);

	it('cannot in pools of every size, with the rules as they are', { tags: 'deep' }, () => {
		fc.assert(
			fc.property(poolOf(10, 80), fc.nat(), (pool, which) => {
				const published = said(pool, realFrame);
				expect(hasTwin(pool, which % pool.length, published, realFrame)).toBe(true);
			}),
			{ numRuns: 100 }
		);
	});

	/** Whether this contribution could be another, all others being the same, under the same files. */
	function hasTwin(
		pool: readonly PooledContribution[],
		at: number,
		published: string,
		frame: typeof smallFrame
	): boolean {
		const one = pool[at];
		if (!one) return false;
		const { parts } = one.points;
		const others: PooledContribution[] = [
			...[1, -1].map((more) => ({
				...one,
				points: { ...one.points, parts: [(parts[0] ?? 0) + more, ...parts.slice(1)] }
			})),
			...frame.classes.places.map((place) => ({ ...one, place })),
			...frame.classes.families.map((family) => ({ ...one, family })),
			...frame.classes.sizes.map((size) => ({ ...one, size }))
		];
		return others.some(
			(other) =>
				JSON.stringify(other) !== JSON.stringify(one) &&
				(other.points.parts[0] ?? -1) >= 0 &&
				(other.points.parts[0] ?? 101) <= 100 &&
				said(pool.with(at, other), frame) === published
		);
	}
});
