import { measureOf, unitOf, type Numbers } from '$lib/engine/items/measure/numbers';
import type { MeasureItem, Unit } from '$lib/grid/grid';
import type { AskedItem } from '$lib/grid/words';
import { formatNumber } from '$lib/i18n/numbers';
import { englishPlural, frenchPlural } from '$lib/i18n/plural';
import {
	bareBracket,
	bracketText,
	midSentence,
	questionWithAnswer,
	withBracket
} from '../../wording';
import type { AnswerMessages, WordsKind } from '../words-kind';

export const measure: WordsKind<MeasureItem> = {
	text({ item, answer, rung, words }, speech) {
		if ('bracket' in answer) return bracketText(answer.bracket, words);
		return 'numbers' in answer ? figureText(item, answer.numbers, rung, words, speech) : '';
	},
	/** The figures that were given, where they say what they are; otherwise what is measured, and the bracket. */
	alone(given, help, speech) {
		const { item, answer, rung, words } = given;
		const { report } = speech;
		const text = measure.text(given, speech);
		if (!rung) return text;
		if ('numbers' in answer && isNamed(item, answer.numbers)) return withBracket(text, rung, words);
		const measured = bareBracket(help?.choices[rung]?.shown ?? bracketText(rung, words));
		return help?.shown
			? report.labelled(help.shown, midSentence(measured))
			: `${questionIn(words)} ${measured}`;
	},
	handed(given, speech) {
		const { item, answer, rung, words } = given;
		const { report } = speech;
		const say = (said: string) => questionWithAnswer(words.question, said, report);
		const text = measure.text(given, speech);
		// The example in brackets is the questionnaire's, and the page has no room to say so.
		if (!('numbers' in answer)) return say(bareBracket(text));
		// Turnover, savings and gifts stay with the company: the bracket says how much of what is asked.
		if (rung !== null && isInEuros(item, answer.numbers))
			return say(bareBracket(bracketText(rung, words)));
		const figure = item.formula === 'share' ? shareText(answer.numbers, speech) : text;
		return say(rung === null ? figure : withBracket(figure, rung, words));
	}
};

/** Without how to count, said after it. */
const questionIn = ({ question }: AskedItem) =>
	question.slice(0, question.indexOf('?') + 1) || question;

function isInEuros(item: MeasureItem, { unit }: Numbers): boolean {
	const { a } = measureOf(item).numbers;
	return a !== undefined && unitOf(a, unit)?.unit === 'euros';
}

/** Two numbers of people, side by side, do not say of whom. */
const isNamed = (item: MeasureItem, numbers: Numbers): boolean =>
	item.formula !== 'ratio' || isInEuros(item, numbers);

/** Without the name of the number: the subject stands beside. */
function shareText({ a, b = 0, unit }: Numbers, speech: AnswerMessages): string {
	const { report, lang } = speech;
	return report.outOf(formatNumber(a, lang), withUnit(b, unit, speech));
}

/** A figure and its unit, which is of one or of several. */
export function withUnit(
	value: number,
	unit: Unit | undefined,
	{ report, messages, lang }: AnswerMessages
): string {
	const figure = formatNumber(value, lang);
	if (!unit) return figure;
	const several = messages.units[unit];
	const plural = lang === 'fr' ? frenchPlural : englishPlural;
	return `${figure} ${plural(value, report.ofOne[unit] ?? several, several)}`;
}

function figureText(
	{ formula }: MeasureItem,
	numbers: Numbers,
	rung: string | null,
	words: AskedItem,
	speech: AnswerMessages
): string {
	const { report, lang } = speech;
	const { a, b = 0, unit } = numbers;
	if (formula === 'value') return withUnit(a, unit, speech);
	if (formula === 'share') {
		const figure = shareText(numbers, speech);
		// How to count stands with the question.
		return words.numbers?.a ? report.labelled(bareBracket(words.numbers.a), figure) : figure;
	}
	// What was used, for how much was made where that was counted too.
	const made = (used: string, units: number | undefined) =>
		units === undefined ? used : report.usedFor(used, withUnit(units, 'made', speech));
	// Two figures side by side say little: what they come to is said with them.
	const pair =
		formula === 'fall'
			? report.beforeAfter(
					made(withUnit(a, unit, speech), numbers.c),
					made(withUnit(b, unit, speech), numbers.d)
				)
			: report.fromTo(formatNumber(a, lang), withUnit(b, unit, speech));
	return rung ? `${pair} (${midSentence(bareBracket(bracketText(rung, words)))})` : pair;
}
