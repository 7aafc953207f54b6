import { formatDate } from '$lib/i18n/dates';
import { loadWords } from '$lib/i18n/locale';
import { directoryTag } from '$lib/server/directory/counts';
import { readLastEdition } from '$lib/server/figures/editions';
import { readListedFigures } from '$lib/server/figures/listed';
import { originOf } from '$lib/server/answers/alternates';
import { dayInFrance } from '$lib/server/settings/day';
import { runningStore } from '$lib/server/running/running-store';
import { questionnaireIn } from '../questionnaire-in';
import { languageAt } from '../shown-at';
import type { Saying } from './figure-texts';
import { figuresShown } from './figures-shown';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, request, url }) => {
	const store = runningStore();
	const today = dayInFrance(new Date());
	const tag = await directoryTag(store, today);
	const [listed, edition, spoken] = await Promise.all([
		readListedFigures(store.db, { tag, today }),
		readLastEdition(store),
		speechIn(languageAt({ params }))
	]);
	return {
		figures: figuresShown({ listed, edition }, spoken),
		day: formatDate(today, spoken.lang),
		origin: originOf({ request, url })
	};
};

async function speechIn(lang: 'fr' | 'en'): Promise<Saying> {
	const [{ figures: words }, { words: asked, grid }] = await Promise.all([
		loadWords(lang, 'figures'),
		questionnaireIn(lang)
	]);
	const pillars = grid.pillars.map(({ id, themes }) => ({
		id,
		criteria: themes.flatMap(({ criteria }) => criteria.map((criterion) => criterion.id))
	}));
	return { lang, words, asked, pillars };
}
