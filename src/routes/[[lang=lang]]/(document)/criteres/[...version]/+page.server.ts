import { languageOfAddress, loadWords } from '$lib/i18n/locale';
import { subjectsShown } from '$lib/explain/subjects';
import { gridAt } from '$lib/explain/every-version';
import type { PageServerLoad } from './$types';

export { everyVersion as entries } from '$lib/explain/every-version';

export const load: PageServerLoad = async ({ params }) => {
	const lang = languageOfAddress(params.lang);
	const { pages } = await loadWords(lang, 'pages');
	return { questionnaire: await subjectsShown(lang, pages.conditions, gridAt(params.version)) };
};
