/**
 * One dossier as a file, and back. The file is plain JSON, one revision a line, the same bytes for the same dossier; or
 * a page that holds those lines. A file is taken whole or refused whole, with one kind and one place: words are found
 * elsewhere.
 */
import { toBase64 } from './base64';
import type { FileRow, SecretRow } from './database';
import { canonicalJson } from './canonical';
import { writtenClock } from './clock';
import { byTime } from './heads';
import type { Revision } from './revision';

export const exportFormat = 'azimut-dossier';
/**
 * 1 holds revisions only; 2 may hold files and secrets too; 3 says which version of the app wrote it. It rises only when
 * an older reader would lose something: a path that it does not know is none.
 */
export const exportVersion = 3;
/** In bytes, here and below. */
export const largestImport = 64 * 1024 * 1024;
/** One file of a proof. */
export const largestFile = 5 * 1024 * 1024;
/** All files of a dossier. In base64, with the revisions, they must stay under `largestImport`. */
export const largestFiles = 40 * 1024 * 1024;
/** And as many secrets. */
export const mostFiles = 1000;

export interface ExportMeta {
	/** Wall clock in ms. */
	exportedAt: number;
	/** The version of the app. */
	writtenBy: string;
	dossier: string;
	name: string;
	grid: string;
}

export interface ExportContent {
	revisions: Iterable<Revision>;
	files?: readonly FileRow[];
	secrets?: readonly SecretRow[];
}

const startOfFiles = '],"files":[';
const startOfSecrets = '],"secrets":[';

/** The lines of the JSON file, each without its line feed. */
export async function exportLines(
	{ revisions, files = [], secrets = [] }: ExportContent,
	meta: ExportMeta
): Promise<string[]> {
	const embedded: string[] = [];
	for (const file of [...files].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)))
		embedded.push(await fileLine(file));
	return laidOut(revisions, embedded, secrets.map(canonicalJson).sort(), meta);
}

/** The whole text of a dossier that takes neither files nor secrets with it. */
export const exportDossier = (revisions: Iterable<Revision>, meta: ExportMeta): string =>
	`${laidOut(revisions, [], [], meta).join('\n')}\n`;

function laidOut(
	revisions: Iterable<Revision>,
	files: readonly string[],
	secrets: readonly string[],
	{ exportedAt, writtenBy, dossier, name, grid }: ExportMeta
): string[] {
	const head = {
		format: exportFormat,
		formatVersion: exportVersion,
		exportedAt: new Date(writtenClock(exportedAt)).toISOString(),
		writtenBy,
		dossier,
		name,
		grid
	};
	return [
		`${JSON.stringify(head).slice(0, -1)},"revisions":[`,
		...listed(inOrder(revisions).map(canonicalJson)),
		...(files.length > 0 ? [startOfFiles, ...listed(files)] : []),
		...(secrets.length > 0 ? [startOfSecrets, ...listed(secrets)] : []),
		']}'
	];
}

/** Each id once. */
const inOrder = (revisions: Iterable<Revision>): Revision[] =>
	[...new Map(Array.from(revisions, (one) => [one.id, one])).values()].sort(byTime);

/** The same lines with no file embedded: what a page holds, which has each file beside. */
export function withoutFiles(lines: readonly string[]): string[] {
	const from = lines.indexOf(startOfFiles);
	if (from < 0) return [...lines];
	const to = lines.findIndex((line, at) => at > from && line.startsWith(']'));
	return [...lines.slice(0, from), ...lines.slice(to)];
}

const listed = (lines: readonly string[]) =>
	lines.map((line, at) => (at < lines.length - 1 ? `${line},` : line));

async function fileLine({ sha256, blob }: FileRow): Promise<string> {
	const type = JSON.stringify(plainType(blob.type));
	return `{"sha256":"${sha256}","type":${type},"base64":"${await toBase64(blob)}"}`;
}

const mimeType = /^[a-z0-9][a-z0-9.+-]{0,60}\/[a-z0-9][a-z0-9.+-]{0,60}$/;

/** `text/plain` of `text/plain;charset=utf-8`; nothing of what is no type. */
export function plainType(type: string): string {
	const plain = type.split(';')[0]?.trim().toLowerCase() ?? '';
	return mimeType.test(plain) ? plain : '';
}

/**
 * - `too-large`: over 64 MB · `unreadable`: the browser cannot read it · `not-text`: bytes that are no UTF-8
 * - `truncated`: the end is missing · `not-json` · `not-a-dossier`: JSON or a page of something else
 * - `newer-format`: written by a newer version of the app · `unsafe-key`: `__proto__` and the like · `too-deep`
 * - `other-dossier`: a revision or a secret of another dossier · `unknown-key` · `unknown-path`
 * - `bad-value`: a wrong type or size · `bad-file`: a proof's file that is not the one it was
 * - `file-too-large`: a proof's file over 5 MB, or all of them over 40 MB
 */
export type RefusedImport =
	| 'too-large'
	| 'unreadable'
	| 'not-text'
	| 'truncated'
	| 'not-json'
	| 'not-a-dossier'
	| 'newer-format'
	| 'unsafe-key'
	| 'too-deep'
	| 'other-dossier'
	| 'unknown-key'
	| 'unknown-path'
	| 'bad-value'
	| 'bad-file'
	| 'file-too-large';

export interface ParsedDossier {
	ok: true;
	dossier: string;
	name: string;
	grid: string;
	/** In `byTime` order. */
	revisions: Revision[];
	/** Their bytes were checked against their SHA-256. */
	files: FileRow[];
	secrets: SecretRow[];
	/** Ids that the file holds with two contents; see `merge`. */
	conflicts: string[];
}

/** `where` is a place in the file, such as `revisions[12].value`; empty when it is the file as a whole. */
export interface Refusal {
	ok: false;
	kind: RefusedImport;
	where: string;
}

export const refuse = (kind: RefusedImport, where = ''): Refusal => ({ ok: false, kind, where });

/** Reads a file that anyone may have written or broken. Never throws for what it holds. */
export async function parseImport(file: Blob): Promise<ParsedDossier | Refusal> {
	if (file.size > largestImport) return refuse('too-large');
	const { readTransfer } = await import('./transfer-read');
	return readTransfer(file);
}
