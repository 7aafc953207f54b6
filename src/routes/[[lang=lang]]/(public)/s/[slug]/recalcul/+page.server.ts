import { recount } from '$lib/server/pages/recount';
import { toldOf } from '$lib/server/pages/told';
import { languageAt, shownAt } from '../../../shown-at';
import type { PageServerLoad } from './$types';

/** What the page shows, and beside it the points that its answers give when they are counted again. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const shown = await shownAt({ locals, params });
	const page = locals.publicPage;
	if (page?.state !== 'live') return { ...shown, again: [] };
	const told = await toldOf(page.content, languageAt({ params }));
	const again = told.parts.flatMap(({ lines }) =>
		lines.map((line) => {
			const { items, low, high } = recount(told, line);
			return { number: line.number, items, low, high };
		})
	);
	return { ...shown, again };
};
