import { loadPassing, loadShelf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export { everyLanguage as entries } from '$lib/i18n/locale';

export const load: PageLoad = async ({ parent }) => {
	const { lang } = await parent();
	const [passing, shelf] = await Promise.all([loadPassing(lang), loadShelf(lang)]);
	return { passing, shelf };
};
