/** One value, made again when it is older than that, or was dropped. Who asks meanwhile waits for the same one. */
export class KeptAWhile<T> {
	#kept: { value: Promise<T>; until: number } | null = null;

	constructor(
		readonly make: () => Promise<T>,
		readonly forMs: number,
		readonly now: () => number = Date.now
	) {}

	get(): Promise<T> {
		if (this.#kept && this.now() < this.#kept.until) return this.#kept.value;
		const kept = { value: this.make(), until: this.now() + this.forMs };
		this.#kept = kept;
		kept.value.catch(() => {
			if (this.#kept === kept) this.#kept = null;
		});
		return kept.value;
	}

	drop(): void {
		this.#kept = null;
	}
}
