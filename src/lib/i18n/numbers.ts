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
	const written = writeNumber(value, lang, 0, decimals);
	// The narrow space of French thousands is almost invisible in our face.
	return written.replaceAll('\u202f', '\u00a0');
}

/** With so many decimals at least and at most, thousands parted as the platform does. */
export function writeNumber(value: number, lang: Language, fewest: number, most: number): string {
	const name = `${lang} ${fewest} ${most}`;
	const options = { minimumFractionDigits: fewest, maximumFractionDigits: most };
	const format = made.get(name) ?? new Intl.NumberFormat(lang, options);
	made.set(name, format);
	return format.format(value);
}

/** Making one takes much longer than using it. */
const made = new Map<string, Intl.NumberFormat>();
