import type { Period } from '$lib/grid/grid';
import type { FactWords, AskedItem } from '$lib/grid/words';
import type { ProfileValue } from '$lib/grid/sheet';
import type { Areas } from '$lib/i18n/locale';
import type { ItemRow } from './kinds/rows-kind';

/** A fact given, in words. */
export function factText(
	value: ProfileValue | undefined,
	words: FactWords | undefined,
	messages: Areas['messages']
): string {
	const { profile } = messages;
	if (value === undefined) return profile.notAnswered;
	if (typeof value === 'boolean') return value ? profile.yes : profile.no;
	if (typeof value === 'object') {
		return 'unknown' in value ? profile.unknown : `${value.min ?? 0}–${value.max ?? ''}`;
	}
	return words?.choices?.[String(value)] ?? String(value);
}

/** Without the trades, after a colon, that help to find it in a list. */
export const withoutTrades = (text: string): string => text.split(/[\s\u00a0]*:/)[0] ?? text;

/** A bracket's row, in words. */
export function bracketText(bracket: string, words: AskedItem): string {
	return bracket === 'zero' ? (words.zero ?? '') : (words.choices[bracket]?.words ?? '');
}

/** A row, in words: so many people where that is known, rather than a share. */
export const rowText = (
	{ persons, words }: Pick<ItemRow, 'persons' | 'words'>,
	{ questions }: Areas['messages']
): string => (persons ? questions.persons(persons.from, persons.to, persons.whole) : words);

/** What an answer is about, beside its question. `year`: that is asked about; null, not known. */
export const periodText = (
	period: Period,
	year: number | null,
	{ questions }: Areas['messages']
): string =>
	period === 'year'
		? questions.periods.year(String(year ?? questions.lastYear))
		: questions.periods[period];

/** A question read away from its screen, with what it is about where the questionnaire says so apart. */
export const timedQuestion = (
	{ question }: Pick<AskedItem, 'question'>,
	{ period }: { period?: Period | undefined },
	year: number | null,
	messages: Areas['messages']
): string =>
	period ? `${question} (${midSentence(periodText(period, year, messages))})` : question;

/** A sentence goes on with a small letter, a name keeps its own. */
export const midSentence = (text: string): string =>
	/^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** Without its example in brackets, which would pass for the figures that were typed. */
export const bareBracket = (text: string): string => text.replace(/\s*\([^()]*\)$/, '');

/** A ratio says its bracket already. */
export function withBracket(figure: string, rung: string, words: AskedItem): string {
	const bracket = midSentence(bareBracket(bracketText(rung, words)));
	return figure.includes(bracket) ? figure : `${figure} (${bracket})`;
}

/** An answer that says little without its question: a title takes a colon, a question ends by itself. */
export const questionWithAnswer = (
	question: string,
	answer: string,
	report: Pick<Areas['report'], 'labelled'>
): string =>
	question.endsWith('?') ? `${question} ${answer}` : report.labelled(question, midSentence(answer));
