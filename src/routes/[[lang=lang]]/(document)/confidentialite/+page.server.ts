import { env } from '$env/dynamic/private';
import { operatorValues } from '$lib/documents/operator-values';
import { renderDocument } from '$lib/documents/render-document';
import { languageOfAddress } from '$lib/i18n/locale';
import { readRequestLog } from '$lib/server/settings/environment';
import { readNotices } from '$lib/server/settings/environment-notices';
import { declared } from '$lib/server/settings/instance-operator';
import { erasesFiles } from '$lib/server/running/pages';
import type { PageServerLoad } from './$types';

/** Made at each request: the operator, the database and what the server notes are known at run time only. */
export const prerender = false;

export const load: PageServerLoad = ({ params }) => ({
	text: renderDocument('privacy', languageOfAddress(params.lang), {
		...operatorValues(declared()),
		erasesFiles: erasesFiles(),
		notesPages: readRequestLog(env),
		sendsMails: readNotices(env).mail !== null
	})
});
