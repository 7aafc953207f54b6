import { loadPaper, loadPublicPage, loadPublish, loadReport, loadYears } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export { everyLanguage as entries } from '$lib/i18n/locale';

export const load: PageLoad = async ({ parent }) => {
	const { lang } = await parent();
	const [publish, publicPage, years, paper, report] = await Promise.all([
		loadPublish(lang),
		loadPublicPage(lang),
		loadYears(lang),
		loadPaper(lang),
		loadReport(lang)
	]);
	return { publish, publicPage, years, paper, report };
};
