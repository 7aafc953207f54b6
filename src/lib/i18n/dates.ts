import type { Language } from './locale';

/** A moment's day here in full, as the language writes it in Europe: `24 novembre 2026`, `24 November 2026`. */
export function formatDay(at: number, lang: Language): string {
	return written(at, lang);
}

/** A day of the calendar in full, `yyyy-mm-dd`; of a month or a year, what is known. */
export function formatDate(day: string, lang: Language): string {
	if (day.length === 4) return day;
	if (day.length > 7) return formatWholeDate(day, lang);
	const monthly = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
	return new Intl.DateTimeFormat(lang, monthly).format(Date.parse(day));
}

/** Where the day is known: less to bring. Without an hour, ISO dates are of UTC. */
export const formatWholeDate = (day: string, lang: Language): string =>
	written(Date.parse(day.slice(0, 10)), lang, 'UTC');

/** A moment of the past, here, to the minute; one to come, of a clock set wrong or a forged copy, reads as now. */
export function formatMoment(at: number, lang: Language, now = Date.now()): string {
	const locale = lang === 'en' ? 'en-GB' : 'fr-FR';
	const time = { dateStyle: 'long', timeStyle: 'short' } as const;
	const moment = new Intl.DateTimeFormat(locale, time).format(Math.min(at, now));
	return lang === 'fr' ? moment.replace(/^1 /, '1er ') : moment;
}

function written(at: number, lang: Language, timeZone?: string): string {
	const day = longDays(lang, timeZone).format(at);
	return lang === 'fr' ? day.replace(/^1 /, '1er ') : day;
}

/** Making one takes longer than all else on a page: those of a zone that is named are made once. */
const made: Record<string, Intl.DateTimeFormat> = {};

function longDays(lang: Language, timeZone?: string): Intl.DateTimeFormat {
	const locale = lang === 'en' ? 'en-GB' : 'fr-FR';
	const make = () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
	// The zone of the device may change under an open page.
	return timeZone ? (made[locale + timeZone] ??= make()) : make();
}
