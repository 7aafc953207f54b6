import { loadOffers, loadReport, loadVersions, loadYears } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export { everyLanguage as entries } from '$lib/i18n/locale';

export const load: PageLoad = async ({ parent }) => {
	const { lang } = await parent();
	const [report, offers, versions, years] = await Promise.all([
		loadReport(lang),
		loadOffers(lang),
		loadVersions(lang),
		loadYears(lang)
	]);
	return { report, offers, versions, years };
};
