import { languageOfAddress, loadPages, loadReport, shownLanguage } from '$lib/i18n/locale';
import { methodShown } from '$lib/explain/method';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const lang = shownLanguage(languageOfAddress(params.lang));
	const [{ conditions }, { efforts, estimate }] = await Promise.all([
		loadPages(lang),
		loadReport(lang)
	]);
	return {
		method: await methodShown(lang, conditions),
		efforts: Object.entries(efforts),
		estimate
	};
};
