/**
 * Answers of public pages that were made lately, given again before Kit is asked: each only once it is known that what it
 * says is still so. One cache for pages, their data, their pictures and the directory.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Header } from './headers';
import { packAnswer, writeCached, type CachedAnswer } from './cached-answer';

/** Whether what an answer says is still so. */
interface Source {
	/** Of what: all that was made of one page is forgotten together. */
	slug: string | null;
	/** Reads the database, as it is at this moment. */
	isCurrent: () => Promise<boolean>;
}

interface Kept extends Source {
	answer: CachedAnswer;
	/** `version` of the database when it was last found to be so; null: it is read each time. */
	version: string | null;
	/** Pages end: what is said today may be wrong tomorrow. */
	day: string;
}

/** What this process can tell without reading: `store.version`, and the day in France. */
interface Moment {
	version: () => string | null;
	today: () => string;
}

/** Of the server, the same for every request. */
export interface Maker {
	/** Headers that every answer of this address has. */
	headersOf: (request: IncomingMessage) => Header[];
	/** Answers when nothing cached can be given. */
	make: (request: IncomingMessage, response: ServerResponse) => void;
}

const most = 2000;
const mostBytes = 32 * 1024 ** 2;
/** Another process may have withdrawn a page that nobody asks for any more: its bytes leave this one all the same. */
const cachedMs = 10 * 60_000;
const purgeMs = 60_000;
/** Headers and what leads to an answer, about. */
const aroundBytes = 4000;

export class AnswerCache {
	readonly #cached = new LRUCache<string, Kept>({
		max: most,
		maxSize: mostBytes,
		ttl: cachedMs,
		ttlResolution: 1000,
		sizeCalculation: ({ answer }) => answer.body.length + aroundBytes
	});
	readonly #moment: Moment;

	constructor(moment: Moment) {
		this.#moment = moment;
		// One timer for all: one begun in a request would hold on to all that Kit knows of that request.
		setInterval(() => this.#cached.purgeStale(), purgeMs).unref();
	}

	get count(): number {
		return this.#cached.size;
	}

	get bytes(): number {
		return this.#cached.calculatedSize;
	}

	/** `version`: read before what the answer says was. `address`: whole, with what follows `?`. */
	async store(
		address: string,
		response: Response,
		{ slug, isCurrent, version }: Source & { version: string | null }
	): Promise<Response> {
		const plain = Buffer.from(await response.arrayBuffer());
		const answer = packAnswer(response, plain);
		this.#cached.set(address, { slug, isCurrent, version, answer, day: this.#moment.today() });
		return new Response(plain, { status: response.status, headers: answer.headers });
	}

	/** Of a page that changed or left. */
	forget(slug: string): void {
		for (const [address, kept] of this.#cached.entries())
			if (kept.slug === slug) this.#cached.delete(address);
	}

	/** Gives it, or has it made if it is no longer so; false: nothing is there. */
	give(address: string, request: IncomingMessage, response: ServerResponse, maker: Maker): boolean {
		if (request.method !== 'GET' && request.method !== 'HEAD') return false;
		const kept = this.#cached.get(address);
		if (!kept) return false;
		const version = this.#versionNow();
		const give = () => writeCached(kept.answer, request, response, maker.headersOf);
		if (version === undefined) return false;
		if (kept.day !== this.#moment.today()) {
			this.#drop(address, kept);
			return false;
		}
		if (version !== null && kept.version === version) give();
		else
			void this.#isCurrent(address, kept, version).then((isSo) =>
				isSo ? give() : maker.make(request, response)
			);
		return true;
	}

	/** Undefined: the database does not answer. Who makes the page says so. */
	#versionNow(): string | null | undefined {
		try {
			return this.#moment.version();
		} catch {
			return undefined;
		}
	}

	async #isCurrent(address: string, kept: Kept, version: string | null): Promise<boolean> {
		try {
			const isSo = await kept.isCurrent();
			if (isSo) kept.version = version;
			else this.#drop(address, kept);
			return isSo;
		} catch {
			return false;
		}
	}

	#drop(address: string, kept: Kept): void {
		if (this.#cached.peek(address) === kept) this.#cached.delete(address);
	}
}
