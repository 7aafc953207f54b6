import { dirname, join } from 'node:path';
import { compileGrid, type CompiledGrid } from '$lib/engine/score/compile';
import { checkGrid } from '$lib/grid/coherence';
import { currentAmong, gridFile, gridsAmong, versionsOf } from '$lib/grid/folders';
import type { Problem } from '$lib/grid/problem';
import { gridSchema } from '$lib/grid/schema';
import { criteriaFolder, versionFolder, versionNames } from './json-files';
import { readOffered } from './offered';
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

/**
 * The newest published version of a questionnaire, whenever it begins; the newest draft while there is no other. Without
 * an id: of the first that is offered.
 */
export function currentGrid(folder = gridsFolder, id?: string): Loaded {
	const offered = id === undefined ? readOffered(dirname(folder)) : { ids: [id] };
	if ('problem' in offered) return offered;
	const [wanted = ''] = offered.ids;
	const files = gridNames(folder).map((name) => gridFile(name, 'grid'));
	const name = currentAmong(versionsOf(wanted, gridsAmong(files)));
	if (name) return loadGridFolder(versionFolder(folder, name));
	return { problem: { path: 'grid', message: `there is no grid ${wanted} in ${folder}` } };
}

export function gridNames(folder = gridsFolder): string[] {
	return versionNames(folder);
}
