/** An example company, scored when the app is built: to be looked at without a dossier. */
import { compileGrid, type CompiledGrid } from '$lib/engine/score/compile';
import { evaluate } from '$lib/engine/evaluate';
import type { Result } from '$lib/engine/result/result';
import type { Words } from '$lib/grid/words';
import type { Language } from '$lib/i18n/locale';
import {
	exampleSlugs,
	readExample,
	readQuestionnaire
} from '$lib/server/questionnaire/questionnaire';

export interface ScoredExample {
	name: string;
	story: string;
	compiled: CompiledGrid;
	words: Words;
	result: Result;
}

/** The one that the instance chose, else the first; null where the questionnaire has none. */
export async function scoreExample(lang: Language): Promise<ScoredExample | null> {
	const { ref, grid, words } = await readQuestionnaire(lang);
	const slug = INSTANCE.example || exampleSlugs(ref)[0];
	if (!slug) return null;
	const compiled = compileGrid(grid);
	const example = await readExample(ref, slug);
	const { name, story } = lang === 'en' ? example.en : example;
	return { name, story, compiled, words, result: evaluate(compiled, example.sheet) };
}
