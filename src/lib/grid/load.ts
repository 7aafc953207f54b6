import {
	currentAmong,
	gridFile,
	gridsAmong,
	mappingRefsAmong,
	mappingFile,
	type MappingRef
} from './folders';
import type { Grid } from './grid';
import type { Mapping } from './mapping';
import { typeset } from './typeset';
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

/** While pages are built there is nothing to fetch from: the words they show are read as text. */
const texts = import.meta.env.SSR
	? import.meta.glob<string>('/criteria/grids/*/*/??.json', { query: '?raw', import: 'default' })
	: {};

/** Every grid of this build, as `<id>@<version>`. */
export const knownGrids: readonly string[] = gridsAmong(Object.keys(files));

/** It may begin on a later day. */
export const newestGrid: string = currentAmong(knownGrids);

/** From which version to which answers can be moved. */
export const knownMappings: readonly MappingRef[] = mappingRefsAmong(Object.keys(files));

async function fetchText(path: string): Promise<string> {
	if (import.meta.env.SSR) return (await texts[path]?.()) ?? '';
	const url = files[path];
	if (!url) throw new Error(`No file ${path} in this build.`);
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
	return response.text();
}

async function fetchWords<T>(path: string): Promise<T> {
	const lang = /\/fr[.]/.test(path) ? 'fr' : 'en';
	return JSON.parse(typeset(await fetchText(path), lang)) as T;
}

/** A file of words that does not exist in `lang` comes in French. */
function wordsPath(ref: string, lang: string, part: '' | '.help'): string {
	const path = gridFile(ref, lang + part);
	return files[path] ? path : gridFile(ref, `fr${part}`);
}

/** The words of a grid without the grid. Rejects when the network is needed and absent. */
export function loadWords(ref: string, lang: string): Promise<AskedWords> {
	return fetchWords<AskedWords>(wordsPath(ref, lang, ''));
}

/** What a screen shows folded: why, where to find, definitions, reasons. */
export function loadHelp(ref: string, lang: string): Promise<HelpWords> {
	return fetchWords<HelpWords>(wordsPath(ref, lang, '.help'));
}

/** The structure of a grid, without words. Rejects when the build does not know it, or the network is absent. */
export async function loadStructure(ref: string): Promise<Grid> {
	return JSON.parse(await fetchText(gridFile(ref, 'grid'))) as Grid;
}

/** How answers move from one version to the next. */
export async function loadMapping(leap: MappingRef): Promise<Mapping> {
	return JSON.parse(await fetchText(mappingFile(leap))) as Mapping;
}
