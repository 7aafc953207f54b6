import { error } from '@sveltejs/kit';
import { everyLanguage, loadWords } from '$lib/i18n/locale';
import { openGuide, subjectNames } from '$lib/offers/guide';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = async () => {
	if (!INSTANCE.modules.help) return [];
	const { order } = await openGuide('fr');
	return order.flatMap(({ id: aide }) => everyLanguage().map((address) => ({ ...address, aide })));
};

export const load: PageLoad = async ({ params, parent }) => {
	const { lang } = await parent();
	const [{ offers }, { guide }] = await Promise.all([loadWords(lang, 'offers'), openGuide(lang)]);
	const offer = guide.catalogue.offers.find(({ id }) => id === params.aide);
	if (!offer) error(404, offers.one.missing);
	return { offers, guide, offer, subjects: await subjectNames(lang) };
};
