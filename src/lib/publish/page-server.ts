/** The server of public pages, asked by a screen. Nothing throws: what came of a request is a value. */
import { paperKeyIn, parsePageSecrets, type PageSecrets } from '$lib/page-records/page-record';
import { Server, type Fetch, type ServerReply } from '$lib/outbox/server';

/** What the company is told of its own page. */
export interface PageStatus {
	/** `held`: the operator looks at it; `hidden`: the operator took it out of sight. */
	state: 'live' | 'held' | 'hidden' | 'expired';
	/** In the operator's words. */
	reason: string | null;
	/** It is shown without the SIREN that it asked for: another page has it. */
	sirenTaken: boolean;
	/** Instants, in ISO form. */
	publishedAt: string;
	updatedAt: string;
	/** `yyyy-mm-dd` */
	validUntil: string;
}

const address = '/api/publications';

export class PageServer {
	readonly #server: Server;

	constructor(fetch: Fetch, lang: string) {
		this.#server = new Server(fetch, lang);
	}

	/**
	 * `text` is a Publication as it is shown before it goes; `token`, made by this device, opens its page, so that it may be
	 * sent again. `siren: 'free'`: refused (`siren-taken`) if another page has its SIREN.
	 */
	create(text: string, token: string, siren: 'free' | 'any'): Promise<ServerReply<PageSecrets>> {
		// The name is for a server of before, which makes a token of its own.
		const headers = { ...bearer(token), 'idempotency-key': token, ...ifSiren(siren) };
		const ask = { method: 'POST', body: text, headers };
		return this.#server.ask(address, ask, [201], parsePageSecrets);
	}

	/** `siren`: as in `create`. */
	update(
		{ slug, token }: PageSecrets,
		text: string,
		siren: 'free' | 'any'
	): Promise<ServerReply<PageStatus>> {
		const headers = { ...bearer(token), ...ifSiren(siren) };
		const ask = { method: 'PUT', body: text, headers };
		return this.#server.ask(pageAddress(slug), ask, [200], statusIn);
	}

	status({ slug, token }: PageSecrets): Promise<ServerReply<PageStatus>> {
		const ask = { method: 'GET', headers: bearer(token) };
		return this.#server.ask(pageAddress(slug), ask, [200], statusIn);
	}

	withdraw({ slug, token }: PageSecrets): Promise<ServerReply<true>> {
		const ask = { method: 'DELETE', headers: bearer(token) };
		return this.#server.ask(pageAddress(slug), ask, [204], () => true);
	}

	/**
	 * The page opens to the token `next` alone from now on, and to the paper key that is answered. May be asked again: when
	 * the answer was lost, `next` opens the page already.
	 */
	async renew({ slug, token }: PageSecrets, next: string): Promise<ServerReply<string>> {
		const reply = await this.#renewWith(token, slug, next);
		const isRenewed = reply.kind === 'refused' && reply.code === 'token';
		return isRenewed ? this.#renewWith(next, slug, next) : reply;
	}

	#renewWith(token: string, slug: string, next: string): Promise<ServerReply<string>> {
		const ask = { method: 'PUT', body: JSON.stringify({ token: next }), headers: bearer(token) };
		return this.#server.ask(`${pageAddress(slug)}/keys`, ask, [200], (said) =>
			paperKeyIn((said as { withdrawalKey?: unknown } | null)?.withdrawalKey)
		);
	}

	/** Of a request that was not answered, by its token or its name: its page goes if there is one, and it makes none any more. */
	giveUp(request: string): Promise<ServerReply<true>> {
		const ask = { method: 'DELETE', headers: { 'idempotency-key': request } };
		return this.#server.ask(address, ask, [204], () => true);
	}
}

const pageAddress = (slug: string) => `${address}/${slug}`;
const ifSiren = (siren: 'free' | 'any') => (siren === 'free' ? { 'if-siren': siren } : undefined);
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

function statusIn(body: unknown): PageStatus | null {
	const { state, validUntil } = (body ?? {}) as Partial<PageStatus>;
	const isKnown = ['live', 'held', 'hidden', 'expired'].includes(String(state));
	return isKnown && typeof validUntil === 'string' ? (body as PageStatus) : null;
}
