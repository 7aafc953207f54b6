import type { Areas } from '$lib/i18n/locale';
import type { Worked } from '$lib/explain/worked';

/** What an example company is, in a few words. */
export function detailsOf(
	{ form, headcount }: Worked,
	{ employees }: Areas['pages']['method']['points']
): string {
	return `${form}, ${employees(headcount)}`;
}
