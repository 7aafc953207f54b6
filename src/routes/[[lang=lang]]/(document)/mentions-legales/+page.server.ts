import { operatorValues } from '$lib/documents/operator-values';
import { renderDocument } from '$lib/documents/render-document';
import { languageOfAddress } from '$lib/i18n/locale';
import { readDeclared } from '$lib/server/settings/environment';
import type { PageServerLoad } from './$types';

/** Made at each request: the operator is known at run time only. */
export const prerender = false;

export const load: PageServerLoad = ({ params }) => {
	const lang = languageOfAddress(params.lang);
	return { text: renderDocument('legal-notice', lang, operatorValues(readDeclared(), lang)) };
};
