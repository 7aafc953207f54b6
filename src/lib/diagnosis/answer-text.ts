import type { Item } from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';
import type { AskedItem } from '$lib/grid/words';
import { wordsKindOf } from '$lib/questions/kinds/words';
import type { AnswerMessages } from '$lib/questions/kinds/words-kind';

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
	return wordsKindOf(item).text({ item, answer, rung, words }, spoken);
}
