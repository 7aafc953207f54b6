import type { CompiledGrid } from '$lib/engine/compile';
import type { AskedWords } from '$lib/grid/words';
import type { Answer } from '$lib/grid/sheet';
import type { Place } from '$lib/engine/versions/move';
import type { RungOf } from '$lib/state/questions/rungs';
import { answerText, type Spoken } from '$lib/components/questions/answer-text';

/** One version of a questionnaire, and what puts its answers in words. */
export interface Speaking {
	compiled: CompiledGrid;
	words: AskedWords;
	rungOf: RungOf;
	spoken: Spoken;
}

/** `azimut-20@2026.1` is spoken of as `2026.1`. */
export const versionOf = (grid: string): string => grid.slice(grid.indexOf('@') + 1);

export const subjectSaid = ({ words }: Speaking, { criterion }: Place): string =>
	words.criteria[criterion]?.plain ?? criterion;

export const questionSaid = ({ words }: Speaking, { criterion, item }: Place): string =>
	words.criteria[criterion]?.items[item]?.question ?? item;

export function answerSaid(
	{ compiled, words, rungOf, spoken }: Speaking,
	{ criterion, item }: Place,
	answer: Answer
): string {
	const found = compiled.criterionById.get(criterion)?.items.get(item);
	const own = words.criteria[criterion]?.items[item];
	if (!found || !own) return '';
	return answerText(found, answer, rungOf(criterion, item, answer), own, spoken);
}
