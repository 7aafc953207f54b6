/**
 * The dossier inside a page of any layout, cut out of its text. The page is never made a document: a megabyte of
 * elements inside one another would keep the browser busy for a minute.
 */
import { decodeFile } from './embedded-files';
import { exportFormat } from './format';

interface Cut {
	/** The text of each element that says it is the dossier. */
	holders: string[];
	files: unknown[];
}

/** `before`: how many files were found before this text. */
export function extractFromHtml(page: string, before = 0): Cut {
	const cut: Cut = { holders: [], files: [] };
	const tags = /<(?:pre|a|img)(?=[\s/>])/gi;
	for (let found = tags.exec(page); found; found = tags.exec(page)) {
		const tag = readTag(page, tags.lastIndex);
		if (!tag) continue;
		tags.lastIndex = tag.end;
		const sha256 = tag.attributes.get('data-sha256');
		if (tag.attributes.get('id') === exportFormat) {
			const end = closingOf(page, tag.end);
			cut.holders.push(plain(page.slice(tag.end, end)));
			tags.lastIndex = end;
		} else if (sha256 !== undefined) {
			const address = tag.attributes.get('href') ?? tag.attributes.get('src') ?? '';
			cut.files.push(fileOfAddress(sha256, plain(address), before + cut.files.length));
		}
	}
	return cut;
}

/** The attributes that begin here, and where their tag ends; null when it does not end as a tag does. */
function readTag(
	page: string,
	from: number
): { attributes: ReadonlyMap<string, string>; end: number } | null {
	const attribute = /\s+([a-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/iy;
	const closing = /\s*\/?>/y;
	const attributes = new Map<string, string>();
	attribute.lastIndex = closing.lastIndex = from;
	for (let found = attribute.exec(page); found; found = attribute.exec(page)) {
		const [, name = '', double, single, bare] = found;
		attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '');
		closing.lastIndex = attribute.lastIndex;
	}
	return closing.test(page) ? { attributes, end: closing.lastIndex } : null;
}

function closingOf(page: string, from: number): number {
	const closing = /<\/pre\s*>/gi;
	closing.lastIndex = from;
	return closing.exec(page)?.index ?? page.length;
}

/** With its entities read, by the browser, which knows them all: a text without any element. */
function plain(text: string): string {
	if (!text.includes('&') || text.includes('<')) return text;
	const page = new DOMParser().parseFromString(`<!doctype html><pre>\n${text}`, 'text/html');
	return page.body.textContent ?? '';
}

/** A file as the JSON has it, of what its tag in a page says. */
function fileOfAddress(sha256: unknown, address: string, at: number): unknown {
	const comma = address.indexOf(',');
	const [type, ...rest] = address
		.slice(0, Math.max(comma, 0))
		.replace(/^data:/, '')
		.split(';');
	const isBase64 = address.startsWith('data:') && rest.at(-1) === 'base64';
	return decodeFile({ sha256, type, base64: isBase64 ? address.slice(comma + 1) : null }, at);
}
