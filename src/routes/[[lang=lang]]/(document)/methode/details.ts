import type { PagesMessages } from '$lib/i18n/messages/fr.pages';
import type { Worked } from '$lib/explain/worked';

/** What an example company is, in a few words. */
export function detailsOf(
	{ form, headcount }: Worked,
	{ employees }: PagesMessages['method']['points']
): string {
	return `${form}, ${employees(headcount)}`;
}
