/** Reads a dossier's file, JSON or a page, by what it holds and never by its name. Loaded when a file is given. */
import { merge } from './merge';
import { sha256Of } from './sha256';
import { exportFormat, exportVersion, refuse, type ParsedDossier, type Refusal } from './transfer';
import { decodeFile } from './transfer-bytes';
import { endsAPage, fileOfAddress, JsonLines, PageLines, withFiles } from './transfer-layout';
import { eachLine, Unreadable, wholeText } from './transfer-lines';
import { checkFile } from './transfer-schema';

/** What the file says, before anything of it is checked. */
export type Found = { ok: true; data: unknown } | Refusal;

export async function readTransfer(file: Blob): Promise<ParsedDossier | Refusal> {
	try {
		const found = (await readByLines(file)) ?? readWhole(await wholeText(file));
		return found.ok ? await check(found.data) : found;
	} catch (cause) {
		if (cause instanceof Unreadable) return refuse(cause.kind);
		throw cause;
	}
}

/** `null` when the file is not laid out as this app does it, or is broken: `readWhole` tells. */
export async function readByLines(file: Blob): Promise<Found | null> {
	let lines: JsonLines | PageLines | undefined;
	const fits = await eachLine(file, (line) => {
		lines ??= line.startsWith('<') ? new PageLines() : new JsonLines();
		return lines.take(line);
	});
	const data = fits ? lines?.found : null;
	return data ? { ok: true, data } : null;
}

/** Any layout. */
export function readWhole(text: string): Found {
	return /^\s*</.test(text) ? readPage(text) : readJson(text);
}

function readJson(text: string): Found {
	try {
		const data = JSON.parse(text) as unknown;
		return { ok: true, data: isObject(data) ? decoded(data) : data };
	} catch {
		if (text.includes('\0')) return refuse('not-text');
		return refuse(/^\s*\{/.test(text) && stopsInside(text) ? 'truncated' : 'not-json');
	}
}

/** Whether a text ends before the brackets or the quote that it opened are closed. */
function stopsInside(text: string): boolean {
	let [depth, quoted] = [0, false];
	for (let at = 0; at < text.length; at += 1) {
		const character = text[at];
		if (quoted && character === '\\') at += 1;
		else if (character === '"') quoted = !quoted;
		else if (!quoted && (character === '{' || character === '[')) depth += 1;
		else if (!quoted && (character === '}' || character === ']')) depth -= 1;
	}
	return quoted || depth > 0;
}

function readPage(text: string): Found {
	if (!text.includes(exportFormat)) return refuse('not-a-dossier');
	if (!endsAPage(text)) return refuse('truncated');
	// A document made so runs nothing and fetches nothing.
	const page = new DOMParser().parseFromString(text, 'text/html');
	const [holder, ...others] = page.querySelectorAll(`#${exportFormat}`);
	if (!holder || others.length > 0) return refuse('not-a-dossier');
	const found = readJson(holder.textContent ?? '');
	if (!found.ok || !isObject(found.data)) return found;
	const files = [...page.querySelectorAll('[data-sha256]')].map((tag) =>
		fileOfAddress(
			tag.getAttribute('data-sha256'),
			tag.getAttribute('href') ?? tag.getAttribute('src') ?? ''
		)
	);
	return { ok: true, data: withFiles(found.data, files) };
}

const isObject = (data: unknown): data is Record<string, unknown> =>
	typeof data === 'object' && data !== null && !Array.isArray(data);

function decoded(data: Record<string, unknown>): Record<string, unknown> {
	if (Array.isArray(data.files)) data.files = data.files.map(decodeFile);
	return data;
}

async function check(data: unknown): Promise<ParsedDossier | Refusal> {
	const header = Object(data) as { format?: unknown; formatVersion?: unknown };
	if (header.format !== exportFormat) return refuse('not-a-dossier', 'format');
	if (typeof header.formatVersion === 'number' && header.formatVersion > exportVersion)
		return refuse('newer-format', 'formatVersion');
	const unsafe = findUnsafe(data, '', 0);
	if (unsafe) return unsafe;
	const checked = checkFile(data);
	if (!checked.ok) return checked;
	const { revisions, ...rest } = checked.file;
	for (const [at, { sha256, blob }] of rest.files.entries())
		if ((await sha256Of(blob)) !== sha256) return refuse('bad-file', `files[${at}].sha256`);
	rest.files.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
	rest.secrets.sort((a, b) => (a.id < b.id ? -1 : 1));
	return { ok: true, ...rest, ...merge(revisions, []) };
}

const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);
const deepest = 24;

/** Goes no deeper than it allows, however deep the file is nested. */
function findUnsafe(value: unknown, where: string, depth: number): Refusal | null {
	if (typeof value !== 'object' || value === null) return null;
	if (depth > deepest) return refuse('too-deep', where);
	const isList = Array.isArray(value);
	for (const key of Object.keys(value)) {
		const place = isList ? `${where}[${key}]` : where ? `${where}.${key}` : key;
		if (!isList && unsafeKeys.has(key)) return refuse('unsafe-key', place);
		const found = findUnsafe((value as Record<string, unknown>)[key], place, depth + 1);
		if (found) return found;
	}
	return null;
}
