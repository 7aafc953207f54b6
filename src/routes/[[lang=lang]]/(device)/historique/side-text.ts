import type { Language } from '$lib/i18n/locale';
import type { Years } from '$lib/i18n/messages/fr.years';
import { formatDate, roundScore } from '$lib/i18n/numbers';
import type { YearSide } from '$lib/state/years/timeline';

type Total = YearSide['result']['total'];

export const yearText = ({ year }: Pick<YearSide, 'year'>, { history }: Years): string =>
	year === null ? history.yearUnknown : String(year);

/** A side as one chooses it: its year and its date, or today. */
export function sideText(side: YearSide, words: Years, lang: Language): string {
	if (side.date === null) return words.history.today;
	return words.history.short(yearText(side, words), formatDate(side.date, lang), side.nth);
}

export function totalText({ low, high }: Total, { history }: Years): string {
	if (low === null || high === null) return history.noTotal;
	return history.total(roundScore(low), roundScore(high));
}
