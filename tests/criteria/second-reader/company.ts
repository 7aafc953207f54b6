import type { Condition, Fact, Interval, Profile, Told, Value } from './written';

/** Null is unknown. */
export type Truth = boolean | null;

/** What is known of a company: what its conditions come to, and the facts that they wait for. */
export interface Company {
	truth: (condition: Condition) => Truth;
	/** Of unknown conditions only: facts never told that could settle them. */
	missing: (conditions: readonly (Condition | undefined)[]) => string[];
	/** Never told, though it may be asked. */
	isMissing: (fact: string) => boolean;
}

interface Standing {
	value?: Value | Interval | undefined;
	/** Missing itself, or told while it is not known whether it is asked. */
	waits?: 'missing' | 'to-be-asked';
}

export function readCompany(facts: readonly Fact[], profile: Profile): Company {
	const byId = new Map(facts.map((fact) => [fact.id, fact]));
	const standings = new Map<string, Standing>();

	function factOf(id: string): Fact {
		const fact = byId.get(id);
		if (fact === undefined) throw new Error(`No fact is named ${id}.`);
		return fact;
	}

	function standingOf(id: string): Standing {
		const known = standings.get(id) ?? readFact(factOf(id));
		standings.set(id, known);
		return known;
	}

	function readFact(fact: Fact): Standing {
		const { id, askWhen, ifUnknown, known, quiet } = fact;
		const asked = askWhen ? truth(askWhen) : true;
		const told = readTold(fact, profile[id]);
		const isTold = told !== undefined && told !== null;
		if (asked !== false && !isTold && known && truth(known.when) === true)
			return { value: known.value };
		if (asked === false || told === null) return { value: ifUnknown };
		if (told === undefined) return quiet ? { value: ifUnknown } : { waits: 'missing' };
		if (asked === null && told !== ifUnknown && missing([askWhen]).length > 0)
			return { waits: 'to-be-asked' };
		return { value: told };
	}

	function truth(condition: Condition): Truth {
		if ('all' in condition) return allOf(condition.all.map(truth));
		if ('any' in condition)
			return opposite(allOf(condition.any.map((part) => opposite(truth(part)))));
		if ('not' in condition) return opposite(truth(condition.not));
		if ('is' in condition) return isAmong(standingOf(condition.is[0]).value, [condition.is[1]]);
		if ('in' in condition) return isAmong(standingOf(condition.in[0]).value, condition.in[1]);
		if ('atLeast' in condition) {
			const [fact, bound] = condition.atLeast;
			return atBothEnds(standingOf(fact).value, (end) => end >= bound);
		}
		const [fact, bound] = condition.atMost;
		return atBothEnds(standingOf(fact).value, (end) => end <= bound);
	}

	function missing(conditions: readonly (Condition | undefined)[]): string[] {
		const found = conditions.flatMap((condition) =>
			condition && truth(condition) === null ? missingIn(condition) : []
		);
		return [...new Set(found)];
	}

	function missingIn(condition: Condition): string[] {
		if ('all' in condition) return missing(condition.all);
		if ('any' in condition) return missing(condition.any);
		if ('not' in condition) return missing([condition.not]);
		const [id] = Object.values(condition).flat() as [string];
		const { waits } = standingOf(id);
		if (waits === undefined) return [];
		return [...missing([factOf(id).askWhen]), ...(waits === 'missing' ? [id] : [])];
	}

	return { truth, missing, isMissing: (id) => standingOf(id).waits === 'missing' };
}

/** Null: told as "don't know". Undefined: not told, or nothing that fits. */
function readTold(fact: Fact, told: Told | undefined): Value | Interval | null | undefined {
	if (typeof told === 'object') return 'unknown' in told ? null : readInterval(fact, told);
	switch (fact.kind) {
		case 'yes-no':
			return typeof told === 'boolean' ? told : undefined;
		case 'choice': {
			const choice = fact.id === 'naf' ? readSection(String(told)) : told;
			return typeof choice === 'string' && fact.choices?.includes(choice) ? choice : undefined;
		}
		case 'month':
			return typeof told === 'string' && /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(told) ? told : undefined;
		case 'text':
			return typeof told === 'string' && [...told].length <= (fact.maxLength ?? 0)
				? told
				: undefined;
		default:
			return isCount(fact, told) ? told : undefined;
	}
}

const ofNaf2025: Readonly<Record<string, string>> = {
	B: 'B',
	E: 'E',
	J: 'J',
	N: 'M',
	U: 'T',
	V: 'U'
};

function readSection(told: string): string {
	if (/^[A-U]$/.test(told)) return `rev2:${told}`;
	const [, letter = ''] = /^rev21:(.)$/.exec(told) ?? [];
	return letter in ofNaf2025 ? `rev2:${ofNaf2025[letter]}` : told;
}

function readInterval(fact: Fact, { min, max }: Partial<Interval>): number | Interval | undefined {
	const { least, most } = limitsOf(fact);
	const from = min ?? least;
	const to = max ?? most;
	const mayBe = fact.kind === 'count' && (fact.interval ?? fact.max === undefined);
	if (!mayBe || !isCount(fact, from) || !isCount(fact, to) || from > to) return undefined;
	return from === to ? from : { min: from, max: to };
}

function isCount(fact: Fact, told: Told | undefined): told is number {
	const { least, most } = limitsOf(fact);
	return typeof told === 'number' && Number.isInteger(told) && told >= least && told <= most;
}

function limitsOf({ min = 0, max = Number.MAX_SAFE_INTEGER }: Fact) {
	return { least: min, most: max };
}

function allOf(parts: readonly Truth[]): Truth {
	if (parts.includes(false)) return false;
	return parts.includes(null) ? null : true;
}

function opposite(truth: Truth): Truth {
	return truth === null ? null : !truth;
}

function isAmong(known: Value | Interval | undefined, values: readonly Value[]): Truth {
	if (known === undefined) return null;
	if (typeof known !== 'object') return values.includes(known);
	const numbers = values.filter((value) => typeof value === 'number');
	const inside = new Set(numbers.filter((value) => value >= known.min && value <= known.max));
	if (inside.size === 0) return false;
	return inside.size === known.max - known.min + 1 ? true : null;
}

function atBothEnds(known: Value | Interval | undefined, holds: (end: number) => boolean): Truth {
	if (typeof known === 'number') return holds(known);
	if (typeof known !== 'object') return null;
	return holds(known.min) === holds(known.max) ? holds(known.min) : null;
}
