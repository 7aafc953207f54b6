import type { PracticesItem } from '$lib/grid/grid';
import { bareBracket, questionWithAnswer } from '../../wording';
import type { AnswerMessages, ItemWithAnswer, WordsKind } from '../words-kind';

const named = ({ answer, words }: ItemWithAnswer<PracticesItem>): string[] | null =>
	'practices' in answer ? answer.practices.map((id) => words.choices[id]?.words ?? id) : null;

function text(given: ItemWithAnswer<PracticesItem>, { messages }: AnswerMessages): string {
	const practices = named(given);
	if (practices === null) return '';
	return practices.length === 0 ? messages.questions.none : practices.join(' · ');
}

export const practices: WordsKind<PracticesItem> = {
	text,
	/** One is named, the others counted. */
	alone(given, _help, speech) {
		const [first = '', ...others] = named(given) ?? [];
		return others.length > 0 ? speech.report.andMore(first, others.length) : text(given, speech);
	},
	/** The one that is said shortest is named, the others counted. */
	handed(given, speech) {
		const { report } = speech;
		const [first, ...others] = (named(given) ?? []).sort((one, other) => one.length - other.length);
		if (first === undefined)
			return questionWithAnswer(given.words.question, bareBracket(text(given, speech)), report);
		return others.length > 0 ? report.andMore(first, others.length) : first;
	}
};
