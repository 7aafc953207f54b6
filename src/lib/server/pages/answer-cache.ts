/**
 * Answers of public pages that were made lately, given again before Kit is asked: each only once it is known that what it
 * says is still so. One cache for pages, their data, their pictures and the directory.
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { isAccepted, isKnown } from '../http/respond-static';

/** Whether what an answer says is still so. */
export interface Source {
	/** Of what: all that was made of one page is forgotten together. */
	slug: string | null;
	/** Reads the database, as it is at this moment. */
	isCurrent: () => Promise<boolean>;
}

interface CachedAnswer extends Source {
	/** `version` of the database when it was last found to be so; null: it is read each time. */
	version: string | null;
	/** Pages end: what is said today may be wrong tomorrow. */
	day: string;
	tag: string;
	headers: [string, string][];
	/** These with those of every answer, once they were joined; and what of them a 304 repeats. */
	whole: OutgoingHttpHeaders | null;
	wholeOf304: OutgoingHttpHeaders;
	plain: Buffer;
	br: Buffer | null;
}

/** What this process can tell without reading: `store.version`, and the day in France. */
export interface Moment {
	version: () => string | null;
	today: () => string;
}

const most = 2000;
const mostBytes = 32 * 1024 ** 2;
/** Another process may have withdrawn a page that nobody asks for any more: its bytes leave this one all the same. */
const cachedMs = 10 * 60_000;
const compress = promisify(brotliCompress);
/** 11 would take seventeen times as long for a tenth less; a window as long as a page, where 4 MB would be taken. */
const packing = {
	params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 17 }
};
/** What says how a body is read. */
const ofBody = ['content-type', 'content-encoding', 'content-length', 'last-modified'];
const isText = /^(text|application)\//;

export class AnswerCache {
	readonly #cached = new LRUCache<string, CachedAnswer>({
		...{ max: most, maxSize: mostBytes, ttl: cachedMs, ttlAutopurge: true },
		sizeCalculation: ({ plain, br }) => plain.length + (br?.length ?? 0) + 1000
	});
	readonly #moment: Moment;

	constructor(moment: Moment) {
		this.#moment = moment;
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
		const headers = [...response.headers].filter(([name]) => name !== 'content-length');
		const type = response.headers.get('content-type') ?? '';
		const br = isText.test(type) ? await compress(plain, packing) : null;
		this.#cached.set(address, {
			...{ slug, isCurrent, version, headers, plain, br, whole: null, wholeOf304: {} },
			day: this.#moment.today(),
			tag: response.headers.get('etag') ?? ''
		});
		return new Response(plain, { status: response.status, headers });
	}

	/** Of a page that changed or left. */
	forget(slug: string): void {
		for (const [address, cached] of this.#cached.entries())
			if (cached.slug === slug) this.#cached.delete(address);
	}

	/**
	 * Answers, if it can; false: nothing was written, and the answer is to be made. `setHeaders`: sets those that every
	 * answer of this address has.
	 */
	give(
		address: string,
		request: IncomingMessage,
		response: ServerResponse,
		setHeaders: () => void
	): boolean | Promise<boolean> {
		if (request.method !== 'GET' && request.method !== 'HEAD') return false;
		const cached = this.#cached.get(address);
		if (!cached) return false;
		const version = this.#moment.version();
		if (cached.day !== this.#moment.today()) {
			this.#cached.delete(address);
			return false;
		}
		if (version !== null && cached.version === version)
			return write(cached, request, response, setHeaders);
		return this.#giveIfCurrent(address, cached, version, () =>
			write(cached, request, response, setHeaders)
		);
	}

	async #giveIfCurrent(
		address: string,
		cached: CachedAnswer,
		version: string | null,
		write: () => true
	): Promise<boolean> {
		if (!(await cached.isCurrent())) {
			if (this.#cached.peek(address) === cached) this.#cached.delete(address);
			return false;
		}
		cached.version = version;
		return write();
	}
}

function write(
	cached: CachedAnswer,
	{ method, headers: asked }: IncomingMessage,
	response: ServerResponse,
	setHeaders: () => void
): true {
	if (!cached.whole) joinHeaders(cached, response, setHeaders);
	if (isKnown(asked['if-none-match'], cached.tag)) {
		response.writeHead(304, cached.wholeOf304).end();
		return true;
	}
	const packed = cached.br && isAccepted('br', asked['accept-encoding'] ?? '') ? cached.br : null;
	const body = packed ?? cached.plain;
	response.writeHead(200, {
		...cached.whole,
		...(packed && { 'content-encoding': 'br' }),
		'content-length': body.length
	});
	response.end(method === 'HEAD' ? undefined : body);
	return true;
}

/** Once: they depend on nothing but the address. */
function joinHeaders(cached: CachedAnswer, response: ServerResponse, setHeaders: () => void): void {
	setHeaders();
	for (const [name, value] of cached.headers) {
		const before = name === 'link' ? response.getHeader(name) : undefined;
		response.setHeader(name, before ? `${value}, ${String(before)}` : value);
	}
	cached.whole = { ...response.getHeaders() };
	for (const name of response.getHeaderNames()) response.removeHeader(name);
	cached.wholeOf304 = Object.fromEntries(
		Object.entries(cached.whole).filter(([name]) => !ofBody.includes(name))
	);
}
