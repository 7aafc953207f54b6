import type { AskedWords } from '$lib/grid/words';
import type { Areas } from '$lib/i18n/locale';

/** One of `figurePlaces`, in words. */
export const placeText = (
	place: string,
	{ places }: Areas['contribute'],
	{ facts }: Pick<AskedWords, 'facts'>
): string =>
	(places as Record<string, string>)[place] ?? facts.department?.choices?.[place] ?? place;
