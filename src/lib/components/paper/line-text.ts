import type { CompiledItem } from '$lib/engine/items/compile-item';
import type { Answer } from '$lib/grid/sheet';
import type { AskedItem } from '$lib/grid/words';
import type { Areas } from '$lib/i18n/locale';
import { formatNumber } from '$lib/i18n/numbers';
import { answerText, type AnswerMessages } from '../questions/answer-text';
import { bareBracket, bracketText } from '../questions/wording';

export interface LineMessages extends AnswerMessages {
	paper: Areas['paper'];
}

/** One question and its answer, whether of an open dossier, a printed code or a public page. */
export interface ItemToWrite {
	item: CompiledItem;
	words: AskedItem;
	answer: Answer | undefined;
	/** The level or bracket reached; null when only points are given. */
	rung: string | null;
	points: number | null;
	/** Of this company, it could point at someone: only its points may be shown to others. */
	sensitive: boolean;
}

export interface LineToWrite {
	items: readonly ItemToWrite[];
	result: { status: string; max: number };
}

/**
 * For whom: the company itself, or others, to whom a sensitive answer is its points; `fiche` is for others too, and
 * short: one practice is named and the others counted; `late` is for others once points no longer count.
 */
export type LineReader = 'owner' | 'others' | 'fiche' | 'late';

/** What a line says of one question. */
export function itemText(item: ItemToWrite, spelling: LineMessages, reader: LineReader): string {
	if (isHidden(item, reader))
		return withheldText(item.points ?? 0, item.item.max, spelling, reader);
	const { answer, rung, words } = item;
	if (item.sensitive && reader !== 'owner' && !(answer && 'unknown' in answer))
		// It does not fit, as a file may bring it: what it says stays here.
		return spelling.report.unanswered;
	const text = answerText(item.item, answer, rung, words, spelling);
	if (answer && 'practices' in answer) return practicesText(item, answer, spelling, reader) ?? text;
	// Others read on the page that what stands in brackets is the questionnaire's; a fiche has no room to say so.
	if (answer && 'bracket' in answer && reader === 'fiche') return bareBracket(text);
	if (!answer || !('numbers' in answer) || rung === null) return text;
	const isShort =
		reader === 'fiche' && item.item.kind === 'measure' && item.item.formula === 'share';
	const figure = isShort ? shareText(answer.numbers, spelling) : text;
	// A ratio says its bracket already.
	const bracket = bareBracket(bracketText(rung, words));
	return figure.includes(bracket) ? figure : `${figure} · ${bracket}`;
}

/** A strength, as a fact; of a sensitive one, the points of its whole line. */
export const strengthText = (
	line: { result: { low: number; max: number } },
	item: ItemToWrite,
	spelling: LineMessages
): string =>
	isHidden(item, 'fiche')
		? spelling.paper.fiche.pointsOnly(line.result.low, line.result.max)
		: itemText(item, spelling, 'fiche');

/** One text a question; of a subject where every answer is not shown, its points once. */
export function lineTexts(
	{ items, result }: LineToWrite,
	spelling: LineMessages,
	reader: LineReader
): string[] {
	if (result.status === 'not-applicable') return [spelling.report.notApplicable];
	const hidden = items.filter((item) => isHidden(item, reader));
	if (hidden.length > 1 && hidden.length === items.length) {
		const sum = hidden.reduce((total, { points }) => total + (points ?? 0), 0);
		return [withheldText(sum, result.max, spelling, reader)];
	}
	const texts = items.map((item) => itemText(item, spelling, reader));
	return reader === 'fiche' ? [texts.join(' / ')] : texts;
}

function isHidden({ answer, points, sensitive }: ItemToWrite, reader: LineReader): boolean {
	if (!answer || points === null) return false;
	return 'points' in answer || (sensitive && reader !== 'owner');
}

function withheldText(
	points: number,
	max: number,
	{ paper }: LineMessages,
	reader: LineReader
): string {
	const { detailNotShown, pointsOnly } = paper.fiche;
	return reader === 'late' ? detailNotShown : `${pointsOnly(points, max)} · ${detailNotShown}`;
}

/** Null when each is named. */
function practicesText(
	{ item, words, rung }: ItemToWrite,
	{ practices }: { practices: readonly string[] },
	spelling: LineMessages,
	reader: LineReader
): string | null {
	if (reader !== 'fiche' || item.kind !== 'practices' || practices.length < 2) return null;
	const first = answerText(item, { practices: practices.slice(0, 1) }, rung, words, spelling);
	const { ticked, including } = spelling.paper.fiche;
	return including(ticked(practices.length, item.practices.length), first);
}

/** Without the name of the number: the subject stands beside. */
function shareText(
	{ a, b = 0, unit }: { a: number; b?: number | undefined; unit?: string | undefined },
	{ report, messages, lang }: LineMessages
): string {
	const units: Record<string, string> = messages.units;
	const share = report.outOf(formatNumber(a, lang), formatNumber(b, lang));
	return `${share} ${units[unit ?? ''] ?? ''}`.trim();
}
