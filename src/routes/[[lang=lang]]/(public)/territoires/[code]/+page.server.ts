import { error } from '@sveltejs/kit';
import { groupName, type Communes } from '$lib/grid/communes';
import { hasCatalogue, loadGuide } from '$lib/grid/load-catalogue';
import { firstQuestionnaire } from '$lib/grid/instance';
import { loadWords, type Language } from '$lib/i18n/locale';
import { originOf } from '$lib/server/answers/alternates';
import { readCommunes } from '$lib/server/questionnaire/communes';
import { runningStore } from '$lib/server/running/running-store';
import { dayInFrance } from '$lib/server/settings/day';
import { readTerritory } from '$lib/server/territories/territories';
import { questionnaireIn } from '../../questionnaire-in';
import { languageAt } from '../../shown-at';
import { territoryShown, type TerritoryWords } from './territory-shown';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, request, url }) => {
	const lang = languageAt({ params });
	const today = dayInFrance(new Date());
	const tag = locals.directoryTag ?? '';
	const [territory, communes, say, guide] = await Promise.all([
		readTerritory(runningStore().reading, params.code, { tag, today }),
		readCommunes(),
		speechIn(lang),
		hasCatalogue(firstQuestionnaire) ? loadGuide(lang) : null
	]);
	if (!territory) error(404, say.words.unknown);
	const group = communes.groupOf(params.code);
	const departments = group
		? [...new Set(group.communes.map(({ code }) => code.slice(0, 2)))]
		: [params.code];
	return {
		territory: territoryShown({ territory, departments, guide, today }, say),
		code: params.code,
		origin: originOf({ request, url })
	};
};

async function speechIn(lang: Language): Promise<TerritoryWords> {
	const [{ territories: words, offers }, { words: asked, grid }, communes] = await Promise.all([
		loadWords(lang, 'territories', 'offers'),
		questionnaireIn(lang),
		readCommunes()
	]);
	const names = asked.facts.department?.choices ?? {};
	return {
		lang,
		prefix: lang === 'fr' ? '' : `/${lang}`,
		words,
		offers,
		nameOf: (code) => names[code]?.replace(/\s\(\d\d\)$/, '') ?? namedGroup(code, communes),
		parts: grid.pillars.map(({ id }) => asked.pillars[id]?.plain ?? id),
		subjects: grid.pillars.flatMap(({ themes }, rank) =>
			themes.flatMap(({ criteria }) =>
				criteria.map(({ id }) => ({
					id,
					rank,
					name: asked.criteria[id]?.shown ?? asked.criteria[id]?.plain ?? id
				}))
			)
		)
	};
}

function namedGroup(code: string, communes: Communes): string {
	const name = groupName(communes.groupOf(code)?.name ?? code);
	return name.charAt(0).toUpperCase() + name.slice(1);
}
