/** Over what answers hold, wherever they are shown: each question says its own time, and few ask about a year. */
import { englishPlural, frenchPlural } from '../plural';

/** Of the answers shown: their day, in words, and how many are about each span; none of a questionnaire that does not say. */
export interface AnswerPeriods {
	day: string;
	counts: Readonly<Record<string, number>>;
}

/** « 3 réponses sur 2025, 14 au jour du 4 janvier 2027, 2 sur 3 ans »; empty where nothing is counted. */
export function frenchPeriodCounts(year: number | string, { day, counts }: AnswerPeriods): string {
	const spans = {
		year: `sur ${year}`,
		today: `au jour du ${day}`,
		'today-or-12-months': 'au jour même ou sur 12 mois',
		'12-months': 'sur 12 mois',
		'24-months': 'sur 24 mois',
		'3-years': 'sur 3 ans',
		'since-start': 'depuis le début'
	};
	return counted(spans, counts, (count) => frenchPlural(count, '# réponse', '# réponses'));
}

export function englishPeriodCounts(year: number | string, { day, counts }: AnswerPeriods): string {
	const spans = {
		year: `about ${year}`,
		today: `as of ${day}`,
		'today-or-12-months': 'on that day or over 12 months',
		'12-months': 'over 12 months',
		'24-months': 'over 24 months',
		'3-years': 'over 3 years',
		'since-start': 'since the start'
	};
	return counted(spans, counts, (count) => englishPlural(count, '# answer', '# answers'));
}

export function frenchPeriods(year: number | string, periods: AnswerPeriods): string {
	const said = frenchPeriodCounts(year, periods);
	return said
		? `${said}.`
		: `Ce qui est demandé pour une année ou un exercice porte sur ${year}\u00a0; le reste, sur le jour ou la durée que dit la question.`;
}

export function englishPeriods(year: number | string, periods: AnswerPeriods): string {
	const said = englishPeriodCounts(year, periods);
	return said
		? `${said}.`
		: `What is asked for a year or a financial year is about ${year}; the rest, about the day or the time that the question says.`;
}

function counted(
	spans: Record<string, string>,
	counts: AnswerPeriods['counts'],
	answers: (count: number) => string
): string {
	return Object.entries(spans)
		.flatMap(([period, span]) => (counts[period] ? [{ count: counts[period], span }] : []))
		.map(({ count, span }, at) => `${at === 0 ? answers(count) : count} ${span}`)
		.join(', ');
}
