import { formatNumber } from '$lib/i18n/numbers';
import type { Messages } from '$lib/i18n/messages/fr';
import type { Language } from '$lib/i18n/locale';
import type { Item } from '$lib/grid/grid';
import type { Answer, ProfileValue } from '$lib/grid/sheet';
import type { FactWords, ItemWords } from '$lib/grid/words';

/** A fact told, in words. */
export function factText(
	value: ProfileValue | undefined,
	words: FactWords | undefined,
	messages: Messages
): string {
	const { profile } = messages;
	if (value === undefined) return profile.notTold;
	if (typeof value === 'boolean') return value ? profile.yes : profile.no;
	if (typeof value === 'object') {
		return 'unknown' in value ? profile.unknown : `${value.min ?? 0}–${value.max ?? ''}`;
	}
	return words?.choices?.[String(value)] ?? String(value);
}

/** An answer, in words: the fact before its name. `rung` is the bracket that figures fall in. */
export function answerText(
	item: Item,
	answer: Answer | undefined,
	rung: string | null,
	words: ItemWords,
	messages: Messages,
	lang: Language
): string {
	if (!answer) return messages.result.unanswered;
	if ('unknown' in answer) return messages.result.unknown;
	if ('level' in answer) return words.choices[answer.level]?.words ?? '';
	if ('practices' in answer) {
		return answer.practices.length === 0
			? messages.questions.none
			: answer.practices.map((id) => words.choices[id]?.words ?? id).join(' · ');
	}
	if ('bracket' in answer) return bracketText(answer.bracket, words);
	if ('numbers' in answer && item.kind === 'measure') {
		return figureText(item.formula, answer.numbers, rung, words, messages, lang);
	}
	return '';
}

export function bracketText(bracket: string, words: ItemWords): string {
	return bracket === 'zero' ? (words.zero ?? '') : (words.choices[bracket]?.words ?? '');
}

function figureText(
	formula: string,
	numbers: { a: number; b?: number | undefined; unit?: string | undefined },
	rung: string | null,
	words: ItemWords,
	messages: Messages,
	lang: Language
): string {
	const unit = numbers.unit
		? ` ${messages.units[numbers.unit as keyof typeof messages.units]}`
		: '';
	const a = formatNumber(numbers.a, lang);
	const b = numbers.b === undefined ? '' : formatNumber(numbers.b, lang);
	if (formula === 'value') return a + unit;
	if (formula === 'share') return messages.result.outOf(a, b) + unit;
	// Two figures side by side say little: what they come to is said with them.
	const pair = messages.result.fromTo(a, b) + unit;
	return rung ? `${pair} (${bracketText(rung, words)})` : pair;
}
