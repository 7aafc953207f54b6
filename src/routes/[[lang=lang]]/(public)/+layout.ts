import { languageOfAddress, loadWords } from '$lib/i18n/locale';
import type { LayoutLoad } from './$types';

/** Made at each request, whole: no script runs on a public page. */
export const csr = false;
export const prerender = false;

export const load: LayoutLoad = async ({ params }) => {
	const lang = languageOfAddress(params.lang);
	const { public: words, messages } = await loadWords(lang, 'public', 'messages');
	return { lang, prefix: lang === 'fr' ? '' : `/${lang}`, words, messages };
};
