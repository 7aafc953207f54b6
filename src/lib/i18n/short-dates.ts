import type { Language } from './locale';

/** A day of the calendar, `yyyy-mm-dd`, or a moment here in ms, short: `24 nov. 2026`, `24 Nov 2026`. */
export function formatShort(day: string | number, lang: Language): string {
	const at = typeof day === 'number' ? day : Date.parse(`${day}T00:00:00Z`);
	const timeZone = typeof day === 'number' ? undefined : 'UTC';
	return shortDays(lang, timeZone).format(at);
}

const madeShort = new Map<string, Intl.DateTimeFormat>();

function shortDays(lang: Language, timeZone?: string): Intl.DateTimeFormat {
	const name = `${lang} ${timeZone ?? ''}`;
	const locale = lang === 'en' ? 'en-GB' : 'fr-FR';
	const known =
		madeShort.get(name) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
	madeShort.set(name, known);
	return known;
}
