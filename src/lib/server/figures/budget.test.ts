import { expect, it } from 'vitest';
import { realAsked } from '../../../../tests/support/figures';
import { middle, variancesOf } from './queries';
import { asNumber, privacy, queryShares, rhoOf, type Query } from './budget';
import { aboutTables } from './make-edition';

/** The least δ that ρ gives at ε: the infimum over α > 1 of exp((α−1)(αρ−ε)) · (1−1/α)^α / (α−1). */
function deltaOf(rho: number, epsilon: number): number {
	let least = 1;
	for (let alpha = 1.01; alpha < 1000; alpha *= 1.0005)
		least = Math.min(
			least,
			Math.exp((alpha - 1) * (alpha * rho - epsilon) + alpha * Math.log1p(-1 / alpha)) / (alpha - 1)
		);
	return least;
}

const queries = Object.keys(queryShares) as Query[];

it('ρ gives ε and δ, and hardly more would not', () => {
	expect(deltaOf(privacy.rho, privacy.epsilon)).toBeLessThanOrEqual(privacy.delta);
	expect(deltaOf(privacy.rho + 0.0001, privacy.epsilon)).toBeGreaterThan(privacy.delta);
	expect([privacy.epsilon, privacy.delta]).toEqual([1, 1e-6]);
});

it('all queries together cost ρ, and so do all tables', () => {
	expect(queries.reduce((sum, one) => sum + queryShares[one], 0)).toBe(100);
	expect(rhoOf(...queries)).toBe(privacy.rho);
	expect(aboutTables(realAsked).reduce((sum, { rho }) => sum + rho, 0)).toBeCloseTo(privacy.rho, 8);
});

it('the noise of each query costs its share: sensitivity² / 2σ²', () => {
	const sensitivitySquared: Record<Query, number> = {
		number: 1,
		size: 1,
		family: 1,
		place: 1,
		parts: 4 * middle ** 2,
		totalBySize: middle ** 2,
		totalByFamily: middle ** 2,
		subjects: 20 * middle ** 2,
		subjectCounts: 20
	};
	const variances = variancesOf(realAsked);
	for (const one of queries)
		expect(sensitivitySquared[one] / (2 * asNumber(variances[one]))).toBeCloseTo(rhoOf(one), 10);
});
