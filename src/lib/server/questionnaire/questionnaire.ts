/** The questionnaire and its words: read while pages are built, and to judge what is published. */
import { currentOn, gridFile, gridsAmong, isOlder, versionsOf } from '$lib/grid/folders';
import { firstQuestionnaire } from '$lib/grid/instance';
import { mappingRefsAmong } from '$lib/grid/mapping-paths';
import type { Grid } from '$lib/grid/grid';
import type { Mapping } from '$lib/grid/mapping';
import type { Example } from '$lib/grid/sheet';
import { gridStarts } from '$lib/grid/starts';
import { typeset } from '$lib/grid/typeset';
import type { Words } from '$lib/grid/words';
import { joinWords } from '$lib/grid/words-files';
import type { Language } from '$lib/i18n/locale';
import { dayInFrance } from '../settings/day';

const files = import.meta.glob<string>('/criteria/grids/*/*/*.json', {
	query: '?raw',
	import: 'default'
});
const examples = import.meta.glob<Example>('/criteria/grids/*/*/examples/*.json', {
	import: 'default'
});
const published = import.meta.glob<PublishedFile[]>('/criteria/published.json', {
	import: 'default'
});

/** One line of the list of frozen files, which only grows. */
export interface PublishedFile {
	path: string;
	sha256: string;
	on: string;
	reason?: string;
}

export interface Questionnaire {
	/** `<id>@<version>` */
	ref: string;
	grid: Grid;
	words: Words;
	/** The language of the words: French when those asked for do not exist yet. */
	lang: Language;
}

const grids = gridsAmong(Object.keys(files));

/** Every published grid of this build, as `<id>@<version>`. */
export const publishedGrids: readonly string[] = grids.filter((ref) => !ref.endsWith('-draft'));

/** The version of a questionnaire on a day (`yyyy-mm-dd`, in France); without an id, that of new dossiers. */
export const currentGrid = (
	day = dayInFrance(new Date()),
	id: string = firstQuestionnaire
): string => currentOn(day, versionsOf(id, grids), gridStarts);

/** Its published versions that begin later, oldest first. */
export const comingGrids = (day?: string, id?: string): string[] =>
	publishedGrids.filter((ref) => isOlder(currentGrid(day, id), ref));

/** The structure of a grid, without words. */
export async function readGrid(ref: string): Promise<Grid> {
	return JSON.parse(await readText(ref, 'grid')) as Grid;
}

export async function readQuestionnaire(
	lang: Language,
	ref = currentGrid()
): Promise<Questionnaire> {
	const exists = [lang, `${lang}.help`].every((file) => gridFile(ref, file) in files);
	const spoken = exists ? lang : 'fr';
	const [grid, asked, help] = await Promise.all([
		readText(ref, 'grid'),
		readText(ref, spoken),
		readText(ref, `${spoken}.help`)
	]);
	const parse = (text: string) => JSON.parse(typeset(text, spoken)) as unknown;
	return {
		ref,
		grid: JSON.parse(grid) as Grid,
		words: joinWords(parse(asked), parse(help)).words as Words,
		lang: spoken
	};
}

/** What each version says of the one before, in the order of the versions. */
export async function readMappings(): Promise<Mapping[]> {
	const texts = mappingRefsAmong(Object.keys(files)).map(({ from, to }) =>
		readText(to, `from-${from.replace(/^.*@/, '')}`)
	);
	return (await Promise.all(texts)).map((text) => JSON.parse(text) as Mapping);
}

/** One of the example companies of a grid. */
export async function readExample(ref: string, slug: string): Promise<Example> {
	const path = gridFile(ref, `examples/${slug}`);
	const read = examples[path];
	if (!read) throw new Error(`There is no example ${path}.`);
	return read();
}

/** Those of a grid, by the name of their file. */
export const exampleSlugs = (ref: string): string[] =>
	Object.keys(examples)
		.filter((path) => path.startsWith(gridFile(ref, 'examples/').replace('.json', '')))
		.map((path) => path.replace(/^.*\/(.+)\.json$/, '$1'))
		.sort();

/** All example companies of a grid. */
export const readExamples = (ref: string): Promise<Example[]> =>
	Promise.all(exampleSlugs(ref).map((slug) => readExample(ref, slug)));

/** The list of frozen files, oldest first; empty while nothing was published. */
export async function readPublished(): Promise<PublishedFile[]> {
	const lists = await Promise.all(Object.values(published).map((read) => read()));
	return lists.flat();
}

async function readText(ref: string, file: string): Promise<string> {
	const path = gridFile(ref, file);
	const read = files[path];
	if (!read) throw new Error(`There is no file ${path}.`);
	return read();
}
