/** Pools of contributions that nobody made, for tests of what is said of them. */
import fc from 'fast-check';
import {
	makeComparison,
	makeEdition,
	type EditionFrame,
	type Pool,
	type PooledContribution
} from '../../src/lib/server/figures/make-edition';
import { figureClasses, figureRules } from '../../src/lib/server/figures/rules';

export const realFrame: EditionFrame = {
	...{ edition: '2026-T4', madeOn: '2026-11-28', invented: false },
	grid: {
		name: 'azimut-20@2026.3',
		parts: ['total', 'limiter', 'partager', 'strategie'],
		subjects: Array.from({ length: 20 }, (_, at) => `sujet-${at + 1}`)
	},
	rules: figureRules,
	classes: figureClasses
};

/** Two of each, and limits that few companies reach. */
export const smallFrame: EditionFrame = {
	...realFrame,
	grid: { name: 'azimut-20@2026.3', parts: ['total'], subjects: ['sujet-1'] },
	rules: {
		...{ fewest: 2, rounding: 5, noise: 2, fewestForPercentages: 4, fewestForQuartiles: 3 }
	},
	classes: {
		sizes: ['alone', '1-9'],
		families: ['industry', 'construction'],
		places: ['34', '31'],
		groups: [
			{ id: 'east', departments: ['34'] },
			{ id: 'west', departments: ['31'] }
		]
	}
};

/** All that is published: the tables are made from these two alone. */
export const said = (pool: Pool, frame: EditionFrame): string =>
	JSON.stringify([makeEdition(pool, frame), makeComparison(pool, frame)]);

const points = fc.integer({ min: 0, max: 100 });
const level = fc.constantFrom(0, 20, 40, 60, 80, 100, null);

/** Most are small, as companies are. */
const size = fc.oneof(
	{ weight: 6, arbitrary: fc.constant('1-9' as const) },
	{ weight: 2, arbitrary: fc.constant('alone' as const) },
	{ weight: 2, arbitrary: fc.constant('10-49' as const) },
	{ weight: 1, arbitrary: fc.constant('50' as const) }
);

export const contribution: fc.Arbitrary<PooledContribution> = fc.record({
	key: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
	size,
	family: fc.constantFrom(...figureClasses.families),
	place: fc.constantFrom(...figureClasses.places),
	year: fc.constantFrom(2024, 2025, 2026),
	grid: fc.constantFrom('azimut-20@2026.3', 'azimut-20@2026.3', 'azimut-20@2026.2'),
	points: fc.record({
		parts: fc.tuple(points, points, points, points),
		subjects: fc.array(level, { minLength: 20, maxLength: 20 })
	})
});

export const poolOf = (minLength: number, maxLength: number): fc.Arbitrary<PooledContribution[]> =>
	fc.array(contribution, { minLength, maxLength, size: 'max' });

/** Random numbers that are the same each time: a sum of products would do less well in its low bits. */
export function numbers(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
