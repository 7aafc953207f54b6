import type { Condition, FactValue } from '$lib/grid/grid';
import type { Facts, Interval, KnownValue, Slots } from './facts';

/** Kleene logic: null is unknown. */
export type Truth = boolean | null;

export interface CompiledCondition {
	/** The facts it names, in order of appearance. */
	readonly reads: readonly string[];
	readonly test: (facts: Facts) => Truth;
	/** Adds the absent facts that keep it unknown. */
	readonly gather: (facts: Facts, into: string[]) => void;
}

/**
 * Compiles a condition to closures over the slots of a fact table. A fact that the table lacks is a fault of the
 * grid and throws.
 */
export function compileCondition(condition: Condition, slots: Slots): CompiledCondition {
	if ('all' in condition) return group(condition.all, slots, false);
	if ('any' in condition) return group(condition.any, slots, true);
	if ('not' in condition) return negation(compileCondition(condition.not, slots));
	if ('is' in condition) return equals(condition.is[0], condition.is[1], slots);
	if ('in' in condition) return oneOf(condition.in[0], condition.in[1], slots);
	if ('atLeast' in condition) return atLeast(condition.atLeast[0], condition.atLeast[1], slots);
	return atMost(condition.atMost[0], condition.atMost[1], slots);
}

/** The absent facts that would help settle an unknown condition, `askWhen` of those facts included. */
export function missingFacts(condition: CompiledCondition, facts: Facts): string[] {
	const missing: string[] = [];
	if (condition.test(facts) === null) condition.gather(facts, missing);
	return missing;
}

function group(conditions: Condition[], slots: Slots, settledBy: boolean): CompiledCondition {
	const parts = conditions.map((part) => compileCondition(part, slots));
	const tests = parts.map(({ test }) => test);
	return {
		reads: [...new Set(parts.flatMap((part) => part.reads))],
		test:
			tests.length === 0
				? () => !settledBy
				: tests.reduce((one, other) => pair(one, other, settledBy)),
		gather: (facts, into) => {
			for (const part of parts) if (part.test(facts) === null) part.gather(facts, into);
		}
	};
}

/** Two at a time: most groups are of two, and a loop over them takes longer. */
function pair(
	one: CompiledCondition['test'],
	other: CompiledCondition['test'],
	settledBy: boolean
): CompiledCondition['test'] {
	return (facts) => {
		const first = one(facts);
		if (first === settledBy) return first;
		const second = other(facts);
		return first === null && second !== settledBy ? null : second;
	};
}

function negation(part: CompiledCondition): CompiledCondition {
	const { test } = part;
	return {
		reads: part.reads,
		test: (facts) => {
			const truth = test(facts);
			return truth === null ? null : !truth;
		},
		gather: part.gather
	};
}

function equals(fact: string, value: FactValue, slots: Slots): CompiledCondition {
	const listed = new Set([value]);
	return leaf(fact, slots, (slot) => (facts) => {
		const known = facts.values[slot];
		if (known === undefined) return null;
		return typeof known === 'object' ? coverOf(listed, known) : known === value;
	});
}

function oneOf(fact: string, values: FactValue[], slots: Slots): CompiledCondition {
	const listed = new Set(values);
	return leaf(fact, slots, (slot) => (facts) => {
		const known = facts.values[slot];
		if (known === undefined) return null;
		return typeof known === 'object' ? coverOf(listed, known) : listed.has(known);
	});
}

/** Whether these values are every whole number of an interval, none, or some. */
function coverOf(values: ReadonlySet<FactValue>, { min, max }: Interval): Truth {
	let inside = 0;
	for (const value of values)
		if (typeof value === 'number' && value >= min && value <= max) inside++;
	if (inside === 0) return false;
	return inside === max - min + 1 ? true : null;
}

function atLeast(fact: string, bound: number, slots: Slots): CompiledCondition {
	return leaf(fact, slots, (slot) => (facts) => {
		const known = facts.values[slot];
		if (typeof known === 'number') return known >= bound;
		return overInterval(known, (edge) => edge >= bound);
	});
}

function atMost(fact: string, bound: number, slots: Slots): CompiledCondition {
	return leaf(fact, slots, (slot) => (facts) => {
		const known = facts.values[slot];
		if (typeof known === 'number') return known <= bound;
		return overInterval(known, (edge) => edge <= bound);
	});
}

function overInterval(known: KnownValue, holds: (edge: number) => boolean): Truth {
	if (typeof known !== 'object') return null;
	const low = holds(known.min);
	return low === holds(known.max) ? low : null;
}

function leaf(
	fact: string,
	slots: Slots,
	test: (slot: number) => (facts: Facts) => Truth
): CompiledCondition {
	const slot = slots.get(fact);
	if (slot === undefined) throw new Error(`A condition reads an unknown fact: ${fact}`);
	return {
		reads: [fact],
		test: test(slot),
		gather: (facts, into) => facts.gather(slot, into)
	};
}
