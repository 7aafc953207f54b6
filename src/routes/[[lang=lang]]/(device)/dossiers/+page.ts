import { loadMerge, loadDossiers, loadVersions } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export { everyLanguage as entries } from '$lib/i18n/locale';

export const load: PageLoad = async ({ parent }) => {
	const { lang } = await parent();
	const [dossiers, merge, versions] = await Promise.all([
		loadDossiers(lang),
		loadMerge(lang),
		loadVersions(lang)
	]);
	return { dossiers, merge, versions };
};
