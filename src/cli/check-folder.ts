import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkGrid } from '$lib/grid/coherence';
import { checkWords } from '$lib/grid/coherence-words';
import type { Grid } from '$lib/grid/grid';
import { problemsOf } from '$lib/grid/problem';
import { gridSchema, wordsSchema } from '$lib/grid/schema';
import { isHelp, joinWords } from '$lib/grid/words-files';
import { readJsonFile } from './grid-folder';

/** Everything wrong in the grid and the words of a folder, each as `<file> <path>: <sentence>`. */
export function checkFolder(folder: string): string[] {
	const gridFile = join(folder, 'grid.json');
	const read = readJsonFile(gridFile);
	if ('message' in read) return [read.message];
	const grid = gridSchema.safeParse(read.value);
	if (!grid.success) return lines(gridFile, problemsOf(grid.error));
	const named = folder.endsWith(join(grid.data.id, grid.data.version));
	const languages = readdirSync(folder).flatMap(
		(file) => /^([a-z]{2})\.json$/.exec(file)?.[1] ?? []
	);
	return [
		...(named ? [] : [`${gridFile} id: the folder is named after the id and the version`]),
		...(languages.includes('fr') ? [] : [`${folder} has no fr.json: French is the source`]),
		...lines(gridFile, checkGrid(grid.data)),
		...languages.sort().flatMap((language) => checkLanguage(grid.data, join(folder, language)))
	];
}

/** `path` is the folder and the language: the words are `<path>.json` and `<path>.help.json`. */
function checkLanguage(grid: Grid, path: string): string[] {
	const [asked, help] = [readJsonFile(`${path}.json`), readJsonFile(`${path}.help.json`)];
	if ('message' in asked) return [asked.message];
	if ('message' in help) return [help.message];
	const { words: joined, misplaced } = joinWords(asked.value, help.value);
	const words = wordsSchema.safeParse(joined);
	const problems = words.success ? checkWords(grid, words.data) : problemsOf(words.error);
	return [...misplaced, ...problems].flatMap((problem) =>
		lines(isHelp(problem.path) ? `${path}.help.json` : `${path}.json`, [problem])
	);
}

function lines(file: string, problems: readonly { path: string; message: string }[]): string[] {
	return problems.map(({ path, message }) => `${file} ${path || '(whole)'}: ${message}`);
}
