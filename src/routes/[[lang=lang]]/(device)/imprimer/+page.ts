import { loadPaper, loadPlan, loadReport } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export { everyLanguage as entries } from '$lib/i18n/locale';

export const load: PageLoad = async ({ parent }) => {
	const { lang } = await parent();
	const [paper, report, plan] = await Promise.all([
		loadPaper(lang),
		loadReport(lang),
		loadPlan(lang)
	]);
	return { paper, report, plan };
};
