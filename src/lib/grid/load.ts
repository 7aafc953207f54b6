import { gridFile, gridsAmong } from './folders';
import type { Grid } from './grid';
import { typeset } from './typeset';
import type { AskedWords } from './words';

/**
 * Grids and their words are JSON assets: hashed files beside the app, fetched when needed, out of the script budget.
 * They were checked when they were published, so they are not parsed again here. What the first question does without
 * is in `load-help.ts` and `load-mapping.ts`.
 */
const files = import.meta.glob<string>(
	['/criteria/grids/*/*/grid.json', '/criteria/grids/*/*/??.json'],
	{
		query: '?url&no-inline',
		import: 'default',
		eager: true
	}
);

/** While pages are built there is nothing to fetch from: the words they show are read as text. */
const texts = import.meta.env.SSR
	? import.meta.glob<string>('/criteria/grids/*/*/??.json', { query: '?raw', import: 'default' })
	: {};

/** Every grid of this build, as `<id>@<version>`. */
export const knownGrids: readonly string[] = gridsAmong(Object.keys(files));

type FileUrls = Readonly<Record<string, string>>;

export async function fetchText(path: string, urls: FileUrls): Promise<string> {
	if (import.meta.env.SSR) return (await texts[path]?.()) ?? '';
	const url = urls[path];
	if (!url) throw new Error(`No file ${path} in this build.`);
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
	return response.text();
}

/** A file of words that does not exist in `lang` comes in French. */
export async function fetchWords<T>(
	ref: string,
	lang: string,
	urls: FileUrls,
	part: '' | '.help' = ''
): Promise<T> {
	const path = gridFile(ref, lang + part);
	const [found, spoken] = urls[path] ? [path, lang] : [gridFile(ref, `fr${part}`), 'fr'];
	return JSON.parse(typeset(await fetchText(found, urls), spoken)) as T;
}

/** The words of a grid without the grid. Rejects when the network is needed and absent. */
export const loadWords = (ref: string, lang: string): Promise<AskedWords> =>
	fetchWords<AskedWords>(ref, lang, files);

/** The structure of a grid, without words. Rejects when the build does not know it, or the network is absent. */
export async function loadStructure(ref: string): Promise<Grid> {
	return JSON.parse(await fetchText(gridFile(ref, 'grid'), files)) as Grid;
}
