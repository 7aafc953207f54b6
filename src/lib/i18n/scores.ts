import type { Areas, Language } from './locale';
import { formatNumber, writeNumber } from './numbers';

/** A score or a gain on 100, rounded half up: only ever on screen. */
export function roundScore(value: number): number {
	return Math.floor(value + 0.5);
}

/** `61`, or `61–74`, never cut at the dash. */
export function formatRange(low: number, high: number): string {
	return low === high ? String(low) : `${low}\u2060–\u2060${high}`;
}

/** A part on 100 as it is shown; `none` where nothing applies. */
export const scoreText = (
	part: { low: number | null; high: number | null } | undefined,
	none = '–'
): string =>
	part?.low == null || part.high === null
		? none
		: formatRange(roundScore(part.low), roundScore(part.high));

/** A part by itself, in per cent: beside a total on 100, bare numbers read as its addends. */
export const shareText = (
	part: Parameters<typeof scoreText>[0],
	words: Pick<Areas['report'], 'share' | 'notApplicable'>
): string =>
	part?.low == null || part.high === null
		? words.notApplicable
		: words.share(roundScore(part.low), roundScore(part.high));

/** A gain in points on 100, with one decimal when it has one. */
export function formatGain(value: number, lang: Language): string {
	return writeNumber(value, lang, 0, 1);
}

/** Tenths of a score, with their decimal: `41,3`. */
export function formatTenths(tenths: number, lang: Language): string {
	return writeNumber(tenths / 10, lang, 1, 1);
}

/** A change in tenths of a score, with its sign: `+4,2`, `−1,0`, `0`. */
export function formatChange(tenths: number, lang: Language): string {
	return tenths === 0 ? '0' : signOf(tenths) + formatTenths(Math.abs(tenths), lang);
}

/** A change in points, with its sign: `+2`, `−1`, `0`. */
export function formatPoints(points: number, lang: Language): string {
	return points === 0 ? '0' : signOf(points) + formatNumber(Math.abs(points), lang);
}

const signOf = (value: number) => (value < 0 ? '−' : '+');
