import type { Paper } from '$lib/i18n/messages/fr.paper';
import { formatNumber } from '$lib/i18n/numbers';
import type { Line, LineItem } from '$lib/state/lines';
import { answerText, type Spoken } from '../(device)/resultats/answer-text';
import { bareBracket, bracketText } from '../wording';

export interface Spelling extends Spoken {
	paper: Paper;
}

/**
 * For whom: the company itself, or others, to whom a sensitive answer is its points; `fiche` is for others too, and
 * short: one practice is named and the others counted.
 */
export type Reader = 'owner' | 'others' | 'fiche';

/** What a line says of one question. */
export function itemText(item: LineItem, spelling: Spelling, reader: Reader): string {
	if (isKept(item, reader)) return keptText(item.points ?? 0, item.item.max, spelling);
	const { answer, rung, words } = item;
	const text = answerText(item.item, answer, rung, words, spelling);
	if (answer && 'practices' in answer) return practicesText(item, answer, spelling, reader) ?? text;
	if (answer && 'bracket' in answer && reader !== 'owner') return bareBracket(text);
	if (!answer || !('numbers' in answer) || rung === null) return text;
	const isShort =
		reader === 'fiche' && item.item.kind === 'measure' && item.item.formula === 'share';
	const figure = isShort ? shareText(answer.numbers, spelling) : text;
	// A ratio says its bracket already.
	const bracket = bareBracket(bracketText(rung, words));
	return figure.includes(bracket) ? figure : `${figure} · ${bracket}`;
}

/** A strength, as a fact; of a sensitive one its points alone. */
export const strengthText = (item: LineItem, spelling: Spelling): string =>
	isKept(item, 'fiche')
		? spelling.paper.fiche.keptPoints(item.points ?? 0, item.item.max)
		: itemText(item, spelling, 'fiche');

/** One text a question; of a subject where every answer is kept, its points once. */
export function lineTexts({ items, result }: Line, spelling: Spelling, reader: Reader): string[] {
	if (result.status === 'not-applicable') return [spelling.report.notApplicable];
	const kept = items.filter((item) => isKept(item, reader));
	if (kept.length > 1 && kept.length === items.length) {
		const sum = kept.reduce((total, { points }) => total + (points ?? 0), 0);
		return [keptText(sum, result.max, spelling)];
	}
	const texts = items.map((item) => itemText(item, spelling, reader));
	return reader === 'fiche' ? [texts.join(' / ')] : texts;
}

function isKept({ answer, points, sensitive }: LineItem, reader: Reader): boolean {
	if (!answer || points === null) return false;
	return 'points' in answer || (sensitive && reader !== 'owner');
}

const keptText = (points: number, max: number, { paper }: Spelling): string =>
	`${paper.fiche.keptPoints(points, max)} · ${paper.fiche.kept}`;

/** Null when each is named. */
function practicesText(
	{ item, words, rung }: LineItem,
	{ practices }: { practices: readonly string[] },
	spelling: Spelling,
	reader: Reader
): string | null {
	if (reader !== 'fiche' || item.kind !== 'practices' || practices.length < 2) return null;
	const first = answerText(item, { practices: practices.slice(0, 1) }, rung, words, spelling);
	const { ticked, including } = spelling.paper.fiche;
	return including(ticked(practices.length, item.practices.length), first);
}

/** Without the name of the number: the subject stands beside. */
function shareText(
	{ a, b = 0, unit }: { a: number; b?: number | undefined; unit?: string | undefined },
	{ report, messages, lang }: Spelling
): string {
	const units: Record<string, string> = messages.units;
	const share = report.outOf(formatNumber(a, lang), formatNumber(b, lang));
	return `${share} ${units[unit ?? ''] ?? ''}`.trim();
}
