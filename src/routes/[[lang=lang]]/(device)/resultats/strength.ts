import type { Assessment } from '$lib/state/session/assessment.svelte';
import type { Strength } from '$lib/state/result/result-view';
import { answerText, type AnswerMessages } from '$lib/components/questions/answer-text';
import { bareBracket, bracketText } from '$lib/components/questions/wording';

/** A strength is a fact the company gave, not a judgement; of several practices, one is named and the others counted. */
export function strengthText(
	assessment: Assessment,
	{ criterion, item }: Strength,
	spoken: AnswerMessages
): string {
	const compiled = assessment.compiled.criterionById.get(criterion)?.items.get(item);
	const words = assessment.words.criteria[criterion]?.items[item];
	if (!compiled || !words) return '';
	const answer = assessment.answerTo(criterion, item);
	const rung = assessment.rungOf(criterion, item);
	// What figures come to says more than they do.
	if (answer && 'numbers' in answer && rung) return bareBracket(bracketText(rung, words));
	const text = (said: typeof answer) => answerText(compiled, said, rung, words, spoken);
	if (!answer || !('practices' in answer) || answer.practices.length < 2) return text(answer);
	const { practices } = answer;
	return spoken.report.andMore(text({ practices: practices.slice(0, 1) }), practices.length - 1);
}
