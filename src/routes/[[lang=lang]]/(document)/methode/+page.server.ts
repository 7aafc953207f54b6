import { languageOfAddress, loadWords, shownLanguage } from '$lib/i18n/locale';
import { methodShown } from '$lib/explain/method';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const lang = shownLanguage(languageOfAddress(params.lang));
	const { pages, report } = await loadWords(lang, 'pages', 'report');
	return {
		method: await methodShown(lang, pages.conditions),
		efforts: Object.entries(report.efforts)
	};
};
