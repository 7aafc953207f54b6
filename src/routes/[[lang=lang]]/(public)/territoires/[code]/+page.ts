import { loadWords } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
	const { lang } = await parent();
	const { territories: own } = await loadWords(lang, 'territories');
	return { ...data, own };
};
