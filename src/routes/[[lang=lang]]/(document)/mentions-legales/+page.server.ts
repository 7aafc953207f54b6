import { declared } from '$lib/server/settings/instance-operator';
import type { PageServerLoad } from './$types';

/** Made at each request: the operator is known at run time only. */
export const prerender = false;

export const load: PageServerLoad = () => ({ declared: declared() });
