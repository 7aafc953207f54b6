import { languageOfAddress, loadWords, shownLanguage } from '$lib/i18n/locale';
import type { LayoutLoad } from './$types';

/** Made at each request, whole: no script runs on a public page. */
export const csr = false;
export const prerender = false;

export const load: LayoutLoad = async ({ params }) => {
	const address = languageOfAddress(params.lang);
	const lang = shownLanguage(address);
	const { public: words } = await loadWords(lang, 'public');
	return { lang, prefix: address === 'fr' ? '' : `/${address}`, words };
};
