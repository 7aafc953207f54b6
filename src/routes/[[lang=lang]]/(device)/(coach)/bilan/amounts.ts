import { formatNumber } from '$lib/i18n/numbers';
import type { Areas, Language } from '$lib/i18n/locale';
import type { Measure } from '$lib/coach/report/report';

type Words = Areas['totals']['paper'];

/** In a column that says what it is of: `12`, `9 h 30`. */
export function bareAmount(
	measure: Measure,
	value: number | null,
	words: Words,
	lang: Language
): string {
	if (value === null) return words.hidden;
	return measure === 'minutes'
		? words.time(Math.floor(value / 60), value % 60)
		: formatNumber(value, lang);
}

/** With what it is of: `12 rendez-vous`. */
export function amountText(
	measure: Measure,
	value: number | null,
	words: Words,
	lang: Language
): string {
	if (value === null) return words.hiddenOf(words.names[measure]);
	const isOne = lang === 'fr' ? value < 2 : value === 1;
	return words.measures[measure](bareAmount(measure, value, words, lang), isOne);
}
