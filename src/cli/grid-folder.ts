import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileGrid, type CompiledGrid } from '$lib/engine/compile';
import { checkGrid } from '$lib/grid/coherence';
import { problemsOf, type Problem } from '$lib/grid/problem';
import { gridSchema } from '$lib/grid/schema';

/** The project, seen from src/cli as from build/cli. */
export const projectRoot = join(import.meta.dirname, '../..');
export const gridsFolder = join(projectRoot, 'criteria/grids');

export type Loaded = { compiled: CompiledGrid } | { problem: Problem };

/** Reads, checks and compiles the grid of a folder. */
export function loadGridFolder(folder: string): Loaded {
	const file = join(folder, 'grid.json');
	const read = readJsonFile(file);
	if ('message' in read) return { problem: { path: 'grid', message: read.message } };
	const grid = gridSchema.safeParse(read.value);
	const problems = grid.success ? checkGrid(grid.data) : problemsOf(grid.error);
	const [first] = problems;
	if (!grid.success || first) {
		const message = `${file} is not a sound grid: ${first?.path}: ${first?.message}`;
		return { problem: { path: 'grid', message } };
	}
	return { compiled: compileGrid(grid.data) };
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
			? loadGridFolder(join(folder, name.replace('@', '/')))
			: { problem: { path: 'grid', message } };
		loaded.set(name, grid);
		return grid;
	};
}

export function gridNames(folder = gridsFolder): string[] {
	return foldersIn(folder).flatMap((id) =>
		foldersIn(join(folder, id)).map((version) => `${id}@${version}`)
	);
}

export function readJsonFile(file: string): { value: unknown } | { message: string } {
	try {
		return { value: JSON.parse(readFileSync(file, 'utf8')) as unknown };
	} catch (cause) {
		const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
		const why = cause instanceof Error ? cause.message : String(cause);
		return { message: missing ? `${file} does not exist` : `${file} cannot be read: ${why}` };
	}
}

function foldersIn(path: string): string[] {
	const entries = readdirSync(path, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort();
}
