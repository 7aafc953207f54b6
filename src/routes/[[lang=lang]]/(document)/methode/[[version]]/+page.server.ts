import { languageOfAddress, loadWords } from '$lib/i18n/locale';
import { methodShown } from '$lib/explain/method';
import { gridAt } from '$lib/explain/every-version';
import type { PageServerLoad } from './$types';

export { everyVersion as entries } from '$lib/explain/every-version';

export const load: PageServerLoad = async ({ params }) => {
	const lang = languageOfAddress(params.lang);
	const { pages, report } = await loadWords(lang, 'pages', 'report');
	return {
		method: await methodShown(lang, pages.conditions, gridAt(params.version)),
		efforts: Object.entries(report.efforts)
	};
};
