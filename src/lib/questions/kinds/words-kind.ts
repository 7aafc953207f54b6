import type { Answer } from '$lib/grid/sheet';
import type { AskedItem, HelpCriterion } from '$lib/grid/words';
import type { Areas, Language } from '$lib/i18n/locale';

/** What an answer is put in words with. */
export interface AnswerMessages {
	messages: Areas['messages'];
	report: Areas['report'];
	lang: Language;
}

/** `rung`: the bracket that figures fall in. */
export interface ItemWithAnswer<I> {
	item: I;
	answer: Answer;
	rung: string | null;
	words: AskedItem;
}

export type FoldedItem = HelpCriterion['items'][string];

/** How a kind of question says its answers. `I` is its item. */
export interface WordsKind<I> {
	/** The fact before its name; empty for an answer that does not fit. */
	text(given: ItemWithAnswer<I>, speech: AnswerMessages): string;
	/** Under the name of its subject alone: no question stands beside it. */
	alone(given: ItemWithAnswer<I>, help: FoldedItem | undefined, speech: AnswerMessages): string;
	/** Beside the name of its subject alone, for whom a paper is handed. */
	handed(given: ItemWithAnswer<I>, speech: AnswerMessages): string;
}
