import { loadMerge } from '$lib/i18n/locale';
import { loadSpokenAreas } from '$lib/components/changes/speaking';
import type { PageLoad } from './$types';

export { everyLanguage as entries } from '$lib/i18n/locale';

export const load: PageLoad = async ({ parent }) => {
	const { lang } = await parent();
	const [merge, areas] = await Promise.all([loadMerge(lang), loadSpokenAreas(lang)]);
	return { merge, areas };
};
