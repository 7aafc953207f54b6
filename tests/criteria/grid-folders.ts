/** The data that tests of any questionnaire read: ours, and the one that a stranger wrote. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gridFile, gridsAmong, idOf, versionsOf } from '$lib/grid/folders';
import type { Grid } from '$lib/grid/grid';
import type { Example } from '$lib/grid/sheet';
import { joinWords } from '$lib/grid/words-files';
import { versionFolder, versionNames } from '../../src/cli/criteria/json-files';
import { root } from '../support/grids';

export interface GridFolder {
	/** `<id>@<version>` */
	name: string;
	/** Of its instance. */
	criteria: string;
	/** The newest of its questionnaire, a draft included. */
	isLast: boolean;
	grid: unknown;
	/** By language, the two files of each joined. */
	words: Record<string, ReturnType<typeof joinWords>>;
	/** The moves from older versions: each with the older grid. */
	moves: { older: unknown; mapping: unknown }[];
	/** By the name of the file. */
	examples: Record<string, Example>;
}

export const instances = ['criteria', 'docs/examples/cabinet'].map((name) => ({
	name,
	criteria: join(root, name)
}));

/** Every grid of every instance as it is written, before any check. */
export function gridFolders(): GridFolder[] {
	return instances.flatMap(({ criteria }) => {
		const grids = join(criteria, 'grids');
		const names = gridsAmong(versionNames(grids).map((name) => gridFile(name, 'grid')));
		return names.map((name) => ({
			name,
			criteria,
			isLast: versionsOf(idOf(name), names).at(-1) === name,
			...readFolder(versionFolder(grids, name))
		}));
	});
}

function readFolder(folder: string) {
	const files = readdirSync(folder);
	const read = (file: string) => readJson(join(folder, file));
	return {
		grid: read('grid.json'),
		moves: files
			.flatMap((file) => /^from-(.+)\.json$/.exec(file)?.[1] ?? [])
			.map((older) => ({
				older: readJson(join(folder, '..', older, 'grid.json')),
				mapping: read(`from-${older}.json`)
			})),
		words: Object.fromEntries(
			files
				.flatMap((file) => /^([a-z]{2})\.json$/.exec(file)?.[1] ?? [])
				.map((lang) => [lang, joinWords(read(`${lang}.json`), read(`${lang}.help.json`))])
		),
		examples: Object.fromEntries(
			readdirSync(join(folder, 'examples')).map((file) => [
				file,
				read(join('examples', file)) as Example
			])
		)
	};
}

/** Those whose newest version is tested, with what its folder surely holds. */
export const lastGrids = () =>
	gridFolders()
		.filter(({ isLast }) => isLast)
		.map((folder) => ({ ...folder, grid: folder.grid as Grid }));

function readJson(path: string): unknown {
	return JSON.parse(readFileSync(path, 'utf8'));
}
