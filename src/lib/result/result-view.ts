import type { Score, Step } from '$lib/engine/result/result';
import type { AskedWords } from '$lib/grid/words';
import { bandWords } from '$lib/grid/words-by-id';
import type { Areas } from '$lib/i18n/locale';
import { roundScore } from '$lib/i18n/scores';
import { leftToFind } from '$lib/questions/left-to-find';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { subjectsIn } from '$lib/session/summary/summary';

/** What the result's first screen says, drawn from the engine's result alone. */

/**
 * Subjects that concern the company, those of them that are answered, of which some with a "don't know" to find out,
 * those with at least one answer; and all.
 */
export function subjectCounts(result: Score): {
	answered: number;
	toFind: number;
	begun: number;
	applicable: number;
	all: number;
} {
	const criteria = Object.values(result.criteria);
	const begun = criteria.filter(({ status }) => !/^(unanswered|not-applicable)$/.test(status));
	const { answered, concerned: applicable } = subjectsIn(result);
	const known = criteria.filter(({ status, low, high }) => status === 'answered' && low === high);
	return {
		answered,
		toFind: answered - known.length,
		begun: begun.length,
		applicable,
		all: criteria.length
	};
}

/** Whether anything is known yet: a range of 0 to 100 says nothing. */
export function hasResult({ total }: Score): boolean {
	return total.low !== null && total.high !== null && (total.low > 0 || total.high < 100);
}

/** The total in a sentence, a range where something is open. */
export function totalSentence(
	score: Score,
	report: Pick<Areas['report'], 'score' | 'range' | 'none'>
): string {
	if (!hasResult(score)) return report.none;
	const [low, high] = [roundScore(score.total.low ?? 0), roundScore(score.total.high ?? 0)];
	return low === high ? report.score(low) : report.range(low, high);
}

/** Where the total stands among others; empty where nothing is known. */
export function bandSentence(
	score: Score,
	{ bands }: Pick<AskedWords, 'bands'>,
	report: Pick<Areas['report'], 'bandIs' | 'bandsAre'>
): string {
	const { band, bandHigh } = score;
	if (!hasResult(score) || !band) return '';
	return bandHigh && bandHigh !== band
		? report.bandsAre(bandWords(bands, band), bandWords(bands, bandHigh))
		: report.bandIs(bandWords(bands, band));
}

/** How many of the subjects that concern the company are answered, and how many do not concern it. */
export function answeredSentences(
	{ answered, applicable, all, toFind }: ReturnType<typeof subjectCounts>,
	report: Pick<Areas['report'], 'answeredOn' | 'notConcerned'>
): string {
	const others = all > applicable ? ` ${report.notConcerned(all - applicable)}` : '';
	return report.answeredOn(answered, applicable, toFind) + others;
}

export interface Strength {
	criterion: string;
	item: string;
}

/** The subjects where most of the points are won, each with the item that won most; at least 3 points of 5. Those of `first` lead. */
export function strengths(result: Score, most = 3, first: readonly string[] = []): Strength[] {
	return Object.entries(result.criteria)
		.filter(([, row]) => isStrength(row))
		.toSorted(
			([one, a], [other, b]) =>
				Number(first.includes(other)) - Number(first.includes(one)) || b.low * a.max - a.low * b.max
		)
		.slice(0, most)
		.flatMap(([criterion, { why }]) => {
			const best = why.reduce<(typeof why)[number] | null>(
				(found, row) => ((row.points ?? 0) > (found?.points ?? 0) ? row : found),
				null
			);
			return best ? [{ criterion, item: best.item }] : [];
		});
}

/** The known subjects where the most points are still to win. */
export function weakest(result: Score, most = 3): string[] {
	return Object.entries(result.criteria)
		.filter(([, { points, max }]) => points !== null && points < max)
		.toSorted(([, a], [, b]) => a.low * b.max - b.low * a.max)
		.slice(0, most)
		.map(([criterion]) => criterion);
}

export interface Steps {
	/** At most five: none heavy, none that the law asks. */
	first: Step[];
	others: Step[];
	/** Effort 4. */
	heavy: Step[];
	duties: Step[];
}

export function sortSteps(steps: readonly Step[]): Steps {
	const duties = steps.filter(({ duty }) => duty);
	const free = steps.filter(({ duty }) => !duty);
	const light = free.filter(({ effort }) => effort < 4);
	return {
		first: light.slice(0, 5),
		others: light.slice(5),
		heavy: free.filter(({ effort }) => effort === 4),
		duties
	};
}

/** A subject counts as a strength from 3 points of 5 on, of what is sure. */
export const isStrength = ({ status, low, max }: { status: string; low: number; max: number }) =>
	status !== 'not-applicable' && 5 * low >= 3 * max;

/** A gain as it is shown. */
const tenths = ({ gain }: Step) => Math.round(10 * gain);

/** The one of the five to say first: most points, where little is done yet; then least effort, then their order. */
export function mainStep({ first }: Steps, { criteria }: Score): Step | null {
	const isDone = ({ criterion }: Step) =>
		Number(!criteria[criterion] || isStrength(criteria[criterion]));
	const order = (a: Step, b: Step) =>
		isDone(a) - isDone(b) || tenths(b) - tenths(a) || a.effort - b.effort;
	return first.toSorted(order)[0] ?? null;
}

export const stepKey = ({ criterion, item, rung }: Step): string => `${criterion}/${item}/${rung}`;

/** Subjects to find out first: each once, those that weigh most before. */
export function subjectsToFind({ compiled, reading, words }: Assessment, most = 3) {
	const left = leftToFind(compiled, reading);
	const criteria = [...new Set(left.map(({ criterion }) => criterion))].slice(0, most);
	return criteria.map((criterion) => ({
		criterion,
		/** Null where a fact of the company comes first. */
		item: left.find((entry) => entry.criterion === criterion)?.item ?? null,
		plain: words.criteria[criterion]?.plain ?? criterion
	}));
}

/** Their names in the middle of a sentence. */
export const namesOf = (subjects: readonly { plain: string }[]): string =>
	subjects.map(({ plain }) => plain.charAt(0).toLowerCase() + plain.slice(1)).join(', ');
