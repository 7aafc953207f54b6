/**
 * What may be said of a cell, which is the contributions of one class. Pure: the same contributions always get the same
 * answer, in whatever order, so that asking again teaches nothing.
 */
import type { Band } from '$lib/share/figures/edition';
import type { FigureRules } from './rules';

/** A random number of 32 bits, that a contribution has for life and nobody is told. */
export interface Keyed {
	key: number;
}

const keys = 2 ** 32;
const bandStep = 5;

/** From `-rules.noise` to `rules.noise`, each as likely; who does not know the keys cannot tell which. */
export function noiseOf(cell: readonly Keyed[], { noise }: Pick<FigureRules, 'noise'>): number {
	let sum = 0;
	for (const { key } of cell) sum = (sum + key) % keys;
	return Math.floor((sum / keys) * (2 * noise + 1)) - noise;
}

/**
 * How many there are, with noise and rounded. Null: too few, or too few once the noise is added, so that what comes out
 * at the limit does not tell on which side of it the cell was.
 */
export function saidCount(
	cell: readonly Keyed[],
	rules: FigureRules,
	fewest = rules.fewest
): number | null {
	const noisy = cell.length + noiseOf(cell, rules);
	return Math.min(cell.length, noisy) < fewest ? null : rounded(noisy, rules);
}

/** Of all, who are enough before anything is said. */
export const saidTotal = (all: readonly Keyed[], rules: FigureRules): number =>
	rounded(all.length + noiseOf(all, rules), rules);

const rounded = (count: number, { rounding }: FigureRules): number =>
	Math.round(count / rounding) * rounding;

/** From what is said, never from what is counted. */
export function percentOf(count: number | null, all: number, rules: FigureRules): number | null {
	if (count === null || all < rules.fewestForPercentages) return null;
	return Math.min(100, Math.round((100 * count) / all));
}

/**
 * Quartiles of whole points on 100, each that of one company, then rounded outwards to fives. Every point has a neighbour
 * that rounds alike all three times: whatever a company has, it could have had one more or one less, and the same bands
 * would stand. So what is on a five rounds on too: 40 is "from 40" below, "under 45" above.
 */
export function bandOf(points: readonly number[]): Band {
	const sorted = Float64Array.from(points).sort();
	const at = (quarter: number) => sorted[Math.ceil((quarter * sorted.length) / 4) - 1] ?? 0;
	const step = (value: number) => Math.min(100 - bandStep, value - (value % bandStep));
	const middle = Math.round(at(2) / bandStep) * bandStep;
	return [step(at(1)), middle, step(at(3)) + bandStep];
}

/** A band and how many it is of; both null where there are too few. */
export function saidBand(
	cell: readonly (Keyed & { points: number })[],
	rules: FigureRules
): { count: number | null; band: Band | null } {
	const count = saidCount(cell, rules, rules.fewestForQuartiles);
	return { count, band: count === null ? null : bandOf(cell.map(({ points }) => points)) };
}
