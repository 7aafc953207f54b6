import { env } from '$env/dynamic/private';
import { readRequestLog } from '$lib/server/environment';
import { declared } from '$lib/server/instance-operator';
import type { PageServerLoad } from './$types';

/** Made at each request: the operator, and what the server notes, are known at run time only. */
export const prerender = false;

export const load: PageServerLoad = () => ({
	declared: declared(),
	notesPages: readRequestLog(env)
});
