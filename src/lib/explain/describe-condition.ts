/** Says in words which companies a condition is about: what the grid asks of whom, for people who read no data. */
import type { Condition, FactValue, Grid } from '$lib/grid/grid';
import type { FactWords } from '$lib/grid/words';
import type { Areas } from '$lib/i18n/locale';

export interface ConditionDescriber {
	say: (condition: Condition) => string;
	/** Counts from `least` to `most`. */
	between: (fact: string, least: number, most: number) => string;
	readonly words: Areas['pages']['conditions'];
}

export function conditionDescriber(
	grid: Pick<Grid, 'facts'>,
	words: { facts: Record<string, Pick<FactWords, 'question' | 'choices'>> },
	spoken: Areas['pages']['conditions']
): ConditionDescriber {
	const counts: Partial<Record<string, Areas['pages']['conditions']['counts']['headcount']>> =
		spoken.counts;
	const question = (fact: string) => words.facts[fact]?.question ?? fact;
	const quiet = new Set(grid.facts.filter((fact) => fact.quiet).map(({ id }) => id));
	const choice = (fact: string, value: FactValue) =>
		short(words.facts[fact]?.choices?.[String(value)] ?? String(value));

	function say(condition: Condition): string {
		if ('all' in condition) return condition.all.map(say).join(spoken.and);
		if ('any' in condition) return condition.any.map(say).join(spoken.or);
		if ('not' in condition) return spoken.except(say(condition.not));
		if ('is' in condition) return sayFact(...condition.is);
		if ('in' in condition) {
			const [fact, values] = condition.in;
			return values.map((value) => choice(fact, value)).join(' · ');
		}
		if ('atLeast' in condition) {
			const [fact, bound] = condition.atLeast;
			return counts[fact]?.atLeast(bound) ?? spoken.atLeast(question(fact), bound);
		}
		const [fact, bound] = condition.atMost;
		return counts[fact]?.atMost(bound) ?? spoken.atMost(question(fact), bound);
	}

	function sayFact(fact: string, value: FactValue): string {
		if (typeof value !== 'boolean') return withinSentence(choice(fact, value));
		if (value && quiet.has(fact)) return withinSentence(question(fact)).replace(/\.$/, '');
		return spoken.yesNo(question(fact), value);
	}

	return {
		say: (condition) => say(plainly(condition)),
		between: (fact, least, most) =>
			counts[fact]?.between(least, most) ?? spoken.between(question(fact), least, most),
		words: spoken
	};
}

/** The name of a choice without what explains it. */
export const short = (words: string) => words.replace(/[\s\u00a0]*[(:].*$/s, '');

/** A sentence goes on with a small letter, an acronym keeps its own. */
const withinSentence = (text: string) =>
	/^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

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
