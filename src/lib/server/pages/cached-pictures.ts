import { PageCache } from './page-cache';

type Picture = Uint8Array<ArrayBuffer>;

/** Pictures drawn lately, so that a link that is shared is drawn once. One is drawn at a time: each takes a core. */
export class PictureCache {
	readonly #cache: PageCache<Promise<Picture>>;
	#last: Promise<unknown> = Promise.resolve();
	#waiting = 0;

	constructor(
		most = 100,
		/** More than this are not waited for. */
		readonly mostWaiting = 20
	) {
		this.#cache = new PageCache({ most, mostBytes: Infinity, cachedMs: 10 * 60_000 });
	}

	/** `variant`: all that is drawn of this revision. Null: too many wait. */
	get(
		{ slug, revision }: { slug: string; revision: string },
		variant: string,
		draw: () => Promise<Picture>
	): Promise<Picture> | null {
		const known = this.#cache.get(slug, revision, variant);
		if (known) return known;
		if (this.#waiting >= this.mostWaiting) return null;
		const picture = this.#next(draw);
		this.#cache.set(slug, revision, variant, picture, 0);
		picture.catch(() => this.#cache.drop(slug, variant));
		return picture;
	}

	#next(draw: () => Promise<Picture>): Promise<Picture> {
		this.#waiting++;
		const drawn = this.#last.then(draw).finally(() => this.#waiting--);
		this.#last = drawn.catch(() => undefined);
		return drawn;
	}
}
