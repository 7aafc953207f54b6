/** One cell in the text of its sheet: found, read and replaced without touching what stands around it. */
import { attributesOf, escaped, plain } from './xml';

export interface FoundCell {
	start: number;
	end: number;
	attributes: ReadonlyMap<string, string>;
	/** What stands in it; '' where it is empty. */
	inner: string;
}

/** @param from where it is looked for first */
export function findCell(sheet: string, address: string, from = 0): FoundCell | null {
	const start = sheet.indexOf(`<c r="${address}"`, from);
	const close = sheet.indexOf('>', start);
	if (start < 0 || close < 0) return null;
	const isEmpty = sheet[close - 1] === '/';
	const attributes = attributesOf(sheet.slice(start, close));
	if (isEmpty) return { start, end: close + 1, attributes, inner: '' };
	const end = sheet.indexOf('</c>', close);
	if (end < 0) return null;
	return { start, end: end + '</c>'.length, attributes, inner: sheet.slice(close + 1, end) };
}

/** Where each cell begins, for those who read many. */
export const cellStarts = (sheet: string): ReadonlyMap<string, number> =>
	new Map(
		[...sheet.matchAll(/<c r="([A-Z]{1,3}\d{1,7})"/g)].map((found) => [found[1] ?? '', found.index])
	);

export const holdsFormula = ({ inner }: FoundCell): boolean => /<f[\s/>]/.test(inner);

/** As it is shown, formulas by what they gave last. */
export function cellText({ attributes, inner }: FoundCell, strings: readonly string[]): string {
	if (attributes.get('t') === 'inlineStr') return textOf(inner);
	const value = plain(/<v(?:\s[^<>]*)?>([^<]*)<\/v>/.exec(inner)?.[1] ?? '');
	if (attributes.get('t') === 's') return strings[Number(value)] ?? '';
	return attributes.get('t') === 'b' ? (value === '1' ? 'TRUE' : 'FALSE') : value;
}

/** Every run of a text, joined. */
export const textOf = (xml: string): string =>
	plain([...xml.matchAll(/<t(?:\s[^<>]*)?>([^<]*)<\/t>/g)].map(([, text]) => text).join(''));

/** The sheet with another value in that cell, which keeps its style. */
export function withValue(
	sheet: string,
	{ start, end, attributes }: FoundCell,
	value: string | number | boolean
): string {
	const style = attributes.get('s');
	const head = `<c r="${attributes.get('r')}"${style === undefined ? '' : ` s="${style}"`}`;
	return sheet.slice(0, start) + head + tail(value) + sheet.slice(end);
}

function tail(value: string | number | boolean): string {
	if (value === '') return '/>';
	if (typeof value === 'number') return `><v>${value}</v></c>`;
	if (typeof value === 'boolean') return ` t="b"><v>${value ? 1 : 0}</v></c>`;
	return ` t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}
