/** One dossier as a file: plain JSON, one revision a line, the same bytes for the same dossier. */
import { toBase64 } from '../base64';
import type { FileRow, SecretRow } from '../storage/database';
import { canonicalJson } from '../canonical';
import { writtenClock } from '../clock';
import { byTime } from '../heads';
import type { Revision } from '../revision';
import { exportFormat, exportVersion, plainType } from './format';

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
export const exportWithoutFiles = (revisions: Iterable<Revision>, meta: ExportMeta): string =>
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
