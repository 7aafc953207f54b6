import type { Language } from './locale';

/** A number that was read; `other` when the same text could as well be this one. */
export interface NumberRead {
	value: number;
	other: number | null;
}

/**
 * Reads a number as people write it: `12,5`, `1 200`, `1 200,50`, and as the other language does: `1,200.50`. A mark may
 * part decimals or thousands: what the language says comes first. Null when it is not a number. A number has at most
 * so many `decimals` here: what would have more is no other reading.
 */
export function readNumber(text: string, lang: Language, decimals = 2): NumberRead | null {
	const [, sign, digits = ''] = /^([-−–‐‑+]?) ?(.*?) ?(?:€|%|kg|t)?$/i.exec(plain(text)) ?? [];
	const signed = (value: number) => (sign === '' || sign === '+' ? value : -value);
	const found = (lang === 'fr' ? [',', '.'] : ['.', ',']).map((mark) => valueWith(mark, digits));
	const [value, other = value] = found.filter((one) => one !== null).map(signed);
	if (value === undefined || other === undefined) return null;
	const fits = Number(other.toFixed(decimals)) === other;
	return { value, other: other !== value && fits ? other : null };
}

/** Full-width figures and marks as plain ones; what parts thousands as a space, and none beside a mark. */
function plain(text: string): string {
	return text
		.replace(/[\uff0b-\uff19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
		.replace(/[\s'’‘ʼ]+/g, ' ')
		.replace(/ ?([.,]) ?/g, '$1')
		.trim();
}

/** Thousands come by threes after one to three figures, and never after a zero. */
const withComma = /^(?=.)(\d+|[1-9]\d{0,2}([ .])\d{3}(?:\2\d{3})*)?(?:,(\d+))?$/;
const withPoint = /^(?=.)(\d+|[1-9]\d{0,2}([ ,])\d{3}(?:\2\d{3})*)?(?:\.(\d+))?$/;

function valueWith(decimalMark: string, digits: string): number | null {
	const match = (decimalMark === ',' ? withComma : withPoint).exec(digits);
	if (!match) return null;
	const [, whole = '0', , decimals = '0'] = match;
	return Number(`${whole.replace(/[ .,]/g, '')}.${decimals}`);
}

/** Writes a number with at most so many decimals, as the language does. */
export function formatNumber(value: number, lang: Language, decimals = 2): string {
	const written = new Intl.NumberFormat(lang, { maximumFractionDigits: decimals }).format(value);
	// The narrow space of French thousands is almost invisible in our face.
	return written.replaceAll('\u202f', '\u00a0');
}

/** A score or a gain on 100, rounded half up: only ever on screen. */
export function roundScore(value: number): number {
	return Math.floor(value + 0.5);
}

/** `61`, or `61–74`, never cut at the dash. */
export function formatRange(low: number, high: number): string {
	return low === high ? String(low) : `${low}\u2060–\u2060${high}`;
}

/** A gain in points on 100, with one decimal when it has one. */
export function formatGain(value: number, lang: Language): string {
	return new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(value);
}

/** Tenths of a score, with their decimal: `41,3`. */
export function formatTenths(tenths: number, lang: Language): string {
	return new Intl.NumberFormat(lang, {
		minimumFractionDigits: 1,
		maximumFractionDigits: 1
	}).format(tenths / 10);
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

/** A moment's day here in full, as the language writes it in Europe: `24 novembre 2026`, `24 November 2026`. */
export function formatDay(at: number, lang: Language): string {
	return written(at, lang);
}

/** A day of the calendar in full, `yyyy-mm-dd`; of a month or a year, what is known. */
export function formatDate(day: string, lang: Language): string {
	if (day.length === 4) return day;
	const at = Date.parse(`${day.slice(0, 10)}T00:00:00Z`.replace(/^(\d{4}-\d{2})T/, '$1-01T'));
	if (day.length > 7) return written(at, lang, 'UTC');
	return new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
		at
	);
}

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
const made = new Map<string, Intl.DateTimeFormat>();

function longDays(lang: Language, timeZone?: string): Intl.DateTimeFormat {
	const locale = lang === 'en' ? 'en-GB' : 'fr-FR';
	const make = () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
	// The zone of the device may change under an open page.
	if (!timeZone) return make();
	const name = `${locale} ${timeZone}`;
	const known = made.get(name) ?? make();
	made.set(name, known);
	return known;
}
