/** What was made of pages lately, in memory. Of a page it keeps what was made of one revision; what leaves is dropped. */
import { onPageRemoved } from '../publications/page-removal';

interface OfPage<T> {
	revision: string;
	made: Map<string, { value: T; bytes: number }>;
	/** Another process may have withdrawn it, and nobody asks for it any more. */
	forget: NodeJS.Timeout;
}

export interface PageCacheLimits {
	most: number;
	mostBytes: number;
	cachedMs: number;
}

const everything = new Set<{ count: number; forget: (slug: string) => void }>();

/** All that this process made of a page. */
export function dropCachedPages(slug: string): void {
	for (const cache of everything) cache.forget(slug);
}
onPageRemoved(dropCachedPages);

/** All that this process holds of pages. */
export const cachedCount = (): number => [...everything].reduce((sum, { count }) => sum + count, 0);

export class PageCache<T> {
	/** From the one asked for longest ago. */
	readonly #pages = new Map<string, OfPage<T>>();
	#count = 0;
	#bytes = 0;

	constructor(readonly limits: PageCacheLimits) {
		everything.add(this);
	}

	get count(): number {
		return this.#count;
	}

	/** `variant`: all that it depends on beside the revision. */
	get(slug: string, revision: string, variant: string): T | undefined {
		const page = this.#pages.get(slug);
		if (page?.revision !== revision) {
			this.forget(slug);
			return undefined;
		}
		this.#pages.delete(slug);
		this.#pages.set(slug, page);
		return page.made.get(variant)?.value;
	}

	set(slug: string, revision: string, variant: string, value: T, bytes: number): void {
		if (this.#pages.get(slug)?.revision !== revision) this.forget(slug);
		const page = this.#pages.get(slug) ?? {
			revision,
			made: new Map<string, { value: T; bytes: number }>(),
			forget: setTimeout(() => this.forget(slug), this.limits.cachedMs).unref()
		};
		this.#pages.delete(slug);
		this.#pages.set(slug, page);
		this.#drop(page, variant);
		page.made.set(variant, { value, bytes });
		this.#count++;
		this.#bytes += bytes;
		for (const oldest of this.#pages.keys()) {
			if (this.#count <= this.limits.most && this.#bytes <= this.limits.mostBytes) return;
			this.forget(oldest);
		}
	}

	/** One thing made of a page. */
	drop(slug: string, variant: string): void {
		const page = this.#pages.get(slug);
		if (page) this.#drop(page, variant);
	}

	forget(slug: string): void {
		const page = this.#pages.get(slug);
		if (!page) return;
		clearTimeout(page.forget);
		for (const variant of [...page.made.keys()]) this.#drop(page, variant);
		this.#pages.delete(slug);
	}

	#drop({ made }: OfPage<T>, variant: string): void {
		const known = made.get(variant);
		if (!known) return;
		made.delete(variant);
		this.#count--;
		this.#bytes -= known.bytes;
	}
}
