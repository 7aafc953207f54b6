import type { Item } from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';
import type { AskedItem } from '$lib/grid/words';
import type { Areas, Language } from '$lib/i18n/locale';
import { formatNumber } from '$lib/i18n/numbers';
import { bareBracket, bracketText, midSentence } from '$lib/questions/wording';

/** What an answer is put in words with. */
export interface AnswerMessages {
	messages: Areas['messages'];
	report: Areas['report'];
	lang: Language;
}

/** An answer, in words: the fact before its name. `rung` is the bracket that figures fall in. */
export function answerText(
	item: Item,
	answer: Answer | undefined,
	rung: string | null,
	words: AskedItem,
	spoken: AnswerMessages
): string {
	if (!answer) return spoken.report.unanswered;
	if ('unknown' in answer) return spoken.report.unknown;
	if ('level' in answer) return words.choices[answer.level]?.words ?? answer.level;
	if ('practices' in answer) {
		return answer.practices.length === 0
			? spoken.messages.questions.none
			: answer.practices.map((id) => words.choices[id]?.words ?? id).join(' · ');
	}
	if ('bracket' in answer) return bracketText(answer.bracket, words);
	if ('numbers' in answer && item.kind === 'measure') {
		return figureText(item.formula, answer.numbers, rung, words, spoken);
	}
	return '';
}

interface Figures {
	a: number;
	b?: number | undefined;
	c?: number | undefined;
	d?: number | undefined;
	unit?: string | undefined;
}

function figureText(
	formula: string,
	numbers: Figures,
	rung: string | null,
	words: AskedItem,
	spoken: AnswerMessages
): string {
	const unit = numbers.unit
		? ` ${spoken.messages.units[numbers.unit as keyof typeof spoken.messages.units]}`
		: '';
	const a = formatNumber(numbers.a, spoken.lang);
	const b = numbers.b === undefined ? '' : formatNumber(numbers.b, spoken.lang);
	if (formula === 'value') return a + unit;
	if (formula === 'share') {
		const figure = spoken.report.outOf(a, b) + unit;
		return words.numbers?.a ? spoken.report.labelled(words.numbers.a, figure) : figure;
	}
	// Two figures side by side say little: what they come to is said with them.
	const pair =
		formula === 'fall'
			? spoken.report.beforeAfter(
					made(a + unit, numbers.c, spoken),
					made(b + unit, numbers.d, spoken)
				)
			: spoken.report.fromTo(a, b) + unit;
	return rung ? `${pair} (${midSentence(bareBracket(bracketText(rung, words)))})` : pair;
}

/** What was used, for how much was made where that was counted too. */
const made = (
	used: string,
	units: number | undefined,
	{ messages, report, lang }: AnswerMessages
) =>
	units === undefined
		? used
		: report.usedFor(used, `${formatNumber(units, lang)} ${messages.units.made}`);
