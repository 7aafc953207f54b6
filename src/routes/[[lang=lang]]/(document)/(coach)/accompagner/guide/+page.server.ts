import { guidedPillars } from '$lib/explain/guide';
import { languageOfAddress } from '$lib/i18n/locale';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => ({
	pillars: await guidedPillars(languageOfAddress(params.lang))
});
