import { operatorValues } from '$lib/documents/operator-values';
import { renderDocument } from '$lib/documents/render-document';
import { rgaaCriteria, waysIn } from '$lib/documents/rgaa-criteria';
import { languageOfAddress } from '$lib/i18n/locale';
import { readDeclared } from '$lib/server/settings/environment';
import type { PageServerLoad } from './$types';

/** Made at each request: the operator is known at run time only. */
export const prerender = false;

export const load: PageServerLoad = ({ params }) => {
	const lang = languageOfAddress(params.lang);
	const values = { ...operatorValues(readDeclared(), lang), ...waysIn(lang) };
	return { text: renderDocument('accessibility', lang, values), rgaa: rgaaCriteria(lang) };
};
