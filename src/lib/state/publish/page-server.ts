/** The server of public pages, asked by a screen. Nothing throws: what came of a request is a value. */
import { paperKeyIn, parsePageSecrets, type PageSecrets } from './page-record';
import { Server, type Fetch, type ServerReply } from './server';

/** What the company is told of its own page. */
export interface PageStatus {
	/** `held`: it waits for the operator; `hidden`: the operator took it out of sight. */
	state: 'live' | 'held' | 'hidden' | 'expired';
	/** In the operator's words. */
	reason: string | null;
	/** It waits because another page has its SIREN. */
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
	 * sent again. `siren: 'free'`: refused (`siren-taken`) if a SIREN that another page has would put it out of sight.
	 */
	create(text: string, token: string, siren: 'free' | 'any'): Promise<ServerReply<PageSecrets>> {
		// The name is for a server of before, which makes a token of its own.
		const headers = { ...bearer(token).headers, 'idempotency-key': token, ...ifSiren(siren) };
		return this.#server.ask(
			address,
			{ method: 'POST', body: text, headers },
			[201],
			parsePageSecrets
		);
	}

	/** `siren`: as in `create`. */
	update(
		{ slug, token }: PageSecrets,
		text: string,
		siren: 'free' | 'any'
	): Promise<ServerReply<PageStatus>> {
		const { authorization } = bearer(token).headers;
		const headers = { authorization, ...ifSiren(siren) };
		return this.#server.ask(own(slug), { method: 'PUT', body: text, headers }, [200], statusIn);
	}

	status({ slug, token }: PageSecrets): Promise<ServerReply<PageStatus>> {
		return this.#server.ask(own(slug), { method: 'GET', ...bearer(token) }, [200], statusIn);
	}

	withdraw({ slug, token }: PageSecrets): Promise<ServerReply<true>> {
		return this.#server.ask(own(slug), { method: 'DELETE', ...bearer(token) }, [204], () => true);
	}

	/** The page opens to this token alone from now on, and to the paper key that is answered. */
	renew({ slug, token }: Pick<PageSecrets, 'slug' | 'token'>, next: string) {
		const body = JSON.stringify({ token: next });
		return this.#server.ask(
			`${own(slug)}/keys`,
			{ method: 'PUT', body, ...bearer(token) },
			[200],
			(said) => paperKeyIn((said as { withdrawalKey?: unknown } | null)?.withdrawalKey)
		);
	}

	/** Of a request that was not answered, by its token or its name: its page goes if there is one, and it makes none any more. */
	giveUp(request: string): Promise<ServerReply<true>> {
		const init = { method: 'DELETE', headers: { 'idempotency-key': request } };
		return this.#server.ask(address, init, [204], () => true);
	}
}

const own = (slug: string) => `${address}/${slug}`;
const ifSiren = (siren: 'free' | 'any') => (siren === 'free' ? { 'if-siren': siren } : undefined);
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

function statusIn(body: unknown): PageStatus | null {
	const { state, validUntil } = (body ?? {}) as Partial<PageStatus>;
	const isKnown = ['live', 'held', 'hidden', 'expired'].includes(String(state));
	return isKnown && typeof validUntil === 'string' ? (body as PageStatus) : null;
}
