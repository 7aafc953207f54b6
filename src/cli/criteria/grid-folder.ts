import { join } from 'node:path';
import { compileGrid, type CompiledGrid } from '$lib/engine/score/compile';
import { checkGrid } from '$lib/grid/coherence';
import { currentAmong, gridFile, gridsAmong } from '$lib/grid/folders';
import type { Problem } from '$lib/grid/problem';
import { gridSchema } from '$lib/grid/schema';
import { criteriaFolder, versionFolder, versionNames } from './json-files';
import { readChecked, soundOf } from './read-checked';

export const gridsFolder = join(criteriaFolder, 'grids');

export type Loaded = { compiled: CompiledGrid } | { problem: Problem };

/** Reads, checks and compiles the grid of a folder. */
export function loadGridFolder(folder: string): Loaded {
	const grid = soundOf('grid', readChecked(join(folder, 'grid.json'), gridSchema, checkGrid));
	return 'problem' in grid ? grid : { compiled: compileGrid(grid.value) };
}

/** The grid that a sheet names as `<id>@<version>`, among those of the project; read once. */
export function projectGrids(folder = gridsFolder): (name: string) => Loaded {
	const loaded = new Map<string, Loaded>();
	return (name) => {
		const known = loaded.get(name);
		if (known) return known;
		const names = gridNames(folder);
		const message = `there is no grid ${name} here; known: ${names.join(', ') || 'none'}`;
		const grid = names.includes(name)
			? loadGridFolder(versionFolder(folder, name))
			: { problem: { path: 'grid', message } };
		loaded.set(name, grid);
		return grid;
	};
}

/** The newest published grid, whenever it begins; the newest draft while there is no other. */
export function currentGrid(folder = gridsFolder): Loaded {
	const files = gridNames(folder).map((name) => gridFile(name, 'grid'));
	const name = currentAmong(gridsAmong(files));
	if (name) return loadGridFolder(versionFolder(folder, name));
	return { problem: { path: 'grid', message: `there is no grid in ${folder}` } };
}

export function gridNames(folder = gridsFolder): string[] {
	return versionNames(folder);
}
