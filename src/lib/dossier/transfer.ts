/**
 * One dossier as a file, and back. The file is plain JSON, one revision a line, the same bytes for the same dossier.
 * A file is taken whole or refused whole, with one kind and one place: words are found elsewhere.
 */
import { canonicalJson } from './canonical';
import { merge } from './merge';
import type { Revision } from './revision';

export const exportFormat = 'azimut-dossier';
export const exportVersion = 1;
/** In bytes. */
export const largestImport = 64 * 1024 * 1024;
const deepest = 24;

export interface ExportMeta {
	/** Wall clock in ms. */
	exportedAt: number;
	dossier: string;
	name: string;
	grid: string;
}

export function exportDossier(revisions: Iterable<Revision>, meta: ExportMeta): string {
	const { exportedAt, dossier, name, grid } = meta;
	const head = {
		format: exportFormat,
		formatVersion: exportVersion,
		exportedAt: new Date(exportedAt).toISOString(),
		dossier,
		name,
		grid
	};
	const lines = merge(revisions, []).revisions.map(canonicalJson);
	return `${JSON.stringify(head).slice(0, -1)},"revisions":[\n${lines.join(',\n')}\n]}\n`;
}

/**
 * - `too-large`: over 64 MB · `truncated`: the end is missing · `not-json` · `not-a-dossier`: JSON of something else
 * - `newer-format`: written by a newer version of the app · `unsafe-key`: `__proto__` and the like · `too-deep`
 * - `other-dossier`: a revision of another dossier · `unknown-key` · `unknown-path` · `bad-value`: a wrong type or size
 */
export type RefusedImport =
	| 'too-large'
	| 'truncated'
	| 'not-json'
	| 'not-a-dossier'
	| 'newer-format'
	| 'unsafe-key'
	| 'too-deep'
	| 'other-dossier'
	| 'unknown-key'
	| 'unknown-path'
	| 'bad-value';

export interface ParsedDossier {
	ok: true;
	dossier: string;
	name: string;
	grid: string;
	/** In `byTime` order. */
	revisions: Revision[];
	/** Ids that the file holds with two contents; see `merge`. */
	conflicts: string[];
}

/** `where` is a place in the file, such as `revisions[12].value`; empty when it is the file as a whole. */
export interface Refusal {
	ok: false;
	kind: RefusedImport;
	where: string;
}

/** Reads a file that anyone may have written or broken. Never throws for what it holds. */
export async function parseImport(text: string): Promise<ParsedDossier | Refusal> {
	if (isTooLarge(text)) return refuse('too-large');
	let data: unknown;
	try {
		data = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return refuse(/^\s*\{/.test(text) && !/\}\s*$/.test(text) ? 'truncated' : 'not-json');
	}
	const header = Object(data) as { format?: unknown; formatVersion?: unknown };
	if (header.format !== exportFormat) return refuse('not-a-dossier', 'format');
	if (typeof header.formatVersion === 'number' && header.formatVersion > exportVersion)
		return refuse('newer-format', 'formatVersion');
	const unsafe = findUnsafe(data);
	if (unsafe) return unsafe;

	const { checkFile } = await import('./transfer-schema');
	const checked = checkFile(data);
	if (!checked.ok) return checked;
	const { dossier, name, grid } = checked.file;
	return { ok: true, dossier, name, grid, ...merge(checked.file.revisions, []) };
}

const refuse = (kind: RefusedImport, where = ''): Refusal => ({ ok: false, kind, where });

/** A character is at most three bytes; only texts between the two bounds are counted. */
const isTooLarge = (text: string) =>
	text.length > largestImport ||
	(text.length * 3 > largestImport && new TextEncoder().encode(text).length > largestImport);

const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Walks without recursion: a file may be nested deeper than the stack. */
function findUnsafe(data: unknown): Refusal | null {
	const waiting = [{ value: data, where: '', depth: 0 }];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { value, where, depth } = next;
		if (typeof value !== 'object' || value === null) continue;
		if (depth > deepest) return refuse('too-deep', where);
		const isList = Array.isArray(value);
		for (const [key, member] of Object.entries(value)) {
			const place = isList ? `${where}[${key}]` : where ? `${where}.${key}` : key;
			if (!isList && unsafeKeys.has(key)) return refuse('unsafe-key', place);
			waiting.push({ value: member, where: place, depth: depth + 1 });
		}
	}
	return null;
}
