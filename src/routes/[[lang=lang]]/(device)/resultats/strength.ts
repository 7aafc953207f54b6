import type { Assessment } from '$lib/state/session/assessment.svelte';
import type { Strength } from '$lib/state/result/result-view';
import { answerText, type AnswerMessages } from '$lib/components/questions/answer-text';

/** A strength is a fact the company gave, not a judgement. */
export function strengthText(
	assessment: Assessment,
	{ criterion, item }: Strength,
	spoken: AnswerMessages
): string {
	const compiled = assessment.compiled.criterionById.get(criterion)?.items.get(item);
	const words = assessment.words.criteria[criterion]?.items[item];
	if (!compiled || !words) return '';
	const answer = assessment.answerTo(criterion, item);
	return answerText(compiled, answer, assessment.rungOf(criterion, item), words, spoken);
}
