import { declared } from '$lib/server/operator';
import type { PageServerLoad } from './$types';

/** Made at each request: the operator is known at run time only. */
export const prerender = false;

export const load: PageServerLoad = () => ({ declared: declared() });
