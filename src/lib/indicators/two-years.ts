/** Figures of two years side by side: what they were, and by how much a number moved. Why it moved is not known here. */
import type { IndicatorLine, SetReading } from '$lib/engine/indicators/read-set';
import type { Ground, IndicatorSet, IndicatorUnit } from '$lib/grid/indicators/indicators';
import type { IndicatorWords } from '$lib/grid/indicators/words';
import { formatNumber } from '$lib/i18n/numbers';
import { figureText } from './figure-text';
import { numberText, type IndicatorSpeech } from './value-text';

export interface ComparedFigure {
	id: string;
	label: string;
	/** In words, with how it is known; null where the year says nothing. */
	before: string | null;
	after: string | null;
	/** « + 2 000 kWh (+ 5 %) »; null but of two numbers. */
	difference: string | null;
	/** A bill in place of an estimate: the number may move without what it counts. */
	isKnownOtherwise: boolean;
	/** May point at a person in one of the years. */
	isPersonal: boolean;
}

export interface ComparedFigures {
	/** The section of the questionnaire. */
	id: string;
	title: string;
	figures: readonly ComparedFigure[];
}

/** What either year tells, in the order of the questionnaire. */
export function compareFigures(
	set: IndicatorSet,
	[before, after]: readonly [SetReading, SetReading],
	words: IndicatorWords,
	speech: IndicatorSpeech
): ComparedFigures[] {
	return set.sections.flatMap((section): ComparedFigures[] => {
		const figures = section.indicators.flatMap(({ id }): ComparedFigure[] => {
			const lines = [before.lines.get(id), after.lines.get(id)];
			const [then, now] = lines.map((line) => toldBy(line, words, speech));
			if (!then && !now) return [];
			return [
				{
					id,
					label: words.indicators[id]?.label ?? id,
					before: then?.text ?? null,
					after: now?.text ?? null,
					difference: then && now ? differenceText(then, now, speech) : null,
					isKnownOtherwise: isKnownOtherwise(then, now),
					isPersonal: lines.some((line) => line?.isPersonal)
				}
			];
		});
		const title = words.sections[section.id]?.title ?? section.id;
		return figures.length > 0 ? [{ id: section.id, title, figures }] : [];
	});
}

interface Told {
	text: string;
	/** Null of what is no number. */
	number: number | null;
	unit: IndicatorUnit | undefined;
	decimals: number;
	ground: Ground | undefined;
}

function toldBy(
	line: IndicatorLine | undefined,
	{ indicators }: IndicatorWords,
	speech: IndicatorSpeech
): Told | null {
	if (!line) return null;
	const { indicator, value, computed } = line;
	const unit = 'unit' in indicator ? indicator.unit : undefined;
	const decimals = ('decimals' in indicator ? indicator.decimals : undefined) ?? 0;
	const plain = { unit, decimals, ground: undefined };
	if (computed) {
		const { total } = computed;
		return total === null
			? null
			: { ...plain, number: total, text: numberText(total, { unit, decimals }, speech) };
	}
	if (!value) return null;
	const text = figureText(value, indicators[indicator.id], speech, indicator);
	if (!('number' in value)) return { ...plain, number: null, text };
	return { ...plain, number: value.number, ground: value.ground, text };
}

const isKnownOtherwise = (before: Told | null | undefined, after: Told | null | undefined) =>
	before?.ground !== undefined && after?.ground !== undefined && before.ground !== after.ground;

function differenceText(before: Told, after: Told, speech: IndicatorSpeech): string | null {
	if (before.number === null || after.number === null) return null;
	const { lang, words } = speech;
	const { unit, decimals } = after;
	const moved = Number((after.number - before.number).toFixed(decimals));
	if (moved === 0) return words.years.same;
	const signed = (text: string) => `${moved > 0 ? '+' : '−'}\u00a0${text}`;
	const size = Math.abs(moved);
	// Five per cent more of a share is not five points more.
	if (unit === 'percent') return signed(words.years.points(formatNumber(size, lang, decimals)));
	const text = signed(numberText(size, { unit, decimals }, speech));
	const share = before.number > 0 ? Math.round((size / before.number) * 100) : 0;
	return share === 0 ? text : `${text} (${signed(`${formatNumber(share, lang)}\u00a0%`)})`;
}
