import { loadMerge, loadTransfer, loadDossiers } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export { everyLanguage as entries } from '$lib/i18n/locale';

export const load: PageLoad = async ({ parent }) => {
	const { lang } = await parent();
	const [transfer, dossiers, merge] = await Promise.all([
		loadTransfer(lang),
		loadDossiers(lang),
		loadMerge(lang)
	]);
	return { transfer, dossiers, merge };
};
