import type { Truth } from '../condition';
import type { Match } from '../result';

/** What the rules of one offer say, as a list that is made when it is met and shared by all matches that say the same. */
export class ReasonLists {
	readonly #rules: readonly { readonly id: string }[];
	/** By what the rules say, each a digit of `digitOf`. */
	readonly #lists = new Map<number, Match['reasons']>();

	constructor(rules: readonly { readonly id: string }[]) {
		this.#rules = rules;
	}

	of(said: number): Match['reasons'] {
		const known = this.#lists.get(said);
		if (known) return known;
		const list = this.#rules.map(({ id: rule }, at) => {
			const digit = Math.floor(said / 3 ** (this.#rules.length - 1 - at)) % 3;
			return Object.freeze({ rule, holds: truths[digit] ?? null });
		});
		this.#lists.set(said, Object.freeze(list));
		return list;
	}
}

const truths: readonly Truth[] = [false, true, null];

export function digitOf(truth: Truth): number {
	return truth === null ? 2 : truth ? 1 : 0;
}
