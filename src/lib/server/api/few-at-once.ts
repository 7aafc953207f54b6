import { networksOf } from './limiter';

/** Large bodies of one process that are read at the same time: each stands in memory until it is stored. */
export class FewAtOnce {
	readonly #taken = new Map<string, number>();
	#all = 0;

	constructor(
		readonly most: number,
		readonly mostOfAddress: number
	) {}

	/** Ends with what it takes; null: too many are read. */
	take(address: string): (() => void) | null {
		const [own = ''] = networksOf(address);
		const taken = this.#taken.get(own) ?? 0;
		if (this.#all >= this.most || taken >= this.mostOfAddress) return null;
		this.#all++;
		this.#taken.set(own, taken + 1);
		return () => {
			this.#all--;
			const left = (this.#taken.get(own) ?? 1) - 1;
			if (left > 0) this.#taken.set(own, left);
			else this.#taken.delete(own);
		};
	}
}
