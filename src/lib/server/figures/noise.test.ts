// @module-tag often
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../../tests/support/figures';
import { runs } from '../../../../tests/support/runs';
import { discreteGaussian } from './noise';

/** The exact probabilities of −most to most. */
function probabilities(variance: number, most: number): number[] {
	const weights = Array.from({ length: 2 * most + 1 }, (_, at) =>
		Math.exp(-((at - most) ** 2) / (2 * variance))
	);
	const sum = weights.reduce((all, one) => all + one, 0);
	return weights.map((weight) => weight / sum);
}

/** How far what came is from what is expected, in standard deviations of chi-square; classes of few are put together. */
function chiSquare(drawn: readonly number[], variance: number): number {
	const most = Math.ceil(10 * Math.sqrt(variance)) + 2;
	const counts = new Map<number, number>();
	for (const one of drawn) counts.set(one, (counts.get(one) ?? 0) + 1);
	let [statistic, classes, expected, came] = [0, 0, 0, 0];
	for (const [at, probability] of probabilities(variance, most).entries()) {
		expected += probability * drawn.length;
		came += counts.get(at - most) ?? 0;
		if (expected < 20 && at < 2 * most) continue;
		statistic += (came - expected) ** 2 / Math.max(expected, 1);
		classes++;
		[expected, came] = [0, 0];
	}
	return (statistic - (classes - 1)) / Math.sqrt(2 * (classes - 1));
}

const { numRuns: draws } = runs(10_000, 200_000);

describe('The noise of the key figures', () => {
	it.each([
		[1n, 3n],
		[9n, 4n],
		[100n, 1n],
		[5000n, 7n]
	])('has the distribution that it says, of variance %i/%i', (numerator, denominator) => {
		const bytes = bytesOf(Number(numerator));
		const variance = { numerator, denominator };
		const drawn = Array.from({ length: draws }, () => discreteGaussian(variance, bytes));
		const is = Number(numerator) / Number(denominator);
		expect(Math.abs(chiSquare(drawn, is))).toBeLessThan(4);
		// The test would see another.
		expect(chiSquare(drawn, is / 4)).toBeGreaterThan(20);
		expect(chiSquare(drawn, is * 1.2)).toBeGreaterThan(4);
	});

	it('is as wide as an edition needs it, with no byte that is looked at twice', () => {
		const bytes = bytesOf(3);
		const variance = { numerator: 8_000_000n, denominator: 1n };
		const drawn = Array.from({ length: 3000 }, () => discreteGaussian(variance, bytes));
		const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
		const spread = Math.sqrt(drawn.reduce((sum, one) => sum + one ** 2, 0) / drawn.length);
		expect(Math.abs(mean)).toBeLessThan(4 * (2828 / Math.sqrt(3000)));
		expect(Math.abs(spread / 2828 - 1)).toBeLessThan(0.05);
	});
});
