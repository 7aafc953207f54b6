// @module-tag often
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alike, contribution, poolOf, realAsked } from '../../../../tests/support/figures';
import { runs } from '../../../../tests/support/runs';
import { exactValues, variancesOf, type QueryValues, type Pool } from './queries';
import { asNumber, privacy, rhoOf, type Query } from './budget';

const queries = (values: QueryValues) => Object.keys(values) as Query[];

/** What the difference of two pools costs in each query: half its square over the variance. */
function costs(one: Pool, other: Pool): Record<string, number> {
	const [here, there] = [exactValues(one, realAsked), exactValues(other, realAsked)];
	const variances = variancesOf(realAsked);
	return Object.fromEntries(
		queries(here).map((query) => {
			const squares = here[query].map((value, at) => (value - (there[query][at] ?? NaN)) ** 2);
			const sum = squares.reduce((all, square) => all + square, 0);
			return [query, sum / (2 * asNumber(variances[query]))];
		})
	);
}

it('one contribution more or less never costs more than its share in any query, nor ρ in all', () => {
	fc.assert(
		fc.property(poolOf(0, 12), contribution, (pool, one) => {
			const all = costs(pool, [...pool, one]);
			for (const query of Object.keys(all) as Query[])
				expect(all[query]).toBeLessThanOrEqual(rhoOf(query) + 1e-12);
			const sum = Object.values(all).reduce((whole, cost) => whole + cost, 0);
			expect(sum).toBeLessThanOrEqual(privacy.rho + 1e-12);
		}),
		runs(200, 5000)
	);
});

it('the worst costs all of it: the noise is no larger than it must be', () => {
	const [worst] = alike(1, {
		points: { parts: [0, 100, 0, 100], subjects: realAsked.subjects.map(() => 100) }
	});
	const all = costs([], worst ? [worst] : []);
	const sum = Object.values(all).reduce((whole, cost) => whole + cost, 0);
	expect(sum).toBeCloseTo(privacy.rho, 8);
});

it('points that no answers give count for no more than those that can be', () => {
	const wild = alike(1, {
		points: { parts: [1e9, -1e9, 150, 50.4], subjects: realAsked.subjects.map(() => 1e6) }
	});
	const { parts, subjects } = exactValues(wild, realAsked);
	expect(parts).toEqual([50, -50, 50, 0]);
	expect(subjects).toEqual(realAsked.subjects.map(() => 50));
});

it('what has no points adds nothing, and is not counted where that is asked', () => {
	const none = alike(3, {
		points: { parts: [null, 80, 20, 50], subjects: realAsked.subjects.map(() => null) }
	});
	const values = exactValues(none, realAsked);
	expect([values.number, values.parts]).toEqual([[3], [0, 90, -90, 0]]);
	expect(new Set([...values.subjects, ...values.subjectCounts])).toEqual(new Set([0]));
	expect(values.size).toEqual([0, 3, 0, 0]);
});
