import { renderDocument } from '$lib/documents/render-document';
import { languageOfAddress, loadWords } from '$lib/i18n/locale';
import { methodShown } from '$lib/explain/method';
import { gridAt } from '$lib/explain/every-version';
import { methodValues } from '../values';
import type { PageServerLoad } from './$types';

export { everyVersion as entries } from '$lib/explain/every-version';

export const load: PageServerLoad = async ({ params }) => {
	const lang = languageOfAddress(params.lang);
	const { pages, report } = await loadWords(lang, 'pages', 'report');
	const method = await methodShown(lang, pages.conditions, gridAt(params.version));
	return {
		method,
		text: renderDocument('method', lang, methodValues(method, lang)),
		efforts: Object.entries(report.efforts)
	};
};
