/** Over what answers hold, wherever they are shown: each question says its own time, and few ask about a year. */
import { englishPlural, frenchPlural } from '../plural';

/** Of the answers shown: their day, in words, and how many are about each span; none of a questionnaire that does not say. */
export interface AnswerPeriods {
	day: string;
	counts: Readonly<Record<string, number>>;
}

/** « 3 réponses portent sur 2025, 14 sur la situation au 4 janvier 2027, 2 sur la durée que dit la question »; empty where nothing is counted. */
export function frenchPeriodCounts(year: number | string, { day, counts }: AnswerPeriods): string {
	const spans = {
		year: `sur ${year}`,
		today: `sur la situation au ${day}`,
		others: 'sur la durée que dit la question'
	};
	return counted(spans, counts, (count) =>
		frenchPlural(count, '# réponse porte', '# réponses portent')
	);
}

export function englishPeriodCounts(year: number | string, { day, counts }: AnswerPeriods): string {
	const spans = {
		year: `about ${year}`,
		today: `about how things stood on ${day}`,
		others: 'about the time that the question says'
	};
	return counted(spans, counts, (count) => englishPlural(count, '# answer is', '# answers are'));
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
	spans: Record<'year' | 'today' | 'others', string>,
	{ year = 0, today = 0, ...rest }: AnswerPeriods['counts'],
	answers: (count: number) => string
): string {
	const others = Object.values(rest).reduce((sum, count) => sum + count, 0);
	return [
		{ count: year, span: spans.year },
		{ count: today, span: spans.today },
		{ count: others, span: spans.others }
	]
		.filter(({ count }) => count > 0)
		.map(({ count, span }, at) => `${at === 0 ? answers(count) : count} ${span}`)
		.join(', ');
}
