import { fromExample } from '$lib/dossier/origin';
import { answerPath, profilePath } from '$lib/dossier/paths';
import type { Change } from '$lib/dossier/revision';
import { currentGrid } from './current-grid';
import type { Example } from '$lib/grid/sheet';

const files = import.meta.glob<string>('/criteria/grids/*/*/examples/*.json', {
	query: '?url&no-inline',
	import: 'default',
	eager: true
});

/** Those of the questionnaire that new dossiers use. */
export const knownExamples = (): string[] =>
	Object.keys(files)
		.filter((path) => path.includes(`/${currentGrid().replace('@', '/')}/`))
		.sort();

export async function loadExample(path: string, lang: string): Promise<Example> {
	const response = await fetch(files[path] ?? '');
	if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
	const example = (await response.json()) as Example;
	return lang === 'en' ? { ...example, ...example.en } : example;
}

/** What a dossier made from it writes: all of it, and for good where it came from. */
export const changesWhenLoaded = (example: Example): Change[] => [
	fromExample,
	...changesOf(example)
];

/** What a dossier of this company writes. */
export function changesOf({ sheet }: Example): Change[] {
	const profile = Object.entries(sheet.profile).map(([fact, value]) => ({
		path: profilePath(fact),
		value: value
	}));
	const answers = Object.entries(sheet.answers).flatMap(([criterion, items]) =>
		Object.entries(items).map(([item, answer]) => ({
			path: answerPath(sheet.grid, criterion, item),
			value: answer
		}))
	);
	return [...profile, ...answers];
}
