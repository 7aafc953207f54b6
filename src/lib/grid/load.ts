import type { Grid } from './grid';
import type { AskedWords, HelpWords } from './words';

/**
 * Grids and their words are JSON assets: hashed files beside the app, fetched when needed, out of the script budget.
 * They were checked when they were published, so they are not parsed again here.
 */
const files = import.meta.glob<string>('/criteria/grids/*/*/*.json', {
	query: '?url&no-inline',
	import: 'default',
	eager: true
});

const pathOf = (ref: string, file: string) =>
	`/criteria/grids/${ref.replace('@', '/')}/${file}.json`;

/** Every grid of this build, as `<id>@<version>`. */
export const knownGrids: readonly string[] = Object.keys(files)
	.filter((path) => path.endsWith('/grid.json'))
	.map((path) => path.split('/').slice(3, 5).join('@'))
	.sort(byVersion);

/** The grid that a new dossier uses: the newest published one, else the newest draft. */
export const currentGrid: string =
	knownGrids.filter((ref) => !ref.endsWith('-draft')).at(-1) ?? knownGrids.at(-1) ?? '';

function byVersion(a: string, b: string): number {
	const parts = (ref: string) => ref.replace(/^.*@/, '').split(/[.-]/).map(Number);
	const [yearA = 0, numberA = 0] = parts(a);
	const [yearB = 0, numberB = 0] = parts(b);
	return yearA - yearB || numberA - numberB || (a < b ? 1 : -1);
}

async function fetchText(path: string): Promise<string> {
	const url = files[path];
	if (!url) throw new Error(`No file ${path} in this build.`);
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
	return response.text();
}

/** French puts a space before these marks, and no line may break there: the files are typed with plain spaces. */
const unbreakable = (french: string) =>
	french
		.replace(/ ([?!:;»€%])/g, '\u00a0$1')
		.replace(/« /g, '«\u00a0')
		.replace(/(\d) (\d{3})\b/g, '$1\u00a0$2');

async function fetchWords<T>(path: string): Promise<T> {
	const words = await fetchText(path);
	return JSON.parse(/\/fr[.]/.test(path) ? unbreakable(words) : words) as T;
}

/** A file of words that does not exist in `lang` comes in French. */
function wordsPath(ref: string, lang: string, part: '' | '.help'): string {
	const path = pathOf(ref, lang + part);
	return files[path] ? path : pathOf(ref, `fr${part}`);
}

/**
 * One grid and the words to ask it.
 * Rejects when the build does not know the grid, or when the network is needed and absent.
 */
export async function loadGrid(
	ref: string,
	lang: string
): Promise<{ grid: Grid; words: AskedWords }> {
	const [grid, words] = await Promise.all([
		fetchText(pathOf(ref, 'grid')).then((text) => JSON.parse(text) as Grid),
		fetchWords<AskedWords>(wordsPath(ref, lang, ''))
	]);
	return { grid, words };
}

/** What a screen shows folded: why, where to find, definitions, reasons. */
export function loadHelp(ref: string, lang: string): Promise<HelpWords> {
	return fetchWords<HelpWords>(wordsPath(ref, lang, '.help'));
}
