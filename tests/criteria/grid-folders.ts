import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface GridFolder {
	/** `<id>/<version>` */
	name: string;
	grid: unknown;
	/** By language. */
	words: Record<string, unknown>;
}

const root = join(import.meta.dirname, '../../criteria/grids');

/** Every grid of the repository as it is written, before any check. */
export function gridFolders(): GridFolder[] {
	return foldersIn(root).flatMap((id) =>
		foldersIn(join(root, id)).map((version) => {
			const folder = join(root, id, version);
			const languages = readdirSync(folder).filter((file) => /^[a-z]{2}\.json$/.test(file));
			return {
				name: `${id}/${version}`,
				grid: readJson(join(folder, 'grid.json')),
				words: Object.fromEntries(
					languages.map((file) => [file.slice(0, 2), readJson(join(folder, file))])
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
