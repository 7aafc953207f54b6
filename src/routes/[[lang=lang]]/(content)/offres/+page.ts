import { loadWords } from '$lib/i18n/locale';
import { openGuide } from '$lib/offers/guide';
import type { PageLoad } from './$types';

export { everyLanguage as entries } from '$lib/i18n/locale';

export const load: PageLoad = async ({ parent }) => {
	const { lang } = await parent();
	const [words, opened] = await Promise.all([loadWords(lang, 'offers'), openGuide(lang)]);
	return { ...words, ...opened };
};
