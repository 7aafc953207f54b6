import { loadWords } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
	const { lang } = await parent();
	const { figures, protection: own } = await loadWords(lang, 'figures', 'protection');
	return { ...data, charts: figures.charts, own };
};
