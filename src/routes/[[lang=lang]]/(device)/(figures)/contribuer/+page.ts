import { loadWords } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export { everyLanguage as entries } from '$lib/i18n/locale';

export const load: PageLoad = async ({ parent }) => {
	const { lang } = await parent();
	return loadWords(lang, 'contribute', 'publish', 'public', 'paper', 'report');
};
