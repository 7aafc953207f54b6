// @module-tag often
/** The two attacks that found companies under the rules of before, on noisy values: what is published is less. */
import { describe, expect, it } from 'vitest';
import { alike, bytesOf, numbers, realAsked } from '../../../../tests/support/figures';
import { runs } from '../../../../tests/support/runs';
import { exactValues, noisyValues, variancesOf, type QueryValues, type Pool } from './queries';
import { asNumber, privacy, type Query } from './budget';

const { numRuns: pools } = runs(200, 1000);
const variances = variancesOf(realAsked);
const { epsilon, delta, rho } = privacy;

/** How much likelier the noisy values are with the victim than without: the best that anyone can know of them. */
function evidence(noisy: QueryValues, without: QueryValues, victim: QueryValues): number {
	let sum = 0;
	for (const query of Object.keys(noisy) as Query[])
		for (const [at, value] of noisy[query].entries()) {
			const moved = victim[query][at] ?? 0;
			sum += (moved * (value - (without[query][at] ?? 0))) / asNumber(variances[query]);
		}
	return sum;
}

const meanOf = (values: readonly number[]) =>
	values.reduce((sum, one) => sum + one, 0) / values.length;
const spreadOf = (values: readonly number[]) =>
	Math.sqrt(meanOf(values.map((one) => (one - meanOf(values)) ** 2)));
/** Of a share of so many tries: four standard deviations. */
const slack = (share: number) => 4 * Math.sqrt((share * (1 - share)) / pools) + 1 / pools;

describe('Twenty chosen companions of a class, ten at 0 and ten at 100', () => {
	const next = numbers(41);
	const any = <T>(values: readonly T[]) => values[Math.floor(next() * values.length)];
	const evidences = { there: [] as number[], absent: [] as number[] };
	let [right, asked] = [0, 0];
	for (let time = 0; time < pools; time++) {
		const of = {
			size: any(realAsked.sizes) ?? 'alone',
			family: any(realAsked.families) ?? 'industry'
		};
		const at = (points: number) => ({
			...of,
			points: {
				parts: [points, points, points, points],
				subjects: realAsked.subjects.map(() => points)
			}
		});
		const companions: Pool = [...alike(10, at(0)), ...alike(10, at(100))];
		const subjects = realAsked.subjects.map(() => (next() < 0.5 ? 0 : 100));
		const victim = alike(1, { ...of, points: { parts: [100, 100, 0, 100], subjects } });
		const [without, alone] = [exactValues(companions, realAsked), exactValues(victim, realAsked)];
		// The same noise for both: what is left between them is the victim.
		const there = noisyValues([...companions, ...victim], realAsked, bytesOf(1000 + time));
		const absent = noisyValues(companions, realAsked, bytesOf(1000 + time));
		evidences.there.push(evidence(there, without, alone));
		evidences.absent.push(evidence(absent, without, alone));
		for (const [subject, points] of subjects.entries()) {
			asked++;
			const guess = (there.subjects[subject] ?? 0) > (without.subjects[subject] ?? 0) ? 100 : 0;
			if (guess === points) right++;
		}
	}
	const [thereMean, absentMean] = [meanOf(evidences.there), meanOf(evidences.absent)];
	const spread = spreadOf([
		...evidences.there.map((one) => one - thereMean),
		...evidences.absent.map((one) => one - absentMean)
	]);
	/** How far apart the two are, in standard deviations, and how sure that is. */
	const apart = (thereMean - absentMean) / spread;
	const error = 4 / Math.sqrt(2 * pools);

	it('tell hardly more often that the victim is there than when it is not', () => {
		for (const share of [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75]) {
			const sorted = [...evidences.absent].sort((one, other) => other - one);
			const bound = sorted[Math.floor(share * pools)] ?? Infinity;
			const falsely = evidences.absent.filter((one) => one > bound).length / pools;
			const truly = evidences.there.filter((one) => one > bound).length / pools;
			const most = Math.exp(epsilon) * falsely + delta;
			expect(truly).toBeLessThanOrEqual(most + slack(Math.min(0.5, most)));
		}
	});

	it('lose no more privacy, measured, than ρ: the noise is as large as it is said to be', () => {
		expect(apart).toBeLessThan(Math.sqrt(2 * rho) * (1 + error));
		// Of all that knows everything else: less than that would be noise for nothing.
		expect(apart).toBeGreaterThan(Math.sqrt(2 * rho) * (1 - error));
		expect(epsilonAt(apart / (1 + error), delta)).toBeLessThan(epsilon);
	});

	it('guess an answer of the victim about as often as a coin', () => {
		const bound = 0.5 + Math.sqrt(rho / 20);
		expect(right / asked).toBeLessThan(bound + 4 * Math.sqrt(0.25 / asked));
	});
});

describe('Nine known and a newcomer, in an edition after another', () => {
	it('tell its size and its family hardly more often than by chance', () => {
		const next = numbers(42);
		let right = 0;
		for (let time = 0; time < pools; time++) {
			const size = realAsked.sizes[Math.floor(next() * 4)] ?? 'alone';
			const family = realAsked.families[Math.floor(next() * 8)] ?? 'industry';
			const nine = alike(9, { size: 'alone', family: 'agriculture' });
			const bytes = bytesOf(9000 + time);
			const before = noisyValues(nine, realAsked, bytes);
			const after = noisyValues([...nine, ...alike(1, { size, family })], realAsked, bytes);
			const grown = (query: 'size' | 'family') => {
				const by = after[query].map((value, at) => value - (before[query][at] ?? 0));
				return by.indexOf(Math.max(...by));
			};
			if (realAsked.sizes[grown('size')] === size && realAsked.families[grown('family')] === family)
				right++;
		}
		const most = Math.exp(epsilon) / 32 + delta;
		expect(right / pools).toBeLessThan(most + slack(most));
	});
});

/** The ε at which two normal distributions so far apart are told apart with probability δ. */
function epsilonAt(apart: number, sought: number): number {
	let [low, high] = [0, 20];
	for (let time = 0; time < 60; time++) {
		const middle = (low + high) / 2;
		const more =
			normal(-middle / apart + apart / 2) - Math.exp(middle) * normal(-middle / apart - apart / 2);
		if (more > sought) low = middle;
		else high = middle;
	}
	return high;
}

/** How much of a normal distribution is under `x`, by its density. */
function normal(x: number): number {
	const [from, parts] = [-12, 4000];
	const width = (x - from) / parts;
	let sum = 0;
	for (let part = 0; part < parts; part++)
		sum += Math.exp(-((from + (part + 0.5) * width) ** 2) / 2);
	return (sum * width) / Math.sqrt(2 * Math.PI);
}
