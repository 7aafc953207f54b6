import type { Paper } from '$lib/i18n/messages/fr.paper';
import type { PaperItem, PaperLine } from '$lib/state/paper';
import { answerText, type Spoken } from '../(device)/resultats/answer-text';
import { bareBracket, bracketText } from '../wording';

export interface Spelling extends Spoken {
	paper: Paper;
}

/** For whom: the company itself, or others, to whom a sensitive answer is its points. */
export type Reader = 'owner' | 'others';

/** What a line says of one question. `most` practices are named, the others counted. */
export function itemText(
	{ item, words, answer, rung, points, sensitive }: PaperItem,
	spelling: Spelling,
	reader: Reader,
	most = Infinity
): string {
	const { paper } = spelling;
	if (answer && points !== null && ('points' in answer || (sensitive && reader === 'others')))
		return `${paper.fiche.keptPoints(points, item.max)} · ${paper.fiche.kept}`;
	const text = answerText(item, answer, rung, words, spelling);
	if (answer && 'practices' in answer && item.kind === 'practices') {
		const { length } = answer.practices;
		if (length <= most) return text;
		const ticked = paper.fiche.ticked(length, item.practices.length);
		const named = { practices: answer.practices.slice(0, most) };
		return paper.fiche.including(ticked, answerText(item, named, rung, words, spelling));
	}
	if (!answer || !('numbers' in answer) || rung === null) return text;
	// A ratio says its bracket already.
	const bracket = bareBracket(bracketText(rung, words));
	return text.includes(bracket) ? text : `${text} · ${bracket}`;
}

/** One text a question; of a subject where every answer is kept, its points once. */
export function lineTexts(
	{ items, result }: PaperLine,
	spelling: Spelling,
	reader: Reader,
	most?: number
): string[] {
	const { report, paper } = spelling;
	if (result.status === 'not-applicable') return [report.notApplicable];
	const kept = items.filter(({ sensitive, answer, points }) => {
		return answer && points !== null && ('points' in answer || (sensitive && reader === 'others'));
	});
	if (kept.length > 1 && kept.length === items.length) {
		const sum = kept.reduce((total, { points }) => total + (points ?? 0), 0);
		return [`${paper.fiche.keptPoints(sum, result.max)} · ${paper.fiche.kept}`];
	}
	return items.map((item) => itemText(item, spelling, reader, most));
}
