/**
 * Answers of public pages that were made lately, given again before Kit is asked: each only once it is known that what it
 * says is still so. One cache for pages, their data, their pictures and the directory.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
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

interface KeptAnswer extends Source {
	/** `version` of the database when it was last found to be so; null: it is read each time. */
	version: string | null;
	/** Pages end: what is said today may be wrong tomorrow. */
	day: string;
	tag: string;
	headers: [string, string][];
	/** What a 304 repeats. */
	headersOf304: [string, string][];
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
const keptMs = 10 * 60_000;
const compress = promisify(brotliCompress);
/** Twice as long to make a twentieth smaller is not worth it here; 11 takes seventeen times as long. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const repeated = ['cache-control', 'content-security-policy', 'etag', 'vary', 'x-robots-tag'];
const isText = /^(text|application)\//;

export class KeptAnswers {
	readonly #kept = new LRUCache<string, KeptAnswer>({
		...{ max: most, maxSize: mostBytes, ttl: keptMs, ttlAutopurge: true },
		sizeCalculation: ({ plain, br }) => plain.length + (br?.length ?? 0) + 1000
	});
	readonly #moment: Moment;

	constructor(moment: Moment) {
		this.#moment = moment;
	}

	get count(): number {
		return this.#kept.size;
	}

	get bytes(): number {
		return this.#kept.calculatedSize;
	}

	/** `version`: read before what the answer says was. `address`: whole, with what follows `?`. */
	async keep(
		address: string,
		response: Response,
		{ slug, isCurrent, version }: Source & { version: string | null }
	): Promise<Response> {
		const plain = Buffer.from(await response.arrayBuffer());
		const headers = [...response.headers].filter(([name]) => name !== 'content-length');
		const type = response.headers.get('content-type') ?? '';
		const br = isText.test(type) ? await compress(plain, quality) : null;
		this.#kept.set(address, {
			...{ slug, isCurrent, version, headers, plain, br },
			headersOf304: headers.filter(([name]) => repeated.includes(name)),
			day: this.#moment.today(),
			tag: response.headers.get('etag') ?? ''
		});
		return new Response(plain, { status: response.status, headers });
	}

	/** Of a page that changed or left. */
	forget(slug: string): void {
		for (const [address, kept] of this.#kept.entries())
			if (kept.slug === slug) this.#kept.delete(address);
	}

	/** Answers, if it can; false: nothing was written, and the answer is to be made. */
	give(
		address: string,
		request: IncomingMessage,
		response: ServerResponse
	): boolean | Promise<boolean> {
		if (request.method !== 'GET' && request.method !== 'HEAD') return false;
		const kept = this.#kept.get(address);
		if (!kept) return false;
		const version = this.#moment.version();
		if (kept.day !== this.#moment.today()) {
			this.#kept.delete(address);
			return false;
		}
		if (version !== null && kept.version === version) return write(kept, request, response);
		return this.#giveIfCurrent(address, kept, version, request, response);
	}

	async #giveIfCurrent(
		address: string,
		kept: KeptAnswer,
		version: string | null,
		request: IncomingMessage,
		response: ServerResponse
	): Promise<boolean> {
		if (!(await kept.isCurrent())) {
			if (this.#kept.peek(address) === kept) this.#kept.delete(address);
			return false;
		}
		kept.version = version;
		return write(kept, request, response);
	}
}

function write(
	{ tag, headers, headersOf304, plain, br }: KeptAnswer,
	{ method, headers: asked }: IncomingMessage,
	response: ServerResponse
): true {
	if (isKnown(asked['if-none-match'], tag)) {
		for (const [name, value] of headersOf304) response.setHeader(name, value);
		response.writeHead(304).end();
		return true;
	}
	for (const [name, value] of headers) {
		const before = name === 'link' ? response.getHeader(name) : undefined;
		response.setHeader(name, before ? `${value}, ${String(before)}` : value);
	}
	const packed = br && isAccepted('br', asked['accept-encoding'] ?? '') ? br : null;
	if (packed) response.setHeader('content-encoding', 'br');
	response.setHeader('content-length', (packed ?? plain).length);
	response.writeHead(200);
	response.end(method === 'HEAD' ? undefined : (packed ?? plain));
	return true;
}
