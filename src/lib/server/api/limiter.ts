/**
 * How often one address may ask, counted by this process alone: several processes allow as many times more. Addresses
 * are held in memory for the length of the window, never written.
 */
interface Limit {
	/** Of one address; an IPv6 network of 64 bits is one. */
	most: number;
	/** Of an IPv6 network of 48 bits: whoever rents one has 65,536 addresses. */
	mostOfNetwork: number;
	/** Of everyone together. */
	mostInAll: number;
	windowMs: number;
}

interface Count {
	count: number;
	until: number;
}

export class Limiter {
	readonly #seen = new Map<string, Count>();
	#all: Count = { count: 0, until: 0 };

	constructor(
		readonly limit: Limit,
		readonly now: () => number = Date.now,
		/** More networks than this: those counted least are forgotten. */
		readonly capacity = 10_000
	) {}

	get size(): number {
		return this.#seen.size;
	}

	/** Counts one request: 0 when it may go on, else the seconds to wait. Who is refused does not count for others. */
	take(address: string): number {
		const now = this.now();
		const { most, mostOfNetwork, mostInAll, windowMs } = this.limit;
		const [own = '', wide] = networksOf(address);
		const bounds: [Count, number][] = [[this.#countOf(own, now), most]];
		if (wide !== undefined) bounds.push([this.#countOf(wide, now), mostOfNetwork]);
		if (this.#all.until <= now) this.#all = { count: 0, until: now + windowMs };
		bounds.push([this.#all, mostInAll]);
		for (const [seen, bound] of bounds)
			if (++seen.count > bound) return Math.ceil((seen.until - now) / 1000);
		return 0;
	}

	/** One that `take` let go on does not count after all. */
	giveBack(address: string): void {
		const now = this.now();
		for (const seen of [
			...networksOf(address).map((network) => this.#seen.get(network)),
			this.#all
		])
			if (seen && seen.until > now && seen.count > 0) seen.count--;
	}

	#countOf(network: string, now: number): Count {
		const known = this.#seen.get(network);
		if (known && known.until > now) return known;
		this.#seen.delete(network);
		this.#forgetSome(now);
		const fresh = { count: 0, until: now + this.limit.windowMs };
		this.#seen.set(network, fresh);
		return fresh;
	}

	/** Those whose time is over: windows end in the order of the map. Then those counted least: who is refused stays so. */
	#forgetSome(now: number): void {
		for (const [network, { until }] of this.#seen) {
			if (until > now) break;
			this.#seen.delete(network);
		}
		if (this.#seen.size < this.capacity) return;
		const least = [...this.#seen].sort(([, one], [, other]) => one.count - other.count);
		for (const [network] of least.slice(0, Math.ceil(this.capacity / 10)))
			this.#seen.delete(network);
	}
}

/** The networks that an address is in, from the smallest, as keys to count by. */
export function networksOf(address: string): string[] {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 64);
	if (!plain.includes(':')) return [plain];
	const groups = groupsOf(plain);
	// A household or a machine has 64 bits; who rents a network has 48 at most.
	return [`${groups.slice(0, 4).join(':')}/64`, `${groups.slice(0, 3).join(':')}/48`];
}

function groupsOf(address: string): string[] {
	const [head = '', tail] = address.toLowerCase().split('::');
	const first = head.split(':').filter((group) => group !== '');
	const last = tail?.split(':').filter((group) => group !== '') ?? [];
	const missing = Math.max(0, 8 - first.length - last.length);
	return [...first, ...new Array<string>(missing).fill('0'), ...last].map((group) =>
		group.replace(/^0+(?=.)/, '')
	);
}
