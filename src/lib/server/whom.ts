/** Says in words which companies a condition is about: what the grid asks of whom, for people who read no data. */
import type { Condition, FactValue, Grid } from '$lib/grid/grid';
import type { Words } from '$lib/grid/words';
import type { Pages } from '$lib/i18n/messages/fr.pages';

export type SayWhom = (condition: Condition) => string;

export function whomSpeaker(grid: Grid, words: Words, say: Pages['whom']): SayWhom {
	const counts: Partial<Record<string, Pages['whom']['counts']['headcount']>> = say.counts;
	const question = (fact: string) => words.facts[fact]?.question ?? fact;
	const quiet = new Set(grid.facts.filter((fact) => fact.quiet).map(({ id }) => id));

	function value(fact: string, told: FactValue): string {
		if (typeof told === 'boolean') {
			if (told && quiet.has(fact)) return question(fact).replace(/\.$/, '');
			return `${question(fact)} ${told ? say.yes : say.no}`;
		}
		return short(words.facts[fact]?.choices?.[String(told)] ?? String(told));
	}

	function speak(condition: Condition): string {
		if ('all' in condition) return condition.all.map(speak).join(say.and);
		if ('any' in condition) return condition.any.map(speak).join(say.or);
		if ('not' in condition) return say.except(speak(condition.not));
		if ('is' in condition) return value(...condition.is);
		if ('in' in condition) {
			const [fact, values] = condition.in;
			return values.map((one) => value(fact, one)).join(' · ');
		}
		const [fact, bound] = 'atLeast' in condition ? condition.atLeast : condition.atMost;
		const way = 'atLeast' in condition ? 'atLeast' : 'atMost';
		return counts[fact]?.[way](bound) ?? say[way](question(fact), bound);
	}

	return (condition) => speak(plainly(condition));
}

/** The name of a choice without what explains it. */
export const short = (words: string) => words.replace(/[\s\u00a0]*[(:].*$/s, '');

/** The same condition where "not" stands only before a choice. */
function plainly(condition: Condition): Condition {
	if ('all' in condition) return { all: condition.all.map(plainly) };
	if ('any' in condition) return { any: condition.any.map(plainly) };
	return 'not' in condition ? opposite(condition.not) : condition;
}

/** True when a condition is false: of whom a subject that asks for it is not asked. */
export function opposite(condition: Condition): Condition {
	if ('all' in condition) return { any: condition.all.map(opposite) };
	if ('any' in condition) return { all: condition.any.map(opposite) };
	if ('not' in condition) return plainly(condition.not);
	if ('atLeast' in condition) return { atMost: [condition.atLeast[0], condition.atLeast[1] - 1] };
	if ('atMost' in condition) return { atLeast: [condition.atMost[0], condition.atMost[1] + 1] };
	if ('is' in condition && typeof condition.is[1] === 'boolean')
		return { is: [condition.is[0], !condition.is[1]] };
	return { not: condition };
}
