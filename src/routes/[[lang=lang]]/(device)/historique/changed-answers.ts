import { kindOf } from '$lib/grid/kinds/kinds';
import type { Line, LineItem } from '$lib/diagnosis/lines';
import { answerText } from '$lib/diagnosis/answer-text';
import type { AnswerMessages } from '$lib/questions/kinds/words-kind';

/** One question answered otherwise: both answers, or of practices what came and what went. */
export interface ChangedAnswer {
	item: string;
	from: string;
	to: string;
	added: string;
	left: string;
}

/** Of one subject, what both moments ask and answer in other words. */
export function changedAnswers(
	before: Line | undefined,
	after: Line | undefined,
	spoken: AnswerMessages
): ChangedAnswer[] {
	return (after?.items ?? []).flatMap((now) => {
		const then = before?.items.find(({ id }) => id === now.id);
		if (!then?.answer || !now.answer) return [];
		const none = { item: now.id, from: '', to: '', added: '', left: '' };
		const [from, to] = [textOf(then, spoken), textOf(now, spoken)];
		if (from === to) return [];
		const [had, has] = [ticksOf(then), ticksOf(now)];
		if (!had || !has) return [{ ...none, from, to }];
		const added = namesOf(
			now,
			has.filter((id) => !had.includes(id))
		);
		const left = namesOf(
			then,
			had.filter((id) => !has.includes(id))
		);
		return added || left ? [{ ...none, added, left }] : [];
	});
}

const textOf = ({ item, answer, rung, words }: LineItem, spoken: AnswerMessages) =>
	answerText(item, answer, rung, words, spoken);

function ticksOf({ item, answer }: LineItem): readonly string[] | null {
	const kind = kindOf(item);
	return answer && kind.many ? kind.chosen(answer) : null;
}

const namesOf = ({ words }: LineItem, practices: readonly string[]) =>
	practices.map((id) => words.choices[id]?.words ?? id).join(' · ');
