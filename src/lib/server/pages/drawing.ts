type Picture = Uint8Array<ArrayBuffer>;

/** Draws one picture at a time: each takes a core. Who asks for one that is being drawn waits for the same. */
export class Drawing {
	readonly #drawn = new Map<string, Promise<Picture>>();
	#last: Promise<unknown> = Promise.resolve();

	constructor(
		/** More than this are not waited for. */
		readonly mostWaiting = 20
	) {}

	/** `name`: all that it shows. Null: too many wait. */
	draw(name: string, draw: () => Promise<Picture>): Promise<Picture> | null {
		const known = this.#drawn.get(name);
		if (known) return known;
		if (this.#drawn.size >= this.mostWaiting) return null;
		const picture = this.#last.then(draw).finally(() => this.#drawn.delete(name));
		this.#last = picture.catch(() => undefined);
		this.#drawn.set(name, picture);
		return picture;
	}
}
