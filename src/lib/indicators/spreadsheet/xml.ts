/** As much of XML as a workbook needs: it is read by pieces of its text, never rebuilt, so that all the rest stays. */
import type { Parts } from './archive';
import { RefusedFile } from './fill-result';

const reader = new TextDecoder('utf-8', { fatal: true });
/** A letter a byte, whatever the encoding: enough to look for a mark. */
const scanner = new TextDecoder('latin1');
const writer = new TextEncoder();

/** What a person's spreadsheet has no reason to hold, whichever part it stands in. */
export function checkParts(parts: Parts): void {
	for (const [path, { bytes }] of parts) {
		if (/vbaProject\.bin$|\/(macrosheets|dialogsheets)\//i.test(path))
			throw new RefusedFile('macros');
		if (/(^|\/)(externalLinks\/|connections\.xml$)/i.test(path)) throw new RefusedFile('linked');
		if (!/\.(xml|rels|vml)$/i.test(path)) continue;
		// In two bytes a letter, every other one is zero.
		if (/<!(DOCTYPE|ENTITY)/i.test(scanner.decode(bytes).replaceAll('\0', '')))
			throw new RefusedFile('declares-entities', path);
	}
}

export function textAt(parts: Parts, path: string): string {
	const part = parts.get(path);
	if (!part) throw new RefusedFile('missing-part', path);
	return decode(part.bytes, path);
}

export function putText(parts: Parts, path: string, text: string): void {
	parts.set(path, { bytes: writer.encode(text), isStored: parts.get(path)?.isStored ?? false });
}

/** Of every element of that name, in their order. A raw `<` ends the search: in attributes it is never one. */
export function* elementsOf(xml: string, name: string): Generator<ReadonlyMap<string, string>> {
	for (const [, attributes = ''] of xml.matchAll(new RegExp(`<${name}(\\s[^<>]*)>`, 'g')))
		yield attributesOf(attributes);
}

export function attributesOf(text: string): ReadonlyMap<string, string> {
	const pairs = text.matchAll(/([\w:.-]+)="([^"<]*)"/g);
	return new Map([...pairs].map(([, key = '', value = '']) => [key, plain(value)]));
}

const marks: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'"
};

export const plain = (text: string): string =>
	text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, mark) => {
		if (mark !== undefined) return marks[String(mark)] ?? whole;
		const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
		return code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
	});

/** Without what XML cannot hold; `_x0041_` would be read as a letter. */
export const escaped = (text: string): string =>
	text
		// eslint-disable-next-line no-control-regex -- those are what is taken out
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
		.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');

function decode(bytes: Uint8Array, path: string): string {
	try {
		return reader.decode(bytes);
	} catch {
		throw new RefusedFile('damaged', path);
	}
}
