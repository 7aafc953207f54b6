import { guidedPillars } from '$lib/explain/guide';
import { languageOfAddress, shownLanguage } from '$lib/i18n/locale';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => ({
	pillars: await guidedPillars(shownLanguage(languageOfAddress(params.lang)))
});
