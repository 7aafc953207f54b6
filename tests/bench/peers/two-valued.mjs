/**
 * The conditions of a catalogue for engines that know only true and false. Each becomes "could it hold?", with every
 * `not` carried down to the comparisons: an interval is then two facts, its bounds, and what is unknown a value of its
 * own, equal to anything. What could not hold is what Azimut calls false.
 *
 * @typedef {import('../../../src/lib/grid/grid').Condition} Condition
 * @typedef {import('../../../src/lib/grid/grid').FactValue} FactValue
 * @typedef {import('../../../src/lib/engine/facts/compile-facts').FactTable} FactTable
 * @typedef {import('../../../src/lib/engine/facts/facts').Known} Known
 * @typedef {{ fact: string, op: 'in' | 'notIn', values: FactValue[] }} Choice
 * @typedef {{ fact: string, op: '>=' | '<=' | '>' | '<', bound: number }} Bound
 * @typedef {{ all: Question[] } | { any: Question[] } | Choice | Bound} Question
 */

const unknown = 'unknown';
/** Beyond any count. */
const most = 1e9;
const least = (/** @type {string} */ fact) => `${fact}-min`;
const greatest = (/** @type {string} */ fact) => `${fact}-max`;
const isNumber = (/** @type {FactTable['list'][number] | undefined} */ fact) =>
	fact?.kind === 'count' || fact?.kind === 'year';

/**
 * @param {FactTable} table
 * @param {ReadonlySet<string>} doubtful the facts that are unknown of some company
 */
export function askerFor(table, doubtful) {
	/** @param {Condition} condition @returns {Question} */
	const couldHold = (condition, negated = false) => {
		if ('not' in condition) return couldHold(condition.not, !negated);
		if ('all' in condition) return group(condition.all, negated ? 'any' : 'all', negated);
		if ('any' in condition) return group(condition.any, negated ? 'all' : 'any', negated);
		if ('atLeast' in condition) {
			const [fact, bound] = condition.atLeast;
			if (negated) return { fact: least(fact), op: '<', bound };
			return { fact: greatest(fact), op: '>=', bound };
		}
		if ('atMost' in condition) {
			const [fact, bound] = condition.atMost;
			if (negated) return { fact: greatest(fact), op: '>', bound };
			return { fact: least(fact), op: '<=', bound };
		}
		const [fact, values] = 'is' in condition ? [condition.is[0], [condition.is[1]]] : condition.in;
		if (isNumber(table.list[table.slots.get(fact) ?? -1])) {
			const exactly = (/** @type {FactValue} */ value) => ({
				all: [{ atLeast: [fact, value] }, { atMost: [fact, value] }]
			});
			return couldHold(/** @type {Condition} */ ({ any: values.map(exactly) }), negated);
		}
		if (negated) return { fact, op: 'notIn', values };
		return { fact, op: 'in', values: doubtful.has(fact) ? [...values, unknown] : values };
	};

	/** Flat where it can be: the peers pay for each level. @param {Condition[]} conditions @param {'all' | 'any'} kind */
	const group = (conditions, kind, /** @type {boolean} */ negated) => {
		const parts = conditions.map((part) => couldHold(part, negated));
		return /** @type {Question} */ ({
			[kind]: parts.flatMap((part) => (kind in part ? part[kind] : [part]))
		});
	};
	return (/** @type {Condition} */ condition) => couldHold(condition);
}

/** The facts that questions name. @param {Question[]} questions @returns {Set<string>} */
export const factsIn = (questions) =>
	new Set(
		questions.flatMap((question) =>
			'fact' in question
				? [question.fact]
				: [...factsIn('all' in question ? question.all : question.any)]
		)
	);

/**
 * One company, in the facts that questions name.
 *
 * @param {FactTable} table @param {readonly Known[]} values @param {ReadonlySet<string>} named
 * @returns {Record<string, FactValue>}
 */
export function plainFacts(table, values, named) {
	const facts = table.list.flatMap((fact) => {
		const value = values[fact.slot];
		if (!isNumber(fact)) return [[fact.id, value ?? unknown]];
		const { min, max } =
			typeof value === 'object' ? value : { min: value ?? 0, max: value ?? most };
		return [
			[least(fact.id), min],
			[greatest(fact.id), max]
		];
	});
	return Object.fromEntries(facts.filter(([name]) => named.has(name)));
}
