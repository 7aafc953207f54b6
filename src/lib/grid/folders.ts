/**
 * Where the files of grids stand and which grid is the current one: the same for the browser, which fetches them, and
 * for the build, which reads them.
 */
export const gridFile = (ref: string, file: string) =>
	`/criteria/grids/${ref.replace('@', '/')}/${file}.json`;

/** The grids among these files, as `<id>@<version>`, oldest first, a draft before what it becomes. */
export function gridsAmong(paths: readonly string[]): string[] {
	return paths
		.filter((path) => path.endsWith('/grid.json'))
		.map((path) => path.split('/').slice(3, 5).join('@'))
		.sort(byVersion);
}

/** The grid that a new dossier uses: the newest published one, else the newest draft. */
export function currentAmong(grids: readonly string[]): string {
	return grids.filter((ref) => !ref.endsWith('-draft')).at(-1) ?? grids.at(-1) ?? '';
}

function byVersion(a: string, b: string): number {
	const parts = (ref: string) => ref.replace(/^.*@/, '').split(/[.-]/).map(Number);
	const [yearA = 0, numberA = 0] = parts(a);
	const [yearB = 0, numberB = 0] = parts(b);
	return yearA - yearB || numberA - numberB || (a < b ? 1 : -1);
}
