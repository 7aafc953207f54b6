import { loadWords } from '$lib/i18n/locale';
import { loadChangeMessages } from '$lib/changes/change-context';
import type { PageLoad } from './$types';

export { everyLanguage as entries } from '$lib/i18n/locale';

export const load: PageLoad = async ({ parent }) => {
	const { lang } = await parent();
	const [words, areas] = await Promise.all([
		loadWords(lang, 'twins', 'merge'),
		loadChangeMessages(lang)
	]);
	return { ...words, areas };
};
