import { languageOfAddress, loadPages, shownLanguage } from '$lib/i18n/locale';
import { subjectsShown } from '$lib/explain/subjects';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const lang = shownLanguage(languageOfAddress(params.lang));
	const { conditions } = await loadPages(lang);
	return { questionnaire: await subjectsShown(lang, conditions) };
};
