import { languageOfAddress, loadWords, shownLanguage } from '$lib/i18n/locale';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params }) => {
	const address = languageOfAddress(params.lang);
	const lang = shownLanguage(address);
	return { address, lang, ...(await loadWords(lang, 'messages')) };
};
