/** Pictures drawn lately, so that a link that is shared is drawn once. One is drawn at a time: each takes a core. */
export class KeptPictures {
	readonly #kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
	#last: Promise<unknown> = Promise.resolve();

	constructor(readonly most = 100) {}

	/** `name` must change with anything that is drawn. */
	get(
		name: string,
		draw: () => Promise<Uint8Array<ArrayBuffer>>
	): Promise<Uint8Array<ArrayBuffer>> {
		const known = this.#kept.get(name);
		this.#kept.delete(name);
		const picture = known ?? this.#next(draw);
		this.#kept.set(name, picture);
		picture.catch(() => this.#kept.delete(name));
		const [oldest] = this.#kept.keys();
		if (this.#kept.size > this.most && oldest !== undefined) this.#kept.delete(oldest);
		return picture;
	}

	#next(draw: () => Promise<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
		const drawn = this.#last.then(draw);
		this.#last = drawn.catch(() => undefined);
		return drawn;
	}
}
