import { declared } from '$lib/server/instance-operator';
import { erasesFiles } from '$lib/server/publications/pages';
import type { PageServerLoad } from './$types';

/** Made at each request: the operator and the database are known at run time only. */
export const prerender = false;

export const load: PageServerLoad = () => ({
	declared: declared(),
	erasesFiles: erasesFiles()
});
