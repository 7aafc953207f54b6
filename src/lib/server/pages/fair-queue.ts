interface QueueBounds {
	/** Made at the same time. */
	atOnce: number;
	/** That wait, of everyone together. */
	most: number;
	/** That wait, of one address. */
	mostOfAddress: number;
}

/**
 * Work that costs something, a little at a time and each address in its turn: whoever asks for much waits behind itself.
 * Between two, the process hears what else it is asked.
 */
export class FairQueue {
	/** By address, from the one whose turn comes next. */
	readonly #waiting = new Map<string, (() => Promise<void>)[]>();
	#count = 0;
	#running = 0;

	constructor(readonly bounds: QueueBounds) {}

	/** Why it is not taken: too much of this address waits, or of all; null when it is done in its turn. It never rejects. */
	add(address: string, work: () => Promise<void>): 'address' | 'all' | null {
		const own = this.#waiting.get(address) ?? [];
		if (own.length >= this.bounds.mostOfAddress) return 'address';
		if (this.#count >= this.bounds.most) return 'all';
		own.push(work);
		this.#waiting.set(address, own);
		this.#count++;
		this.#next();
		return null;
	}

	#next(): void {
		if (this.#running >= this.bounds.atOnce) return;
		const [first] = this.#waiting;
		if (!first) return;
		const [address, own] = first;
		const work = own.shift();
		this.#waiting.delete(address);
		if (own.length > 0) this.#waiting.set(address, own);
		this.#count--;
		this.#running++;
		void work?.().finally(() => {
			this.#running--;
			setImmediate(() => this.#next());
		});
	}
}
