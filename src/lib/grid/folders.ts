/**
 * Where the files of grids and catalogues stand and which is the current one: the same for the browser, which fetches
 * them, and for the build, which reads them.
 */
export const gridFile = (ref: string, file: string) =>
	`/criteria/grids/${ref.replace('@', '/')}/${file}.json`;

export const catalogueFile = (ref: string, file: string) =>
	`/criteria/catalogues/${ref.replace('@', '/')}/${file}.json`;

/** The grids among these files, as `<id>@<version>`, oldest first, a draft before what it becomes. */
export const gridsAmong = (paths: readonly string[]) => versionsAmong(paths, '/grid.json');
export const cataloguesAmong = (paths: readonly string[]) =>
	versionsAmong(paths, '/catalogue.json');

export function versionsAmong(paths: readonly string[], file: string): string[] {
	return paths
		.filter((path) => path.endsWith(file))
		.map((path) => path.split('/').slice(-3, -1).join('@'))
		.sort(byVersion);
}

/** What a version is one of: `azimut-20` of `azimut-20@2026.3`; `''` of nothing. */
export const idOf = (ref: string): string => ref.split('@')[0] ?? '';

/** `azimut-20@2026.1` is spoken of as `2026.1`. */
export const versionOf = (ref: string): string => ref.slice(ref.indexOf('@') + 1);

/** Those of one questionnaire, or of one catalogue. */
export const versionsOf = (id: string, refs: readonly string[]): string[] =>
	refs.filter((ref) => idOf(ref) === id);

/** Of these versions of one thing, the newest published one, else the newest draft. */
export function currentAmong(versions: readonly string[]): string {
	return versions.filter((ref) => !ref.endsWith('-draft')).at(-1) ?? versions.at(-1) ?? '';
}

/** From which day versions are current (`yyyy-mm-dd`), by `<id>@<version>`; others always are. */
export type GridStarts = Readonly<Record<string, string>>;

/** The current one on a day (`yyyy-mm-dd`), of those that began by then. */
export const currentOn = (day: string, versions: readonly string[], starts: GridStarts): string =>
	currentAmong(versions.filter((ref) => (starts[ref] ?? day) <= day)) || currentAmong(versions);

/** Of one questionnaire: those of two have no order. */
export const isOlder = (ref: string, than: string): boolean =>
	idOf(ref) === idOf(than) && ref !== than && byVersion(ref, than) < 0;

function byVersion(a: string, b: string): number {
	const parts = (ref: string) => ref.replace(/^.*@/, '').split(/[.-]/).map(Number);
	const [yearA = 0, numberA = 0] = parts(a);
	const [yearB = 0, numberB = 0] = parts(b);
	return yearA - yearB || numberA - numberB || (a < b ? 1 : -1);
}
