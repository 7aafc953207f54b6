/** What was said of an indicator, in words. */
import type { Indicator, IndicatorUnit, RowColumn } from '$lib/grid/indicators/indicators';
import type { IndicatorRow, IndicatorValue } from '$lib/grid/indicators/values';
import type { IndicatorText } from '$lib/grid/indicators/words';
import { formatDate } from '$lib/i18n/dates';
import type { Areas, Language } from '$lib/i18n/locale';
import { formatNumber } from '$lib/i18n/numbers';
import { ownMember } from '$lib/share/own-member';

export interface IndicatorSpeech {
	words: Areas['indicators'];
	lang: Language;
}

/** `''` of a rate, which has none, and of what is no number. */
export const unitName = (
	unit: IndicatorUnit | null | undefined,
	words: IndicatorSpeech['words']
): string => (!unit || unit === 'rate' ? '' : words.units[unit]);

export function numberText(
	value: number,
	{ unit, decimals = 0 }: { unit?: IndicatorUnit | undefined; decimals?: number | undefined },
	{ words, lang }: IndicatorSpeech
): string {
	const number = formatNumber(value, lang, decimals);
	const one = lang === 'fr' ? Math.abs(value) < 2 : value === 1;
	const name = (one && unit && ownMember(words.perUnit, unit)) || unitName(unit, words);
	return name ? `${number} ${name}` : number;
}

/** @param indicator what this questionnaire asks there; left out where it is not known here */
export function valueText(
	value: IndicatorValue,
	text: IndicatorText | undefined,
	speech: IndicatorSpeech,
	indicator?: Indicator
): string {
	const { words, lang } = speech;
	const choice = (id: string) => ownMember(text?.choices, id) ?? id;
	if ('none' in value) return words.paper.states[value.none];
	if ('number' in value)
		return numberText(
			value.number,
			indicator?.kind === 'number' ? indicator : { decimals: 3 },
			speech
		);
	if ('yes' in value) return value.yes ? words.yes : words.no;
	if ('choice' in value) return choice(value.choice);
	if ('choices' in value) return value.choices.map(choice).join(' · ') || words.noneChosen;
	if ('text' in value) return value.text;
	if ('date' in value) return formatDate(value.date, lang);
	const columns = indicator?.kind === 'rows' ? indicator.columns : null;
	return value.rows.map((row) => rowText(row, columns, text, speech)).join(' ; ');
}

function rowText(
	row: IndicatorRow,
	columns: readonly RowColumn[] | null,
	text: IndicatorText | undefined,
	speech: IndicatorSpeech
): string {
	const ids = columns?.map(({ id }) => id) ?? Object.keys(row);
	return ids
		.flatMap((id) => {
			const cell = row[id];
			if (cell === undefined) return [];
			return cellText(
				cell,
				columns?.find((column) => column.id === id),
				text,
				speech
			);
		})
		.join(', ');
}

/** A cell of a row. */
export function cellText(
	cell: string | number | boolean,
	column: RowColumn | undefined,
	text: IndicatorText | undefined,
	speech: IndicatorSpeech
): string {
	if (typeof cell === 'boolean') return cell ? speech.words.yes : speech.words.no;
	if (typeof cell === 'number') return numberText(cell, column ?? { decimals: 3 }, speech);
	return ownMember(ownMember(text?.columns, column?.id ?? '')?.choices, cell) ?? cell;
}
