import { operatorValues } from '$lib/documents/operator-values';
import { renderDocument } from '$lib/documents/render-document';
import { languageOfAddress } from '$lib/i18n/locale';
import { readEnvironment } from '$lib/server/settings/environment';
import { erasesFiles } from '$lib/server/running/pages';
import type { PageServerLoad } from './$types';

/** Made at each request: the operator, the database and what the server notes are known at run time only. */
export const prerender = false;

export const load: PageServerLoad = ({ params }) => {
	const lang = languageOfAddress(params.lang);
	const environment = readEnvironment();
	const { publishing } = INSTANCE.modules;
	return {
		text: renderDocument('privacy', lang, {
			...operatorValues(environment, lang),
			erasesFiles: publishing && erasesFiles(),
			erasesLater: publishing && !erasesFiles(),
			notesPages: environment.requestLog,
			sendsMails: publishing && environment.notices.mail !== null
		})
	};
};
