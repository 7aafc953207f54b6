import type { CompiledItem } from '$lib/engine/items/compile-item';
import { kindOf } from '$lib/grid/kinds/kinds';
import type { Answer } from '$lib/grid/sheet';
import type { AskedItem } from '$lib/grid/words';
import type { Areas } from '$lib/i18n/locale';
import { wordsKindOf } from '$lib/questions/kinds/words';
import type { AnswerMessages } from '$lib/questions/kinds/words-kind';
import { midSentence, withBracket } from '$lib/questions/wording';
import { isAnswerKept } from './reader';

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
	/** Why, where that is known. */
	notConcerned?: string | undefined;
}

/**
 * For whom a line is said, in what words. Whom a paper is handed reads a paragraph a subject, beside its points: the
 * practice that is said shortest is named, the others counted.
 */
export type Reading =
	| { reader: 'owner'; speech: AnswerMessages }
	| {
			reader: 'handed' | 'everyone';
			speech: LineMessages;
			/** They count no longer: what is kept is not said by them. */
			withoutPoints?: boolean;
	  };

/** What a line says of one question. */
export function itemText(item: ItemToWrite, reading: Reading): string {
	const { reader, speech } = reading;
	if (reader !== 'owner' && isAnswerKept(item, reader))
		return keptText(item.points ?? 0, item.item.max, reading);
	const { answer, rung, words } = item;
	if (!answer) return speech.report.unanswered;
	if (item.sensitive && reader !== 'owner' && !('unknown' in answer))
		// It does not fit, as a file may bring it: what it says stays here.
		return speech.report.unanswered;
	if ('unknown' in answer) return speech.report.unknown;
	const { item: asked } = item;
	const given = { item: asked, answer, rung, words };
	const kind = wordsKindOf(asked);
	if (reader === 'handed') return kind.handed(given, speech);
	const text = kind.text(given, speech);
	const isFigure = kindOf(asked).chosen(answer) === null;
	return isFigure && rung !== null ? withBracket(text, rung, words) : text;
}

/** To others it says "the company". */
export function speechForOthers(speech: LineMessages): LineMessages {
	const { messages, report, paper } = speech;
	const { says } = paper.fiche;
	const questions = { ...messages.questions, none: says.none };
	return { ...speech, messages: { ...messages, questions }, report: { ...report, ...says } };
}

/** One text a question; of a subject where every answer is not shown, its points once. */
export function lineTexts(
	{ items, result, notConcerned }: LineToWrite,
	reading: Reading
): string[] {
	const { notApplicable, labelled } = reading.speech.report;
	if (result.status === 'not-applicable')
		return [notConcerned ? labelled(notApplicable, notConcerned) : notApplicable];
	const texts = items.map((item) => itemText(item, reading));
	if (reading.reader === 'owner') return texts;
	if (items.length > 1 && items.every((item) => isAnswerKept(item, reading.reader))) {
		const sum = items.reduce((total, { points }) => total + (points ?? 0), 0);
		return [keptText(sum, result.max, reading)];
	}
	return reading.reader === 'handed' ? [paragraph(items, texts, reading.speech)] : texts;
}

/** What is declared first, and said to be so where something of the subject is open; what is open is named last. */
function paragraph(
	items: readonly ItemToWrite[],
	texts: readonly string[],
	{ report, paper }: LineMessages
): string {
	const { told } = paper.fiche;
	const rows = items.map(({ answer, words }, at) => {
		const text = texts[at] ?? '';
		const state = answer && 'unknown' in answer ? 'unknown' : 'declared';
		return { text, words, state: text === report.unanswered ? 'missing' : state };
	});
	if (rows.every(({ state }) => state === 'missing')) return report.unanswered;
	const open = (['unknown', 'missing'] as const).flatMap((kind) => {
		const named = rows
			.filter(({ state }) => state === kind)
			.map(({ words }) => midSentence(words.question));
		return named.length > 0 ? [report.labelled(told[kind], named.join(told.between))] : [];
	});
	const declared = rows.filter(({ state }) => state === 'declared').map(({ text }) => text);
	const said = sentences([...new Set(declared)]);
	if (said === '') return sentences(open);
	return open.length > 0
		? sentences([report.labelled(told.declared, midSentence(said)), ...open])
		: said;
}

/** By its points; on a paper they stand beside. */
function keptText(
	points: number,
	max: number,
	{ reader, speech, withoutPoints }: Exclude<Reading, { reader: 'owner' }>
): string {
	const { detailKept, detailNotShown, pointsOnly } = speech.paper.fiche;
	if (reader === 'handed') return detailKept;
	return withoutPoints ? detailNotShown : `${pointsOnly(points, max)} · ${detailNotShown}`;
}

/** In one paragraph: there is no room for a line each. */
const sentences = (texts: readonly string[]) =>
	texts
		.map((text) => text.replace(/\.$/, ''))
		.join('. ')
		.replaceAll('?. ', '? ');
