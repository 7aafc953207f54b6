/**
 * Which companies a check must think of: every combination of the facts that some conditions read, one value for
 * each way it can weigh. Whole facts only; an unknown one behaves as a condition that is not true.
 */
import { coreFacts } from './facts';
import type { Condition, FactValue } from './grid';

export interface SituationFact {
	id: string;
	kind: string;
	choices?: readonly string[];
	min?: number;
	max?: number;
	ifUnknown?: FactValue;
	askWhen?: Condition;
	known?: { when: Condition };
}
export type FactShapes = ReadonlyMap<string, SituationFact>;
export type Situation = Readonly<Record<string, FactValue>>;

interface Atom {
	path: string;
	op: 'is' | 'in' | 'atLeast' | 'atMost';
	fact: string;
	values: readonly FactValue[];
}

/** The core profile and the grid's own facts, by id. */
export function factsOf(gridFacts: readonly SituationFact[]): FactShapes {
	return new Map<string, SituationFact>(
		[...coreFacts, ...gridFacts].map((fact) => [fact.id, fact])
	);
}

/** The comparisons a condition is made of, each with its place. */
export function atomsOf(condition: Condition | undefined, path = ''): Atom[] {
	if (!condition) return [];
	const at = (key: string) => (path ? `${path}.${key}` : key);
	if ('all' in condition) return condition.all.flatMap((part, i) => atomsOf(part, at(`all.${i}`)));
	if ('any' in condition) return condition.any.flatMap((part, i) => atomsOf(part, at(`any.${i}`)));
	if ('not' in condition) return atomsOf(condition.not, at('not'));
	if ('is' in condition) {
		const [fact, value] = condition.is;
		return [{ path: at('is'), op: 'is', fact, values: [value] }];
	}
	if ('in' in condition) {
		const [fact, values] = condition.in;
		return [{ path: at('in'), op: 'in', fact, values }];
	}
	const op = 'atLeast' in condition ? 'atLeast' : 'atMost';
	const [fact, value] = 'atLeast' in condition ? condition.atLeast : condition.atMost;
	return [{ path: at(op), op, fact, values: [value] }];
}

export function holds(condition: Condition | undefined, situation: Situation): boolean {
	if (!condition) return true;
	if ('all' in condition) return condition.all.every((part) => holds(part, situation));
	if ('any' in condition) return condition.any.some((part) => holds(part, situation));
	if ('not' in condition) return !holds(condition.not, situation);
	return atomsOf(condition).every((atom) => matches(atom, situation[atom.fact]));
}

function matches(atom: Atom, value: FactValue | undefined): boolean {
	if (value === undefined) return false;
	if (atom.op === 'atLeast') return Number(value) >= Number(atom.values[0]);
	if (atom.op === 'atMost') return Number(value) <= Number(atom.values[0]);
	return atom.values.includes(value);
}

/** `fixed` holds facts whose value is given instead of tried. A fact not asked of a company takes its `ifUnknown`. */
export function situationsOf(
	conditions: readonly (Condition | undefined)[],
	facts: FactShapes,
	fixed: Situation = {}
): Situation[] {
	const atoms = withAskWhen(
		conditions.flatMap((condition) => atomsOf(condition)),
		facts
	);
	const ids = [...new Set([...Object.keys(fixed), ...atoms.map((atom) => atom.fact)])];
	const combinations = ids.reduce<Situation[]>(
		(partial, id) => {
			const own = atoms.filter((atom) => atom.fact === id);
			const given = fixed[id];
			const values = given === undefined ? valuesOf(facts.get(id), own) : [given];
			return partial.flatMap((situation) => values.map((value) => ({ ...situation, [id]: value })));
		},
		[{}]
	);
	const unique = combinations.map((situation) => withoutUnasked(situation, facts));
	return [...new Map(unique.map((situation) => [JSON.stringify(situation), situation])).values()];
}

function withAskWhen(atoms: readonly Atom[], facts: FactShapes): Atom[] {
	const all = [...atoms];
	const seen = new Set<string>();
	for (const atom of all) {
		if (seen.has(atom.fact)) continue;
		seen.add(atom.fact);
		all.push(...atomsOf(facts.get(atom.fact)?.askWhen));
	}
	return all;
}

/** One value for each way the comparisons can come out together. */
function valuesOf(fact: SituationFact | undefined, atoms: readonly Atom[]): FactValue[] {
	const tried = new Map<string, FactValue>();
	for (const value of candidates(fact, atoms)) {
		const key = atoms.map((atom) => matches(atom, value)).join();
		if (!tried.has(key)) tried.set(key, value);
	}
	return [...tried.values()];
}

function candidates(fact: SituationFact | undefined, atoms: readonly Atom[]): FactValue[] {
	if (fact?.kind === 'yes-no') return [false, true];
	if (fact?.choices) return [...fact.choices];
	const bounds = atoms.flatMap((atom) => atom.values.map(Number));
	const [min, max] = [fact?.min ?? 0, fact?.max ?? Number.MAX_SAFE_INTEGER];
	const around = [min, ...bounds.flatMap((bound) => [bound - 1, bound, bound + 1])];
	return [...new Set(around)].filter((n) => n >= min && n <= max).sort((a, b) => a - b);
}

function withoutUnasked(situation: Situation, facts: FactShapes): Situation {
	const entries = Object.entries(situation).map(([id, value]) => {
		const fact = facts.get(id);
		const unasked = fact?.askWhen && !holds(fact.askWhen, situation);
		return [id, unasked ? fact.ifUnknown : value] as const;
	});
	return Object.fromEntries(
		entries.filter((entry): entry is [string, FactValue] => entry[1] !== undefined)
	);
}
