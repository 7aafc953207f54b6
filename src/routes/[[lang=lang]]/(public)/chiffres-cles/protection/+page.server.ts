import { figureRules, laterEditions } from '$lib/server/figures/rules';
import { originOf } from '$lib/server/pages/whole-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ request, url }) => ({
	rules: figureRules,
	laterEditions,
	origin: originOf({ request, url })
});
