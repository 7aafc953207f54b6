/**
 * Compares the State's programmes with the newest catalogue, drafts included, or remembers what a person decided of some
 * of them. Nothing else is written: what enters the catalogue is typed there.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { catalogueWordsSchema } from '$lib/grid/catalogue-schema';
import { catalogueFile, cataloguesAmong } from '$lib/grid/folders';
import { catalogueNames, loadCatalogueFolder, servedBy } from '../criteria/catalogue-folder';
import { readChecked, soundOf } from '../criteria/read-checked';
import { versionFolder, writeWhole } from '../criteria/json-files';
import { fingerprintOf, readChoices, seenGone, writeChoices, type Choice } from './choices';
import { programmeOf, type Programme } from './programme';
import { readProgrammeFiles } from './programme-file';
import type { Commit } from './propose';
import { goneFrom, reviewProgrammes, type Ours } from './review';
import { reviewText } from './review-text';

const importUsage =
	'npm run catalogue:import -- <folder of programmes> --commit <sha> --dated <yyyy-mm-dd> [--review <file.md>]\n' +
	'npm run catalogue:import -- <folder of programmes> --take <programme>[=<offer>] …\n' +
	'npm run catalogue:import -- <folder of programmes> --leave <programme> … --reason "<why, in a sentence>"';

/** Where it runs. */
interface ImportPlace {
	criteria: string;
	/** The folder that typed paths start from. */
	startedIn: string;
	/** `yyyy-mm-dd` */
	today: string;
}

/**
 * Does what was typed, and says so.
 * @throws Error with a sentence a line when it cannot be done: then nothing was written
 */
export function importProgrammes(args: readonly string[], place: ImportPlace): string {
	const { positionals, values } = readArgs(args);
	const [named, ...others] = positionals;
	if (named === undefined || others.length > 0) throw new Error(importUsage);
	const { files, problems } = readProgrammeFiles(resolve(place.startedIn, named));
	if (problems.length > 0) throw new Error(problems.join('\n'));
	const programmes = files.map(({ id, file }) => programmeOf(id, file));
	const { ours, choicesFile } = readOurs(place.criteria);
	if (values.take.length + values.leave.length > 0) {
		const made = [
			...values.take.map((words) => choiceTaken(words, programmes, ours, place.today)),
			...values.leave.map((id) => choiceLeft(id, values.reason, programmes, ours, place.today))
		];
		writeChoices(choicesFile, ours.choices, made);
		return `${made.map(({ programme }) => programme).join(', ')}: remembered in ${choicesFile}`;
	}
	const commit = commitOf(values.commit, values.dated);
	const review = reviewProgrammes(programmes, ours, place.today);
	const file = resolve(place.startedIn, values.review);
	writeWhole(file, reviewText(review, ours.catalogue, commit));
	const { fresh, changed, gone, doubtful } = review;
	return `${fresh.length} new, ${changed.length} changed, ${gone.size} gone, ${doubtful.length} doubtful: read ${file}`;
}

function readArgs(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				commit: { type: 'string' },
				dated: { type: 'string' },
				review: { type: 'string', default: 'programmes-review.md' },
				take: { type: 'string', multiple: true, default: [] },
				leave: { type: 'string', multiple: true, default: [] },
				reason: { type: 'string', default: '' }
			}
		});
	} catch (cause) {
		const [why] = String(cause instanceof Error ? cause.message : cause).split('. ');
		throw new Error(`${why}.\n${importUsage}`, { cause });
	}
}

function commitOf(sha = '', on = ''): Commit {
	if (!/^[0-9a-f]{40}$/.test(sha)) throw new Error('--commit takes the 40 digits of the commit.');
	if (!z.iso.date().safeParse(on).success)
		throw new Error('--dated takes the day of the commit, such as 2026-06-12.');
	return { sha, on };
}

function readOurs(criteria: string): { ours: Ours; choicesFile: string } {
	const folder = join(criteria, 'catalogues');
	const names = catalogueNames(folder).map((name) => catalogueFile(name, 'catalogue'));
	const newest = cataloguesAmong(names).at(-1);
	if (newest === undefined) throw new Error(`there is no catalogue in ${folder}`);
	const version = versionFolder(folder, newest);
	const served = servedBy(version, criteria);
	if ('problem' in served) throw new Error(served.problem.message);
	const loaded = loadCatalogueFolder(version, served.grid);
	if ('problem' in loaded) throw new Error(loaded.problem.message);
	const { catalogue } = loaded;
	const words = soundOf(
		'words',
		readChecked(join(version, 'fr.json'), catalogueWordsSchema, () => [])
	);
	if ('problem' in words) throw new Error(words.problem.message);
	const choicesFile = join(folder, catalogue.id, 'programmes.json');
	const { choices, problems } = readChoices(choicesFile, catalogue);
	if (problems.length > 0) throw new Error(problems.join('\n'));
	return { ours: { catalogue, words: words.value, choices }, choicesFile };
}

/** `<programme>=<offer>`; the offer may be left out where they have the same id. */
function choiceTaken(
	words: string,
	programmes: readonly Programme[],
	{ catalogue }: Ours,
	on: string
): Choice {
	const [id = '', offer = id] = words.split('=');
	if (!catalogue.offers.some((one) => one.id === offer))
		throw new Error(
			`--take ${words}: "${offer}" is no offer of ${catalogue.id}@${catalogue.version}.`
		);
	return { programme: id, offer, seen: seenOf(id, programmes), on };
}

/** One that is gone can be left too: it is named as gone no more. */
function choiceLeft(
	id: string,
	reason: string,
	programmes: readonly Programme[],
	{ catalogue, choices }: Ours,
	on: string
): Choice {
	if (reason.trim().length < 10) throw new Error('Say why in a sentence, with --reason.');
	const isGone = goneFrom(programmes, catalogue, choices).has(id);
	const seen = isGone ? seenGone : seenOf(id, programmes);
	return { programme: id, left: reason.trim(), seen, on };
}

function seenOf(id: string, programmes: readonly Programme[]): string {
	const programme = programmes.find((one) => one.id === id);
	if (!programme) throw new Error(`"${id}" is no programme of this folder.`);
	return fingerprintOf(programme);
}
