import type { Areas, Language } from '$lib/i18n/locale';
import { formatDate } from '$lib/i18n/dates';
import { roundScore } from '$lib/i18n/scores';
import type { TimelineEntry } from '$lib/years/timeline';

type Total = TimelineEntry['score']['total'];

export const yearText = (
	{ year }: Pick<TimelineEntry, 'year'>,
	{ history }: Areas['years']
): string => (year === null ? history.yearUnknown : String(year));

/** A side as one chooses it: its year and its date, or today. */
export function entryText(side: TimelineEntry, words: Areas['years'], lang: Language): string {
	if (side.date === null) return words.history.today;
	return words.history.short(yearText(side, words), formatDate(side.date, lang), side.nth);
}

export function totalText({ low, high }: Total, { history }: Areas['years']): string {
	if (low === null || high === null) return history.noTotal;
	return history.total(roundScore(low), roundScore(high));
}
