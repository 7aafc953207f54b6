import { privacy } from '$lib/server/figures/budget';
import { frameOf } from '$lib/server/figures/editions';
import { aboutTables } from '$lib/server/figures/make-edition';
import { quarterOf } from '$lib/server/store/quarter';
import { originOf } from '$lib/server/pages/whole-address';
import { dayInFrance } from '$lib/server/settings/day';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ request, url }) => {
	const today = dayInFrance(new Date());
	const { asked } = await frameOf(quarterOf(today), today, false);
	return { privacy, tables: aboutTables(asked), origin: originOf({ request, url }) };
};
