import { renderDocument } from '$lib/documents/render-document';
import { languageOfAddress } from '$lib/i18n/locale';
import { privacy } from '$lib/server/figures/budget';
import { frameOf } from '$lib/server/figures/editions';
import { aboutTables } from '$lib/server/figures/make-edition';
import { quarterOf } from '$lib/server/store/quarter';
import { originOf } from '$lib/server/answers/alternates';
import { dayInFrance } from '$lib/server/settings/day';
import { written } from '../figure-texts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, request, url }) => {
	const today = dayInFrance(new Date());
	const lang = languageOfAddress(params.lang);
	const { asked } = await frameOf(quarterOf(today), today, false);
	const exact = (value: number) => written(value, lang, 8);
	const text = renderDocument('protection', lang, {
		epsilon: exact(privacy.epsilon),
		delta: exact(privacy.delta),
		rho: exact(privacy.rho)
	});
	return { text, tables: aboutTables(asked), origin: originOf({ request, url }) };
};
