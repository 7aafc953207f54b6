import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { checkSheet } from '$lib/engine/score/check-sheet';
import { compileGrid, type CompiledGrid } from '$lib/engine/score/compile';
import type { Catalogue } from '$lib/grid/catalogue';
import { checkCatalogueFrame, checkCatalogueWords } from '$lib/grid/catalogue-coherence';
import { catalogueFrameSchema, catalogueWordsSchema } from '$lib/grid/catalogue-schema';
import { checkGrid } from '$lib/grid/coherence';
import { checkMapping } from '$lib/grid/coherence-mapping';
import { checkWords } from '$lib/grid/coherence-words';
import type { Grid } from '$lib/grid/grid';
import { readAs, type Problem } from '$lib/grid/problem';
import { exampleSchema, gridSchema, mappingSchema, wordsSchema } from '$lib/grid/schema';
import { isHelp, joinWords } from '$lib/grid/words-files';
import type { Words } from '$lib/grid/words';
import { readCatalogue } from './catalogue-folder';
import { checkEasyWords, checkNotConcerned, checkTranslated } from './easy-words';
import { readJsonFile } from './json-files';
import { languages } from './languages';
import { checkFolderName, linesOf, readChecked } from './read-checked';
import { checkScreens } from './screen-length';

/** Everything wrong in the grid and the words of a folder, each as `<file> <path>: <sentence>`. */
export function checkGridFolder(folder: string, asked: readonly string[] = languages): string[] {
	const file = join(folder, 'grid.json');
	const { value: grid, problems } = readChecked(file, gridSchema, checkGrid);
	if (!grid) return problems;
	const moves = checkMoves(folder, grid);
	const spoken = writtenIn(folder).map((language) => ({
		language,
		...checkLanguage(grid, folder, language, moves.changes)
	}));
	const french = spoken.find(({ language }) => language === 'fr')?.words;
	return [
		...checkFolderName(folder, file, grid),
		...checkLanguages(folder, asked),
		...problems,
		...moves.problems,
		...spoken.flatMap(({ language, words, problems }) => [
			...problems,
			...wordLines(join(folder, language), french && words ? checkTranslated(french, words) : [])
		]),
		// Until the grid holds together it cannot read a sheet.
		...(problems.length === 0 ? checkExamples(join(folder, 'examples'), compileGrid(grid)) : [])
	];
}

/** The moves from older versions: `from-<older>.json`, each against the grid of the folder beside. */
function checkMoves(folder: string, grid: Grid): { problems: string[]; changes: string[] } {
	const changes = new Set<string>();
	const problems = readdirSync(folder)
		.flatMap((file) => /^from-(.+)\.json$/.exec(file)?.[1] ?? [])
		.flatMap((older) => {
			const file = join(folder, `from-${older}.json`);
			const path = join(dirname(folder), older, 'grid.json');
			const before = readChecked(path, gridSchema, () => []);
			if (!before.value) return [`${file} leads from ${path}, which is not sound`];
			const from = before.value;
			const read = readChecked(file, mappingSchema, (mapping) => checkMapping(from, grid, mapping));
			for (const { id } of read.value?.changes ?? []) changes.add(id);
			return read.problems;
		});
	return { problems, changes: [...changes] };
}

/** The same for a catalogue, whose offers lead to items of the grid. */
export function checkCatalogueFolder(
	folder: string,
	grid: Grid,
	asked: readonly string[] = languages
): string[] {
	const { value: catalogue, problems } = readCatalogue(folder, grid);
	return [
		...checkStrangers(folder),
		...(catalogue ? checkFolderName(folder, join(folder, 'catalogue.json'), catalogue) : []),
		...checkLanguages(folder, asked),
		...problems,
		...writtenIn(folder).flatMap((language) =>
			checkCatalogueLanguage(catalogue, grid, join(folder, `${language}.json`))
		)
	];
}

/** The offers are in French only, in the French file; what Azimut says around them is in every language. */
function checkCatalogueLanguage(catalogue: Catalogue | null, grid: Grid, file: string): string[] {
	if (file.endsWith(`${sep}fr.json`)) {
		return readChecked(file, catalogueWordsSchema, (words) =>
			catalogue ? checkCatalogueWords(catalogue, grid, words) : []
		).problems;
	}
	return readChecked(file, catalogueFrameSchema, (words) =>
		catalogue ? checkCatalogueFrame(catalogue, grid, words) : []
	).problems;
}

/** The words are `<language>.json` and `<language>.help.json`. What is published may be longer, and say less. */
function checkLanguage(
	grid: Grid,
	folder: string,
	language: string,
	changes: readonly string[]
): { problems: string[]; words?: Words } {
	const path = join(folder, language);
	const [asked, help] = [readJsonFile(`${path}.json`), readJsonFile(`${path}.help.json`)];
	if ('message' in asked) return { problems: [asked.message] };
	if ('message' in help) return { problems: [help.message] };
	const { words: joined, misplaced } = joinWords(asked.value, help.value);
	const read = readAs(wordsSchema, joined);
	if ('problems' in read) return { problems: wordLines(path, [...misplaced, ...read.problems]) };
	const words = read.value;
	const problems = [
		...misplaced,
		...checkWords(grid, words, changes),
		...checkEasyWords(words, language),
		...(grid.version.endsWith('-draft')
			? [...checkScreens(grid, words), ...checkNotConcerned(grid, words)]
			: [])
	];
	return { problems: wordLines(path, problems), words };
}

const wordLines = (path: string, problems: readonly Problem[]): string[] =>
	problems.flatMap((problem) =>
		linesOf(isHelp(problem.path) ? `${path}.help.json` : `${path}.json`, [problem])
	);

/** Invented companies to look at, each with answers that the grid can read. */
function checkExamples(folder: string, compiled: CompiledGrid): string[] {
	const files = existsSync(folder) ? readdirSync(folder) : [];
	return files
		.filter((file) => file.endsWith('.json'))
		.flatMap(
			(file) =>
				readChecked(join(folder, file), exampleSchema, ({ sheet }) =>
					checkSheet(compiled, sheet).map(({ path, message }) => ({
						path: `sheet.${path}`,
						message
					}))
				).problems
		);
}

function checkLanguages(folder: string, asked: readonly string[]): string[] {
	return asked
		.filter((language) => !writtenIn(folder).includes(language))
		.map(
			(language) =>
				`${folder} has no ${language}.json: every screen is in ${asked.map(nameOf).join(' and in ')}`
		);
}

const nameOf = (language: string) =>
	new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;

function writtenIn(folder: string): string[] {
	return readdirSync(folder)
		.flatMap((file) => /^([a-z]{2})\.json$/.exec(file)?.[1] ?? [])
		.sort();
}

/** Hidden files are the computer's, not the writer's. */
function checkStrangers(folder: string): string[] {
	return readdirSync(folder)
		.filter((file) => !/^(catalogue\.json|[a-z]{2}\.json|\..*)$/.test(file))
		.sort()
		.map(
			(file) => `${join(folder, file)} is not read: a catalogue is catalogue.json and its words`
		);
}
