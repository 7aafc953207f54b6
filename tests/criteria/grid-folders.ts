import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinWords } from '$lib/grid/words-files';

export interface GridFolder {
	/** `<id>/<version>` */
	name: string;
	grid: unknown;
	/** By language, the two files of each joined. */
	words: Record<string, ReturnType<typeof joinWords>>;
	/** The moves from older versions: each with the older grid. */
	moves: { older: unknown; mapping: unknown }[];
}

const root = join(import.meta.dirname, '../../criteria/grids');

/** Every grid of the repository as it is written, before any check. */
export function gridFolders(): GridFolder[] {
	return foldersIn(root).flatMap((id) =>
		foldersIn(join(root, id)).map((version) => {
			const folder = join(root, id, version);
			const languages = readdirSync(folder).filter((file) => /^[a-z]{2}\.json$/.test(file));
			const read = (file: string) => readJson(join(folder, file));
			return {
				name: `${id}/${version}`,
				grid: read('grid.json'),
				moves: readdirSync(folder)
					.flatMap((file) => /^from-(.+)\.json$/.exec(file)?.[1] ?? [])
					.map((older) => ({
						older: readJson(join(root, id, older, 'grid.json')),
						mapping: read(`from-${older}.json`)
					})),
				words: Object.fromEntries(
					languages.map((file) => {
						const language = file.slice(0, 2);
						return [language, joinWords(read(file), read(`${language}.help.json`))];
					})
				)
			};
		})
	);
}

function foldersIn(path: string): string[] {
	const entries = readdirSync(path, { withFileTypes: true });
	return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

function readJson(path: string): unknown {
	return JSON.parse(readFileSync(path, 'utf8'));
}
