import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import type { Strength } from '$lib/result/result-view';
import { answerText } from '$lib/diagnosis/answer-text';
import type { AnswerMessages } from '$lib/questions/kinds/words-kind';
import { bareBracket, bracketText, midSentence } from '$lib/questions/wording';

/**
 * A strength is a fact the company gave, not a judgement, and a line that is read alone: a measure is said with what it
 * measures, a level in the sentence that strangers read of it; of several practices, one is named and the others counted.
 */
export function strengthText(
	assessment: Assessment,
	{ criterion, item }: Strength,
	spoken: AnswerMessages
): string {
	const compiled = assessment.compiled.criterionById.get(criterion)?.items.get(item);
	const subject = assessment.words.criteria[criterion];
	const words = subject?.items[item];
	if (!compiled || !words) return '';
	const help = assessment.help?.criteria[criterion]?.items[item];
	const { labelled, andMore } = spoken.report;
	const answer = assessment.answerTo(criterion, item);
	const rung = assessment.rungOf(criterion, item);
	if (compiled.kind === 'measure' && rung) {
		const measured = bareBracket(help?.choices[rung]?.shown ?? bracketText(rung, words));
		return help?.shown
			? labelled(help.shown, midSentence(measured))
			: `${questionIn(words)} ${measured}`;
	}
	const text = (said: typeof answer) => answerText(compiled, said, rung, words, spoken);
	if (answer && 'level' in answer) {
		const { shown } = help?.choices[answer.level] ?? {};
		if (shown) return shown;
	}
	if (!answer || !('practices' in answer) || answer.practices.length < 2)
		return labelled(subject.plain, text(answer));
	const { practices } = answer;
	const first = text({ practices: practices.slice(0, 1) });
	return labelled(subject.plain, andMore(first, practices.length - 1));
}

/** Without how to count, said after it. */
const questionIn = ({ question }: { question: string }) =>
	question.slice(0, question.indexOf('?') + 1) || question;
