import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readAs } from '$lib/grid/problem';
import { filesOf, readJsonFile } from './json-files';
import { kinds } from './versions';

/**
 * `criteria/published.json`: every file of every published version, with its fingerprint. Entries are only ever
 * added. Structure (grids, catalogues, figures, mappings) has one entry for ever; words and examples may be corrected by a
 * further entry that gives its reason.
 */
const entrySchema = z.strictObject({
	/** From `criteria/`, with `/`. */
	path: z.string().min(1),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	on: z.iso.date(),
	reason: z.string().min(10).optional()
});
export type PublishedEntry = z.infer<typeof entrySchema>;

export const listFile = 'published.json';

export function fingerprint(file: string): string {
	return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** The list, or one sentence on what is wrong with it. No file: nothing is published. */
export function readPublished(criteria: string): PublishedEntry[] | { message: string } {
	const file = join(criteria, listFile);
	if (!existsSync(file)) return [];
	const read = readJsonFile(file);
	if ('message' in read) return read;
	const entries = readAs(z.array(entrySchema), read.value);
	if ('value' in entries) return entries.value;
	const [first] = entries.problems;
	return { message: `${file} ${first?.path}: ${first?.message}` };
}

/** Structure decides what answers mean and who an offer is for: it never changes. */
export const isStructure = (path: string) =>
	/(^|\/)(grid|catalogue|indicators|from-[^/]+)\.json$/.test(path);

/** What is no longer as it was published, each as one sentence. */
export function checkPublished(criteria: string): string[] {
	const entries = readPublished(criteria);
	if ('message' in entries) return [entries.message];
	const latest = new Map(entries.map((entry) => [entry.path, entry]));
	return [
		...checkList(entries),
		...checkFiles(criteria, latest),
		...checkFolders(criteria, latest)
	];
}

function checkList(entries: readonly PublishedEntry[]): string[] {
	const seen = new Set<string>();
	let day = '';
	return entries.flatMap(({ path, on, reason }) => {
		const problems: string[] = [];
		const add = (message: string) => problems.push(`${listFile} ${path}: ${message}`);
		if (on < day) add(`${on} comes before the entry above: entries are added at the end`);
		if (seen.has(path) && isStructure(path)) add('structure is published once and never corrected');
		if (seen.has(path) && !reason) add('a correction gives its reason');
		seen.add(path);
		day = on;
		return problems;
	});
}

function checkFiles(criteria: string, latest: ReadonlyMap<string, PublishedEntry>): string[] {
	return [...latest].flatMap(([path, { sha256 }]) => {
		const file = join(criteria, path);
		if (!existsSync(file)) return [`${path} was published and is gone: put it back`];
		if (fingerprint(file) === sha256) return [];
		return isStructure(path)
			? [`${path} has changed since it was published: put it back, and make a new version`]
			: [`${path} has changed since it was published: record the correction with its reason`];
	});
}

/** A version without `-draft` holds published files and nothing else. */
function checkFolders(criteria: string, latest: ReadonlyMap<string, PublishedEntry>): string[] {
	const versions = new Set([...latest.keys()].map((path) => path.split('/').slice(0, 3).join('/')));
	const added = [...versions].flatMap((version) => {
		const folder = join(criteria, version);
		return existsSync(folder) ? filesOf(criteria, folder).filter((path) => !latest.has(path)) : [];
	});
	const undeclared = kinds
		.map((kind) => join(criteria, kind))
		.flatMap((folder) => (existsSync(folder) ? filesOf(criteria, folder) : []))
		.filter((path) => isStructure(path) && !path.includes('-draft/') && !latest.has(path));
	return [
		...added.map((path) => `${path} was added to a published version: record it with its reason`),
		...undeclared
			.filter((path) => !added.includes(path))
			.map((path) => `${path} is neither a draft nor published: publish it`)
	];
}
