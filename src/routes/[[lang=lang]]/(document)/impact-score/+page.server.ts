import { renderDocument } from '$lib/documents/render-document';
import { languageOfAddress } from '$lib/i18n/locale';
import { sourceValues } from './sources';
import type { PageServerLoad } from './$types';

export { everyLanguage as entries } from '$lib/i18n/locale';

/** Each sentence of the text is in a source that it names; what none says is said not to be known. */
export const load: PageServerLoad = ({ params }) => {
	const lang = languageOfAddress(params.lang);
	return { text: renderDocument('impact-score', lang, sourceValues(lang)) };
};
