import { formatNumber } from '$lib/i18n/numbers';
import type { Areas, Language } from '$lib/i18n/locale';
import type { Measure } from '$lib/coach/report/report';

/** An amount with what it is of: `12 rendez-vous`, `9 h 30`; what is hidden says so. */
export function amountText(
	measure: Measure,
	value: number | null,
	words: Areas['totals']['paper'],
	lang: Language
): string {
	if (value === null) return words.hiddenOf(words.names[measure]);
	const written =
		measure === 'minutes'
			? words.time(Math.floor(value / 60), value % 60)
			: formatNumber(value, lang);
	return words.measures[measure](written, lang === 'fr' ? value < 2 : value === 1);
}
