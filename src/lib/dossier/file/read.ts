/**
 * Reads a dossier's file, JSON or a page, by what it holds and never by its name. It is taken whole or refused whole, with
 * one kind and one place: words are found elsewhere. Brings zod: to be loaded when a file is given.
 */
import { merge } from '../merge-revisions';
import { sha256Of } from './sha256';
import {
	exportFormat,
	exportVersion,
	largestImport,
	lockedStart,
	refuse,
	type ParsedDossier,
	type ImportRefusal
} from './format';
import { decodeFile } from './embedded-files';
import { parseJson, shapeOf } from './json';
import { endsAPage, JsonLineReader, HtmlLineReader, withFiles } from './layout';
import { eachLine, UnreadableFile, wholeText } from './read-lines';
import { extractFromHtml } from './html';
import { isPrivate } from '../paths';
import { isPortfolio } from './portfolio-file';
import { checkFile, place } from './schema';

/** What the file says, before anything of it is checked. */
export type ParsedText = { ok: true; data: unknown } | ImportRefusal;

/** Reads a file that anyone may have written or broken. Never throws for what it holds. */
export async function readDossierFile(file: Blob): Promise<ParsedDossier | ImportRefusal> {
	const read = await readOne(file);
	const isMany = !read.ok && read.kind === 'not-text' && (await isPortfolio(file));
	return isMany ? refuse('many-dossiers') : read;
}

async function readOne(file: Blob): Promise<ParsedDossier | ImportRefusal> {
	if (await isLocked(file)) return refuse('locked');
	if (file.size > largestImport) return refuse('too-large');
	try {
		const found = (await readByLines(file)) ?? readWhole(await wholeText(file));
		return found.ok ? await check(found.data) : found;
	} catch (cause) {
		if (cause instanceof UnreadableFile) return refuse(cause.kind);
		throw cause;
	}
}

/** By how it begins; one that cannot be read is told by who reads the rest. */
async function isLocked(file: Blob): Promise<boolean> {
	try {
		return (await file.slice(0, lockedStart.length).text()) === lockedStart;
	} catch {
		return false;
	}
}

/** `null` when the file is not laid out as this app does it, or is broken: `readWhole` tells. */
export async function readByLines(file: Blob): Promise<ParsedText | null> {
	let lines: JsonLineReader | HtmlLineReader | undefined;
	const fits = await eachLine(file, (line) => {
		lines ??= line.startsWith('<') ? new HtmlLineReader() : new JsonLineReader();
		return lines.take(line);
	});
	const data = fits ? lines?.found : null;
	return data ? { ok: true, data } : null;
}

/** Any layout. */
export function readWhole(text: string): ParsedText {
	return /^\s*</.test(text) ? readPage(text) : readJson(text);
}

function readJson(text: string): ParsedText {
	const shape = shapeOf(text);
	if (shape === 'too-deep') return refuse('too-deep');
	const parsed = parseJson(text);
	if (parsed)
		return { ok: true, data: isObject(parsed.value) ? decoded(parsed.value) : parsed.value };
	if (text.includes('\0')) return refuse('not-text');
	return refuse(shape === 'open' && /^\s*\{/.test(text) ? 'truncated' : 'not-json');
}

function readPage(text: string): ParsedText {
	if (!text.includes(exportFormat)) return refuse('not-a-dossier');
	if (!endsAPage(text)) return refuse('truncated');
	const { holders, files } = extractFromHtml(text);
	const [holder, ...others] = holders;
	if (holder === undefined || others.length > 0) return refuse('not-a-dossier');
	const found = readJson(holder);
	return found.ok && isObject(found.data)
		? { ok: true, data: withFiles(found.data, files) }
		: found;
}

const isObject = (data: unknown): data is Record<string, unknown> =>
	typeof data === 'object' && data !== null && !Array.isArray(data);

function decoded(data: Record<string, unknown>): Record<string, unknown> {
	if (Array.isArray(data.files)) data.files = data.files.map(decodeFile);
	return data;
}

async function check(data: unknown): Promise<ParsedDossier | ImportRefusal> {
	const header = Object(data) as { format?: unknown; formatVersion?: unknown };
	if (header.format !== exportFormat) return refuse('not-a-dossier', 'format');
	if (typeof header.formatVersion === 'number' && header.formatVersion > exportVersion)
		return refuse('newer-format', 'formatVersion');
	const unsafe = findUnsafe(data, 0);
	if (unsafe) return refuse(unsafe.kind, place(unsafe.path));
	const checked = checkFile(data);
	if (!checked.ok) return checked;
	const { revisions, ...rest } = checked.file;
	for (const [at, { sha256, blob }] of rest.files.entries())
		if ((await sha256Of(blob)) !== sha256) return refuse('bad-file', `files[${at}].sha256`);
	rest.files.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
	rest.secrets.sort((a, b) => (a.id < b.id ? -1 : 1));
	const { revisions: all, conflicts } = merge(revisions, []);
	const coachRevisions = all.filter(({ path }) => isPrivate(path));
	const shared = all.filter(({ path }) => !isPrivate(path));
	// A dossier is made of what its company may read.
	if (shared.length === 0) return refuse('bad-value', 'revisions');
	return { ok: true, ...rest, revisions: shared, coachRevisions, conflicts };
}

const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);
const deepest = 24;
interface Unsafe {
	kind: 'unsafe-key' | 'too-deep';
	path: readonly (string | number)[];
}

/** Goes no deeper than it allows, however deep the file is nested; makes no text for what is right. */
function findUnsafe(value: unknown, depth: number): Unsafe | null {
	if (typeof value !== 'object' || value === null) return null;
	if (depth > deepest) return { kind: 'too-deep', path: [] };
	if (Array.isArray(value)) {
		for (let at = 0; at < value.length; at += 1) {
			const found = findUnsafe(value[at], depth + 1);
			if (found) return { ...found, path: [at, ...found.path] };
		}
		return null;
	}
	for (const [key, member] of Object.entries(value)) {
		if (unsafeKeys.has(key)) return { kind: 'unsafe-key', path: [key] };
		const found = findUnsafe(member, depth + 1);
		if (found) return { ...found, path: [key, ...found.path] };
	}
	return null;
}
