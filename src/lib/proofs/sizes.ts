import type { Areas, Language } from '$lib/i18n/locale';
import { formatNumber } from '$lib/i18n/numbers';

const kilo = 1024;

/** A size in words, never less than it is: what is just over a limit does not look like the limit. */
export function sizeText(
	bytes: number,
	words: Pick<Areas['proofs'], 'kb' | 'mb'>,
	lang: Language
): string {
	if (bytes < kilo * kilo) return words.kb(formatNumber(Math.ceil(bytes / kilo), lang));
	const mega = bytes / (kilo * kilo);
	const whole = Math.ceil(mega * 10) / 10;
	return words.mb(formatNumber(whole, lang));
}
