import { wordsWithPlaces } from '$lib/grid/communes';
import { loadWords, type Language } from '$lib/i18n/locale';
import { wordsWithTrades } from '$lib/share/page-view';
import { readCounts } from '$lib/server/directory/counts';
import { readPhrases } from '$lib/server/directory/phrases';
import { anything, readList, type Filters } from '$lib/server/directory/search';
import { originOf } from '$lib/server/answers/alternates';
import { dayInFrance } from '$lib/server/settings/day';
import { runningStore } from '$lib/server/running/running-store';
import { readCommunes } from '$lib/server/questionnaire/communes';
import { readTrades } from '$lib/server/questionnaire/trades';
import { questionnaireIn } from '../questionnaire-in';
import { languageAt } from '../shown-at';
import { directoryShown, type DirectoryShown, type DirectoryWords } from './directory-shown';
import { readSearch } from './search-address';

interface DirectoryRequest {
	locals: App.Locals;
	params: { lang?: string };
	request: Request;
	url: URL;
}

/** One page of the directory: what its address asks, `place` given by its path. */
export async function loadDirectory(
	{ locals, params, request, url }: DirectoryRequest,
	place: Partial<Pick<Filters, 'department' | 'sector'>> = {}
): Promise<{ directory: DirectoryShown; origin: string }> {
	const lang = languageAt({ params });
	const today = dayInFrance(new Date());
	const tag = locals.directoryTag ?? '';
	const { search, ignored } = readSearch(url.searchParams, place);
	const store = runningStore();
	const [list, { counts, lifted }, all, phrases, spoken] = await Promise.all([
		readList(store.reading, search, today),
		readCounts(store, search, { tag, today }),
		readCounts(store, anything, { tag, today }),
		readPhrases(search.text),
		speechIn(lang)
	]);
	const isEmpty = all.counts.total === 0;
	return {
		directory: directoryShown({ search, ignored, list, counts, lifted, phrases, isEmpty }, spoken),
		origin: originOf({ request, url })
	};
}

const wordsByLanguage = new Map<Language, Promise<DirectoryWords>>();

/** Read once: words do not change while the server runs. */
export function speechIn(lang: Language): Promise<DirectoryWords> {
	const known = wordsByLanguage.get(lang) ?? readSpeech(lang);
	wordsByLanguage.set(lang, known);
	return known;
}

async function readSpeech(lang: Language): Promise<DirectoryWords> {
	const [{ directory: words, public: ofPages }, { words: own }, trades, communes] =
		await Promise.all([
			loadWords(lang, 'directory', 'public'),
			questionnaireIn(lang),
			readTrades(lang),
			readCommunes()
		]);
	const asked = wordsWithPlaces(wordsWithTrades(own, trades), communes);
	const prefix = lang === 'fr' ? '' : `/${lang}`;
	return { lang, prefix, words, ofPages, asked };
}
