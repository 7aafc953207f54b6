/** One value, made again when it is older than that. Who asks meanwhile waits for the same one. */
export class TimedCache<T> {
	#current: { value: Promise<T>; until: number } | null = null;

	constructor(
		readonly make: () => Promise<T>,
		readonly forMs: number,
		readonly now: () => number = Date.now
	) {}

	get(): Promise<T> {
		if (this.#current && this.now() < this.#current.until) return this.#current.value;
		const current = { value: this.make(), until: this.now() + this.forMs };
		this.#current = current;
		current.value.catch(() => {
			if (this.#current === current) this.#current = null;
		});
		return current.value;
	}
}
