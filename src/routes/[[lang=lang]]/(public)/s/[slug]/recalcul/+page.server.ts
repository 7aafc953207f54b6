import { recount } from '$lib/server/pages/recount';
import { loadPageView } from '$lib/server/pages/load-page-view';
import { languageAt, shownAt } from '../../../shown-at';
import type { PageServerLoad } from './$types';

/** What the page shows, and beside it what its answers give when they are counted again. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const shown = await shownAt({ locals, params });
	const page = locals.publicPage;
	if (page?.state !== 'live') return { ...shown, again: null };
	const view = await loadPageView(page.content, languageAt({ params }));
	const again = recount(view);
	const isSame = sameFraction(again.total, page.content.total);
	const weighs = view.compiled.grid.total.from === 'pillars';
	return { ...shown, again: { ...again, isSame, weighs } };
};

type FractionShown = ReturnType<typeof recount>['total'];
const sameFraction = (one: FractionShown, other: FractionShown) =>
	one.low * other.of === other.low * one.of && one.high * other.of === other.high * one.of;
