import { error } from '@sveltejs/kit';
import { everyLanguage, loadWords } from '$lib/i18n/locale';
import { openGuides, subjectNames } from '$lib/offers/guide';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = async () => {
	const opened = await openGuides('fr');
	const ids = new Set(opened.flatMap(({ order }) => order.map(({ id }) => id)));
	return [...ids].flatMap((aide) => everyLanguage().map((address) => ({ ...address, aide })));
};

export const load: PageLoad = async ({ params, parent }) => {
	const { lang } = await parent();
	const [{ offers }, opened] = await Promise.all([loadWords(lang, 'offers'), openGuides(lang)]);
	for (const { guide } of opened) {
		const offer = guide.catalogue.offers.find(({ id }) => id === params.aide);
		if (offer) return { offers, guide, offer, subjects: await subjectNames(lang, guide) };
	}
	error(404, offers.one.missing);
};
