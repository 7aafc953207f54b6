import { describe, expect, it } from 'vitest';
import { compiled } from '../../../../tests/support/publications';
import { inventContributions } from './invented';
import { pooled } from './pool';

describe('Companies that do not exist', () => {
	const some = inventContributions(compiled, '2026-T4', 1000).map(pooled);

	it('are the same each time, and others in another edition', () => {
		const first = inventContributions(compiled, '2026-T4', 20);
		expect(inventContributions(compiled, '2026-T4', 20)).toEqual(first);
		const ids = new Set(first.map(({ id }) => id));
		for (const { id } of inventContributions(compiled, '2027-T1', 20))
			expect(ids.has(id)).toBe(false);
	});

	it('have the sizes of those of the region, and points as honest small companies have', () => {
		const small = some.filter(({ size }) => size === 'alone' || size === '1-9').length;
		expect(small / some.length).toBeCloseTo(0.81, 1);
		const totals = some.map(({ points }) => points.parts[0] ?? 0).sort((one, other) => one - other);
		const [low = 0, median = 0, high = 0] = [250, 500, 750].map((at) => totals[at]);
		expect(low).toBeGreaterThanOrEqual(15);
		expect(median).toBeLessThanOrEqual(45);
		expect(high).toBeGreaterThan(median);
	});

	it('have points for every subject that applies, and every class has some', () => {
		for (const { points } of some) {
			expect(points.parts).toHaveLength(4);
			expect(points.subjects).toHaveLength(compiled.criteria.length);
		}
		expect(new Set(some.map(({ family }) => family)).size).toBe(8);
		expect(new Set(some.map(({ place }) => place)).size).toBe(15);
		for (const [at, { id }] of compiled.criteria.entries()) {
			const known = some.flatMap(({ points }) => points.subjects[at] ?? []);
			expect([id, known.length > 400]).toEqual([id, true]);
			expect([id, new Set(known).size > 2]).toEqual([id, true]);
		}
	});
});
