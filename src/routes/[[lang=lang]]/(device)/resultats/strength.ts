import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import type { Strength } from '$lib/result/result-view';
import { answerText } from '$lib/diagnosis/answer-text';
import { wordsKindOf } from '$lib/questions/kinds/words';
import type { AnswerMessages } from '$lib/questions/kinds/words-kind';

/**
 * A strength is a fact the company gave, not a judgement, under the name of its subject: figures as they were given, a
 * level in the sentence that strangers read of it; of several practices, one is named and the others counted.
 */
export function strengthText(
	assessment: Assessment,
	{ criterion, item }: Strength,
	spoken: AnswerMessages
): string {
	const compiled = assessment.compiled.criterionById.get(criterion)?.items.get(item);
	const words = assessment.words.criteria[criterion]?.items[item];
	if (!compiled || !words) return '';
	const help = assessment.help?.criteria[criterion]?.items[item];
	const answer = assessment.answerTo(criterion, item);
	if (!answer || 'unknown' in answer) return answerText(compiled, answer, null, words, spoken);
	const given = { item: compiled, answer, rung: assessment.rungOf(criterion, item), words };
	return wordsKindOf(compiled).alone(given, help, spoken);
}
