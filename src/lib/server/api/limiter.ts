/**
 * How often one address may ask, counted by this process alone: several processes allow as many times more. Addresses
 * are kept in memory for the length of the window, never written.
 */
export interface Limit {
	most: number;
	windowMs: number;
}

export class Limiter {
	readonly #seen = new Map<string, { count: number; until: number }>();

	constructor(
		readonly limit: Limit,
		readonly now: () => number = Date.now,
		/** More addresses than this: those that came first are forgotten. */
		readonly capacity = 10_000
	) {}

	get size(): number {
		return this.#seen.size;
	}

	/** Counts one request: 0 when it may go on, else the seconds to wait. */
	take(address: string): number {
		const now = this.now();
		const key = networkOf(address);
		const known = this.#seen.get(key);
		if (known && known.until > now) {
			known.count++;
			return known.count > this.limit.most ? Math.ceil((known.until - now) / 1000) : 0;
		}
		this.#seen.delete(key);
		this.#forgetSome(now);
		this.#seen.set(key, { count: 1, until: now + this.limit.windowMs });
		return 0;
	}

	/** Windows end in the order in which they began, which is that of the map. */
	#forgetSome(now: number): void {
		for (const [key, { until }] of this.#seen) {
			if (until > now && this.#seen.size < this.capacity) return;
			this.#seen.delete(key);
		}
	}
}

/** An IPv6 network of 64 bits is one household or one machine. */
function networkOf(address: string): string {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 64);
	if (!plain.includes(':')) return plain;
	const [head = '', tail = ''] = plain.split('::');
	const groups = head.split(':').filter((group) => group !== '');
	const missing = plain.includes('::') ? 8 - groups.length - tail.split(':').length : 0;
	return [...groups, ...new Array<string>(Math.max(0, missing)).fill('0'), ...tail.split(':')]
		.slice(0, 4)
		.join(':');
}
