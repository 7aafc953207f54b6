import { loadMerge, loadPassing, loadShelf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export { everyLanguage as entries } from '$lib/i18n/locale';

export const load: PageLoad = async ({ parent }) => {
	const { lang } = await parent();
	const [passing, shelf, merge] = await Promise.all([
		loadPassing(lang),
		loadShelf(lang),
		loadMerge(lang)
	]);
	return { passing, shelf, merge };
};
