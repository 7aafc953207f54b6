import { daysBetween } from '$lib/engine/facts/day';
import type { Offer, OfferWords } from '$lib/grid/catalogue';
import { formatDate } from '$lib/i18n/dates';
import type { Areas, Language } from '$lib/i18n/locale';
import type { Match } from '$lib/engine/result/result';

/** What the company pays, in the words of the offer; those of its size when they are known. */
export function costText({ cost, overrides = {} }: OfferWords, match: Match | null): string {
	return (match?.override && overrides[match.override]?.cost) || cost;
}

export function durationText({ duration, overrides = {} }: OfferWords, match: Match | null) {
	return (match?.override && overrides[match.override]?.duration) || duration;
}

export function whereText({ territory }: Offer, words: Areas['offers']): string {
	if ('country' in territory) return words.country;
	if ('region' in territory) return words.region;
	return territory.departments.map((code) => words.departments[code] ?? code).join(', ');
}

/** What its dates say today, and whether it should be noticed; null when they say nothing. */
export function datesText(
	{ validFrom, validUntil }: Offer,
	today: string | null,
	words: Areas['offers'],
	lang: Language
): { text: string; soon: boolean } | null {
	if (today && validFrom && today < validFrom)
		return { text: words.opensOn(formatDate(validFrom, lang)), soon: true };
	if (!validUntil) return null;
	const day = formatDate(validUntil, lang);
	if (!today) return { text: words.until(day), soon: false };
	if (today > validUntil) return { text: words.closedOn(day), soon: true };
	return daysBetween(today, validUntil) < 60
		? { text: words.closesOn(day), soon: true }
		: { text: words.until(day), soon: false };
}

/** The kind of price that counts for this company; null for money that is given, which has none. */
export function priceOf({ kind, cost, overrides = [] }: Offer, match: Match | null) {
	const { type } = overrides.find(({ id }) => id === match?.override)?.cost ?? cost;
	const given = kind === 'grant' || kind === 'loan' || kind === 'equity' || kind === 'tax';
	return given && type !== 'share' ? null : type;
}

/** The address that dials a French number, written in pairs: `04 68 35 88 00`. */
export const dialling = (phone: string): string => {
	const digits = phone.replaceAll(' ', '');
	// A number of four digits is dialled in France alone.
	return digits.length === 4 ? `tel:${digits}` : `tel:+33${digits.slice(1)}`;
};
