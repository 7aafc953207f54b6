import { loadMerge, loadShelf, loadVersions } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export { everyLanguage as entries } from '$lib/i18n/locale';

export const load: PageLoad = async ({ parent }) => {
	const { lang } = await parent();
	const [shelf, merge, versions] = await Promise.all([
		loadShelf(lang),
		loadMerge(lang),
		loadVersions(lang)
	]);
	return { shelf, merge, versions };
};
