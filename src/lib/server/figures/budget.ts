/**
 * How much all numbers of an edition together may tell of whether one contribution is in it: ε and δ, by a budget ρ of
 * zero-concentrated differential privacy that the queries share. What is worked out of the noisy values costs nothing.
 */
import type { Rational } from './noise';

/** `rho` is the most that gives ε and δ, rounded down; `budget.test.ts` works it out. */
export const privacy = { epsilon: 1, delta: 1e-6, rho: 0.0243 } as const;
const rho: Rational = { numerator: 243n, denominator: 10_000n };

/**
 * What is asked of the contributions, and how many hundredths of ρ each query has. Shares were chosen so that every
 * table speaks before a thousand contributions (`simulation.test.ts`).
 */
export const queryShares = {
	/** How many there are. */
	number: 9,
	/** How many of each class. */
	size: 12,
	family: 8,
	place: 4,
	/** Sums of points from the middle: the total and the parts, of all. */
	parts: 22,
	/** The same of the total, by class. */
	totalBySize: 13,
	totalByFamily: 14,
	/** The same of the subjects, of all, and how many have points in each. */
	subjects: 13,
	subjectCounts: 5
} as const;
export type Query = keyof typeof queryShares;

export const ofEach = <T>(make: (query: Query) => T): Record<Query, T> => ({
	number: make('number'),
	size: make('size'),
	family: make('family'),
	place: make('place'),
	parts: make('parts'),
	totalBySize: make('totalBySize'),
	totalByFamily: make('totalByFamily'),
	subjects: make('subjects'),
	subjectCounts: make('subjectCounts')
});

export const rhoOf = (...queries: Query[]): number =>
	Number(
		((privacy.rho * queries.reduce((sum, one) => sum + queryShares[one], 0)) / 100).toFixed(8)
	);

/**
 * σ² of each number of a query. `sensitivitySquared`: the square of how far one contribution moves all of them
 * together. The discrete Gaussian then costs sensitivity² / 2σ², the query's share of ρ.
 */
export const varianceOf = (query: Query, sensitivitySquared: number): Rational => ({
	numerator: BigInt(sensitivitySquared) * 100n * rho.denominator,
	denominator: 2n * BigInt(queryShares[query]) * rho.numerator
});

export const asNumber = ({ numerator, denominator }: Rational): number =>
	Number(numerator) / Number(denominator);
