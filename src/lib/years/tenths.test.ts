// @module-tag often
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTenths } from './tenths';

/** A score: points among a maximum. */
const score = fc
	.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 100 }))
	.map(([points, max]) => (100 * Math.min(points, max)) / max);

test('what is shown adds up, each part within a tenth, and nothing where nothing changed', () => {
	fc.assert(
		fc.property(
			score,
			score,
			score,
			score,
			fc.subarray(['grid', 'size', 'apart'] as const),
			(...given) => {
				const [before, after, one, other, some] = given;
				const moved = { grid: one - 30, size: 40 - other, apart: one - other };
				const parts = { yours: 0, grid: 0, size: 0, apart: 0 };
				for (const name of some) parts[name] = moved[name];
				parts.yours = after - before - parts.grid - parts.size - parts.apart;
				const shown = inTenths(before, after, parts);
				const sum = Object.values(shown.parts).reduce((all, part) => all + part, 0);
				expect(shown.before + sum).toBe(shown.after);
				for (const name of ['yours', 'grid', 'size', 'apart'] as const) {
					expect(Math.abs(shown.parts[name] - 10 * parts[name])).toBeLessThanOrEqual(1 + 1e-6);
					if (parts[name] === 0) expect(shown.parts[name]).toBe(0);
				}
			}
		),
		{ numRuns: 2000 }
	);
});

test('a sum that rounding each part alone would miss', () => {
	const shown = inTenths(41.25, 47.5, {
		yours: 4.1666666667,
		grid: 0,
		size: 2.0833333333,
		apart: 0
	});
	expect(shown).toEqual({
		before: 413,
		after: 475,
		parts: { yours: 41, grid: 0, size: 21, apart: 0 }
	});
});
