import { languageOfAddress, loadWords } from '$lib/i18n/locale';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params }) => {
	const lang = languageOfAddress(params.lang);
	return { lang, ...(await loadWords(lang, 'messages')) };
};
