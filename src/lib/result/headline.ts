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
	const best = strengths(score, Infinity)
		.filter(({ criterion }) => criterion !== step?.criterion)
		.flatMap(({ criterion }) => {
			const text = help?.criteria[criterion]?.strength;
			return text ? [{ criterion, text }] : [];
		});
	const next = (step && help?.criteria[step.criterion]?.next) ?? null;
	const [first, ...others] = best;
	if (!first) {
		const count = strengths(score, Infinity).length;
		return { text: next ? sentences(headline.start, next) : headline.count(count), says: [] };
	}
	const both = others
		.map((second) => ({
			text: sentences(headline.both(first.text, second.text), next),
			says: [first.criterion, second.criterion]
		}))
		.find(({ text }) => isShort(text));
	return both ?? { text: sentences(first.text, next), says: [first.criterion] };
}

const isShort = (text: string) => text.length <= longest;

const sentences = (...said: (string | null)[]): string =>
	said.flatMap((text) => (text ? [`${text[0]?.toUpperCase()}${text.slice(1)}.`] : [])).join(' ');
