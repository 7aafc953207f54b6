import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gridFile, gridsAmong } from '$lib/grid/folders';
import { gridNames } from './grid-folder';
import { filesOf } from './json-files';
import { checkWritten } from './texts';
import { checkVersion, draftAt } from './versions';
import {
	checkPublished,
	fingerprint,
	isStructure,
	listFile,
	readPublished,
	type PublishedEntry
} from './published';

/** What was recorded, or everything that stands in the way: then nothing was changed. */
interface PublishingResult {
	entries: PublishedEntry[];
	problems: string[];
}

const refused = (...problems: string[]): PublishingResult => ({ entries: [], problems });

/** Makes a draft a published version: renamed without `-draft`, each file recorded with its fingerprint. */
export function publish(criteria: string, path: string, today: string): PublishingResult {
	const draft = draftAt(path);
	if (!draft)
		return refused(
			`${path} is not the folder of a draft, such as grids/azimut-20/2026.2-draft, catalogues/occitanie/2026.12-draft or indicators/vsme-base/2027.1-draft; a corrected word of what is published takes --reason`
		);
	const { published: folder, id, version } = draft;
	const [from, to] = [join(criteria, `${folder}-draft`), join(criteria, folder)];
	if (!existsSync(from)) return refused(`criteria/${folder}-draft does not exist`);
	if (existsSync(to)) return refused(`criteria/${folder} exists already`);
	const published = readPublished(criteria);
	if ('message' in published) return refused(published.message);
	const problems = [
		...checkPublished(criteria),
		...checkVersion(criteria, `${folder}-draft`),
		...checkWritten(from),
		...missingMove(criteria, folder)
	];
	if (problems.length > 0) return refused(...problems);

	for (const file of filesOf(criteria, from)) rename(join(criteria, file), id, version);
	renameSync(from, to);
	const entries = filesOf(criteria, to).map((file) => entryOf(criteria, file, today));
	write(criteria, [...published, ...entries]);
	return { entries, problems: [] };
}

/** Who answered the version before moves to this one: it says how. */
function missingMove(criteria: string, folder: string): string[] {
	const [kind = '', id = '', version = ''] = folder.split('/');
	if (kind !== 'grids') return [];
	const files = gridNames(join(criteria, 'grids')).map((name) => gridFile(name, 'grid'));
	const grids = gridsAmong([...files, gridFile(`${id}@${version}`, 'grid')]).filter(
		(name) => name.startsWith(`${id}@`) && !name.endsWith('-draft')
	);
	const before = grids[grids.indexOf(`${id}@${version}`) - 1]?.replace(/^.*@/, '');
	if (!before || existsSync(join(criteria, `${folder}-draft`, `from-${before}.json`))) return [];
	return [`criteria/${folder}-draft has no from-${before}.json: say what becomes of each answer`];
}

/** Records that words of a published version were corrected. */
export function correct(
	criteria: string,
	path: string,
	reason: string,
	today: string
): PublishingResult {
	const published = readPublished(criteria);
	if ('message' in published) return refused(published.message);
	if (isStructure(path))
		return refused(`${path} is structure: it is never corrected. Make a new version.`);
	if (reason.trim().length < 10) return refused('Say why in a sentence, with --reason.');
	const version = path.split('/').slice(0, 3).join('/');
	if (!published.some((entry) => entry.path.startsWith(`${version}/`)))
		return refused(`${path} belongs to no published version.`);
	const file = join(criteria, path);
	if (!existsSync(file)) return refused(`criteria/${path} does not exist`);
	const latest = published.findLast((entry) => entry.path === path);
	if (latest?.sha256 === fingerprint(file))
		return refused(`${path} is as it was published: nothing to record.`);
	const problems = checkVersion(criteria, version);
	if (problems.length > 0) return refused(...problems);
	const entry = { ...entryOf(criteria, path, today), reason };
	write(criteria, [...published, entry]);
	return { entries: [entry], problems: [] };
}

/** The name of the version in its own files: at the top of its structure, and where an example says its grid. */
function rename(file: string, id: string, version: string): void {
	const text = readFileSync(file, 'utf8');
	const renamed = text
		.replaceAll(`"${id}@${version}-draft"`, `"${id}@${version}"`)
		.replace(new RegExp(`("version"\\s*:\\s*)"${version}-draft"`), `$1"${version}"`);
	if (renamed !== text) writeFileSync(file, renamed);
}

function entryOf(criteria: string, path: string, on: string): PublishedEntry {
	return { path, sha256: fingerprint(join(criteria, path)), on };
}

function write(criteria: string, entries: readonly PublishedEntry[]): void {
	const lines = entries.map((entry) => `\t${JSON.stringify(entry)}`).join(',\n');
	writeFileSync(join(criteria, listFile), `[\n${lines}\n]\n`);
}
