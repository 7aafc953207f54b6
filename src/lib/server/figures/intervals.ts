/** What a noisy value is worth: an interval that holds what the contributions say in 95 of 100 editions. */
import { widestInterval, type Figure } from '$lib/share/figures/edition';

/** A value and the variance of its noise. */
export interface Noisy {
	value: number;
	variance: number;
}

/** 95 % of a normal distribution are within so many standard deviations; the discrete Gaussian is as near as can be. */
const z = 1.96;

export function countFigure({ value, variance }: Noisy): Figure {
	const half = z * Math.sqrt(variance);
	const atLeast0 = (number: number) => Math.max(0, number);
	return {
		value: atLeast0(value),
		low: atLeast0(Math.floor(value - half)),
		high: atLeast0(Math.ceil(value + half))
	};
}

/** A part of a whole in per cent; null: its interval is too wide to be said. */
export const shareFigure = (part: Noisy, whole: Noisy): Figure | null =>
	ratioFigure(part, whole, 100, 0);

/** The mean of points of which `sum` is counted from `middle`. */
export const meanFigure = (sum: Noisy, count: Noisy, middle: number): Figure | null =>
	ratioFigure(sum, count, 1, middle);

/**
 * Both have noise: the interval is of every ratio that would not make these two values unlikely (Fieller, 1954). It is
 * rounded outwards, and judged before it is cut at 0 and 100.
 */
function ratioFigure(top: Noisy, bottom: Noisy, times: number, from: number): Figure | null {
	const certain = bottom.value ** 2 - z ** 2 * bottom.variance;
	if (certain <= 0 || bottom.value <= 0) return null;
	const half = (z * Math.sqrt(top.variance * certain + bottom.variance * top.value ** 2)) / certain;
	const centre = (top.value * bottom.value) / certain;
	const low = Math.floor(from + times * (centre - half));
	const high = Math.ceil(from + times * (centre + half));
	if (high - low >= widestInterval) return null;
	const value = Math.round(from + (times * top.value) / bottom.value);
	return { value: within100(value), low: within100(low), high: within100(high) };
}

const within100 = (value: number): number => Math.min(100, Math.max(0, value));

/** About how many contributions a share takes before it is said: one of half of them. */
export const sharesFrom = (part: number, whole: number): number =>
	inTens(100 * 2 * z * Math.sqrt(part + whole / 4));

/** The same of a mean, which is 25 from the middle: how many its class takes. */
export const meansFrom = (sum: number, count: number): number =>
	inTens(2 * z * Math.sqrt(sum + 25 ** 2 * count));

/** Rounding takes about a point of the interval. */
const inTens = (width: number): number => 10 * Math.ceil(width / (widestInterval - 1) / 10);
