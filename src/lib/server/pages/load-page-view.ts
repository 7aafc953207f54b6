import { wordsWithPlaces } from '$lib/grid/communes';
import type { Words } from '$lib/grid/words';
import type { Language } from '$lib/i18n/locale';
import type { PublicContent } from '$lib/share/public-content';
import { viewPage, wordsWithTrades, type PageView } from '$lib/share/page-view';
import { publishedGrid } from '../publications/grids';
import { readQuestionnaire } from '../questionnaire/questionnaire';
import { readCommunes } from '../questionnaire/communes';
import { readTrades } from '../questionnaire/trades';

/**
 * What a page holds, beside the words of its questionnaire.
 * @throws Error when this build no longer has the questionnaire of a page that it stored
 */
export async function loadPageView(content: PublicContent, lang: Language): Promise<PageView> {
	const [compiled, words] = await Promise.all([
		publishedGrid(content.grid),
		wordsOf(content.grid, lang)
	]);
	if (!compiled) throw new Error(`A page needs the questionnaire ${content.grid}.`);
	return viewPage(content, compiled, words);
}

const wordsByGrid = new Map<string, Promise<Words>>();

/** Read once: words of a questionnaire do not change while the server runs. */
function wordsOf(grid: string, lang: Language): Promise<Words> {
	const key = `${lang}/${grid}`;
	const known = wordsByGrid.get(key) ?? readWords(grid, lang);
	wordsByGrid.set(key, known);
	return known;
}

async function readWords(grid: string, lang: Language): Promise<Words> {
	const [{ words }, trades, communes] = await Promise.all([
		readQuestionnaire(lang, grid),
		readTrades(lang),
		readCommunes()
	]);
	return wordsWithPlaces(wordsWithTrades(words, trades), communes);
}
