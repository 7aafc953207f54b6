import type { Score, Step } from '$lib/engine/result/result';
import type { HelpWords } from '$lib/grid/words';
import type { Areas } from '$lib/i18n/locale';
import { strengths } from './result-view';

export interface HeadlineOf {
	score: Score;
	/** What the screen shows as the next step. */
	step: Step | null;
	/** A questionnaire whose subjects have no sentence of their own is counted. */
	help: Pick<HelpWords, 'criteria'> | null;
	headline: Areas['report']['headline'];
}

/** It stands large over the rose. */
export const longest = 110;

/**
 * What is true of this company only, in a sentence or two: its best subjects, at least 3 points of 5 and sure, then
 * the subject of its next step. One subject is never said twice.
 */
export function headlineOf({ score, step, help, headline }: HeadlineOf): {
	text: string;
	/** The best subjects that it says, by their ids. */
	says: string[];
} {
	const all = strengths(score, Infinity);
	const next = (step && help?.criteria[step.criterion]?.next) ?? null;
	const [first, ...others] = all.flatMap(({ criterion }) => {
		const text = criterion !== step?.criterion && help?.criteria[criterion]?.strength;
		return text ? [{ criterion, text }] : [];
	});
	if (!first)
		return {
			text: next ? sentences(headline.start, next) : headline.count(all.length),
			says: []
		};
	const says = [first.criterion];
	for (const { criterion, text } of others) {
		const both = sentences(headline.both(first.text, text), next);
		if (both.length <= longest) return { text: both, says: [...says, criterion] };
	}
	return { text: sentences(first.text, next), says };
}

const sentences = (...said: (string | null)[]): string =>
	said.flatMap((text) => (text ? [`${text[0]?.toUpperCase()}${text.slice(1)}.`] : [])).join(' ');
