import type { CompiledGrid } from '$lib/engine/score/compile';
import type { AskedWords } from '$lib/grid/words';
import type { Answer } from '$lib/grid/sheet';
import type { ItemRef } from '$lib/engine/versions/move';
import type { RungOf } from '$lib/questions/rungs';
import { answerText } from '$lib/diagnosis/answer-text';
import type { AnswerMessages } from '$lib/questions/kinds/words-kind';

/** One version of a questionnaire, and what puts its answers in words. */
export interface MoveMessages {
	compiled: CompiledGrid;
	words: AskedWords;
	rungOf: RungOf;
	spoken: AnswerMessages;
}

export const subjectText = ({ words }: MoveMessages, { criterion }: ItemRef): string =>
	words.criteria[criterion]?.plain ?? criterion;

export const questionText = ({ words }: MoveMessages, { criterion, item }: ItemRef): string =>
	words.criteria[criterion]?.items[item]?.question ?? item;

export function answerInWords(
	{ compiled, words, rungOf, spoken }: MoveMessages,
	{ criterion, item }: ItemRef,
	answer: Answer
): string {
	const found = compiled.criterionById.get(criterion)?.items.get(item);
	const own = words.criteria[criterion]?.items[item];
	if (!found || !own) return '';
	return answerText(found, answer, rungOf(criterion, item, answer), own, spoken);
}
