/** What it takes to publish: one rule for the screen, which explains it, and for the server, which holds to it. */
import type { Score } from '$lib/engine/result/result';

/** More "don't know" than this says too little to strangers. */
export const mostUnknown = 4;
const validMonths = 12;
const oldestYears = 2;

/**
 * `incomplete`: something is not answered, or a fact is missing · `unknown`: too many "don't know" · `year-*`: the
 * reference year is not given, ended over 24 months ago, or has not begun · `day-*`: it was finished so long ago that
 * its page would have ended, or later than today
 */
export type Unmet =
	| 'incomplete'
	| 'unknown'
	| 'year-missing'
	| 'year-old'
	| 'year-ahead'
	| 'day-old'
	| 'day-ahead';

/** Days are `yyyy-mm-dd`. */
export interface AssessmentDates {
	assessedOn: string;
	referenceYear: number | null;
	today: string;
}

/** Every condition that is not met, in the order in which to explain them; empty: it may be published. */
export function unmetConditions(
	{ criteria, unknowns, pending }: Pick<Score, 'criteria' | 'unknowns' | 'pending'>,
	{ assessedOn, referenceYear, today }: AssessmentDates
): Unmet[] {
	const open = Object.values(criteria).some(({ status }) => /^(partial|unanswered)$/.test(status));
	const thisYear = Number(today.slice(0, 4));
	const year = referenceYear ?? thisYear;
	const unmet: [Unmet, boolean][] = [
		['incomplete', open || pending.length > 0],
		['unknown', unknowns > mostUnknown],
		['year-missing', referenceYear === null],
		['year-old', year < thisYear - oldestYears],
		['year-ahead', year > thisYear],
		['day-old', validUntil(assessedOn) < today],
		// The company's day may have begun before the server's.
		['day-ahead', assessedOn > dayAfter(today)]
	];
	return unmet.flatMap(([condition, holds]) => (holds ? [condition] : []));
}

/** The last day on which a page counts: twelve months after the diagnosis; 29 February becomes 28. */
export function validUntil(assessedOn: string): string {
	const day = new Date(`${assessedOn}T00:00:00Z`);
	const month = day.getUTCMonth();
	day.setUTCMonth(month + validMonths);
	if (day.getUTCMonth() !== month) day.setUTCDate(0);
	return day.toISOString().slice(0, 10);
}

function dayAfter(day: string): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3600 * 1000).toISOString().slice(0, 10);
}
