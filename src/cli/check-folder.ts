import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkGrid } from '$lib/grid/coherence';
import { checkWords } from '$lib/grid/coherence-words';
import { problemsOf } from '$lib/grid/problem';
import { gridSchema, wordsSchema } from '$lib/grid/schema';
import { readJsonFile } from './grid-folder';

/** Everything wrong in the grid and the words of a folder, each as `<file> <path>: <sentence>`. */
export function checkFolder(folder: string): string[] {
	const gridFile = join(folder, 'grid.json');
	const read = readJsonFile(gridFile);
	if ('message' in read) return [read.message];
	const grid = gridSchema.safeParse(read.value);
	if (!grid.success) return lines(gridFile, problemsOf(grid.error));
	const named = folder.endsWith(join(grid.data.id, grid.data.version));
	const files = readdirSync(folder).filter((file) => /^[a-z]{2}\.json$/.test(file));
	return [
		...(named ? [] : [`${gridFile} id: the folder is named after the id and the version`]),
		...(files.includes('fr.json') ? [] : [`${folder} has no fr.json: French is the source`]),
		...lines(gridFile, checkGrid(grid.data)),
		...files.sort().flatMap((name) => {
			const file = join(folder, name);
			const value = readJsonFile(file);
			if ('message' in value) return [value.message];
			const words = wordsSchema.safeParse(value.value);
			return lines(
				file,
				words.success ? checkWords(grid.data, words.data) : problemsOf(words.error)
			);
		})
	];
}

function lines(file: string, problems: readonly { path: string; message: string }[]): string[] {
	return problems.map(({ path, message }) => `${file} ${path || '(whole)'}: ${message}`);
}
