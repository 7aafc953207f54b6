import { env } from '$env/dynamic/private';
import { readRequestLog } from '$lib/server/settings/environment';
import { readNotices } from '$lib/server/settings/environment-notices';
import { declared } from '$lib/server/settings/instance-operator';
import { erasesFiles } from '$lib/server/running/pages';
import type { PageServerLoad } from './$types';

/** Made at each request: the operator, the database and what the server notes are known at run time only. */
export const prerender = false;

export const load: PageServerLoad = () => ({
	declared: declared(),
	erasesFiles: erasesFiles(),
	notesPages: readRequestLog(env),
	sendsMails: readNotices(env).mail !== null
});
