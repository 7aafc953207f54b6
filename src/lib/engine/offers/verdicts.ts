import type { Truth } from '../facts/condition';
import type { Match } from '../result/result';

/** A condition of the catalogue: its place among the different ones, each tested once for a company. */
export type ConditionIndex = number;

export interface CompiledRule {
	/** `territory` for the offer's own. */
	readonly id: string;
	readonly soft: boolean;
	readonly when: ConditionIndex;
}

/** What the rules of one offer come to. */
export interface Verdict {
	readonly reasons: Match['reasons'];
	/** How many rules are unknown, or false and soft. */
	readonly doubtful: number;
	/** A hard rule is false. */
	readonly refused: boolean;
	readonly unknown: readonly ConditionIndex[];
}

/** So many digits of base 3 are exact in a number: what more rules say is not looked up. */
const mostDigits = 33;

/** The verdicts of one offer: each is made when it is met, and shared by all matches of which the rules say the same. */
export class Verdicts {
	readonly #rules: readonly CompiledRule[];
	/** By what the rules say, each a digit: 0 false, 1 true, 2 unknown. */
	readonly #met = new Map<number, Verdict>();

	constructor(rules: readonly CompiledRule[]) {
		this.#rules = rules;
	}

	/** `truths`: of all conditions, by their place. */
	verdictFor(truths: readonly Truth[]): Verdict {
		if (this.#rules.length > mostDigits) return verdictOf(this.#rules, truths);
		let said = 0;
		for (let at = 0; at < this.#rules.length; at++) {
			const holds = truths[this.#rules[at]?.when ?? -1];
			said = said * 3 + (holds === true ? 1 : holds === false ? 0 : 2);
		}
		const met = this.#met.get(said);
		if (met) return met;
		const made = verdictOf(this.#rules, truths);
		this.#met.set(said, made);
		return made;
	}
}

function verdictOf(rules: readonly CompiledRule[], truths: readonly Truth[]): Verdict {
	const said = rules.map(({ id, soft, when }) => ({ id, soft, when, holds: truths[when] ?? null }));
	return Object.freeze({
		reasons: Object.freeze(said.map(({ id, holds }) => Object.freeze({ rule: id, holds }))),
		doubtful: said.filter(({ soft, holds }) => holds === null || (soft && !holds)).length,
		refused: said.some(({ soft, holds }) => holds === false && !soft),
		unknown: said.filter(({ holds }) => holds === null).map(({ when }) => when)
	});
}
