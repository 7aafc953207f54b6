import { declared } from '$lib/server/operator';
import type { PageServerLoad } from './$types';

/** Made at each request: the operator is known at run time only. Nothing here needs a script. */
export const prerender = false;
export const csr = false;

export const load: PageServerLoad = () => ({ declared: declared() });
