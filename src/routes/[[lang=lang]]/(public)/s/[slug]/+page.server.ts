import { originOf } from '$lib/server/answers/alternates';
import { shownAt } from '../../shown-at';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	...(await shownAt(event)),
	origin: originOf(event)
});
