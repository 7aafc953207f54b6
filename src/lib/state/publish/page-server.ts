/** The server of public pages, asked by a screen. Nothing throws: what came of a request is a value. */
import type { Unmet } from '$lib/share/conditions';
import { parsePageSecrets, type PageSecrets } from './page-record';

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

/** The server said no: nothing of this request was done. */
export interface Refused {
	kind: 'refused';
	status: number;
	code: string;
	/** One sentence, in the language asked for. */
	message: string;
	/** Of `conditions`. */
	unmet: Unmet[];
}

/**
 * `unanswered`: it may have been done or not. `message` is the server's, when it could say what ails it; null when
 * nothing came back, or something that is not our server's (the page of a hotel's network).
 */
export type ServerReply<T> =
	{ kind: 'done'; value: T } | Refused | { kind: 'unanswered'; message: string | null };

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

const address = '/api/publications';
const longestWaitMs = 30_000;

export class PageServer {
	readonly #fetch: Fetch;
	readonly #lang: string;

	constructor(fetch: Fetch, lang: string) {
		this.#fetch = fetch;
		this.#lang = lang;
	}

	/**
	 * `text` is a Publication as it is shown before it goes; `request` its name, so that it may be sent again.
	 * `siren: 'free'`: refused (`siren-taken`) if a SIREN that another page has would put it out of sight.
	 */
	create(text: string, request: string, siren: 'free' | 'any'): Promise<ServerReply<PageSecrets>> {
		const headers = { 'idempotency-key': request, ...ifSiren(siren) };
		return this.#ask(address, { method: 'POST', body: text, headers }, 201, parsePageSecrets);
	}

	/** `siren`: as in `create`. */
	update(
		{ slug, token }: PageSecrets,
		text: string,
		siren: 'free' | 'any'
	): Promise<ServerReply<PageStatus>> {
		const { authorization } = bearer(token).headers;
		const headers = { authorization, ...ifSiren(siren) };
		return this.#ask(own(slug), { method: 'PUT', body: text, headers }, 200, statusIn);
	}

	status({ slug, token }: PageSecrets): Promise<ServerReply<PageStatus>> {
		return this.#ask(own(slug), { method: 'GET', ...bearer(token) }, 200, statusIn);
	}

	withdraw({ slug, token }: PageSecrets): Promise<ServerReply<true>> {
		return this.#ask(own(slug), { method: 'DELETE', ...bearer(token) }, 204, () => true);
	}

	/** Of a request that was not answered: its page goes if there is one, and it makes none any more. */
	giveUp(request: string): Promise<ServerReply<true>> {
		const init = { method: 'DELETE', headers: { 'idempotency-key': request } };
		return this.#ask(address, init, 204, () => true);
	}

	async #ask<T>(
		address: string,
		init: { method: string; body?: string; headers: Record<string, string> },
		expected: number,
		read: (body: unknown) => T | null
	): Promise<ServerReply<T>> {
		const headers = {
			'accept-language': this.#lang,
			...(init.body !== undefined && { 'content-type': 'application/json' }),
			...init.headers
		};
		const signal = AbortSignal.timeout(longestWaitMs);
		const options = { ...init, headers, signal, redirect: 'error', cache: 'no-store' } as const;
		try {
			const response = await this.#fetch(address, options);
			const body: unknown = response.status === 204 ? null : await response.json();
			if (response.status !== expected) return failure(response.status, body);
			const value = read(body);
			return value === null ? { kind: 'unanswered', message: null } : { kind: 'done', value };
		} catch {
			return { kind: 'unanswered', message: null };
		}
	}
}

const own = (slug: string) => `${address}/${slug}`;
const ifSiren = (siren: 'free' | 'any') => (siren === 'free' ? { 'if-siren': siren } : undefined);
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

function failure(status: number, body: unknown): ServerReply<never> {
	const { error } = (body ?? {}) as { error?: Record<string, unknown> };
	if (typeof error?.code !== 'string' || typeof error.message !== 'string')
		return { kind: 'unanswered', message: null };
	const { code, message } = error;
	if (status < 400 || status >= 500) return { kind: 'unanswered', message };
	const unmet = Array.isArray(error.unmet) ? (error.unmet as Unmet[]) : [];
	return { kind: 'refused', status, code, message, unmet };
}

function statusIn(body: unknown): PageStatus | null {
	const { state, validUntil } = (body ?? {}) as Partial<PageStatus>;
	const isKnown = ['live', 'held', 'hidden', 'expired'].includes(String(state));
	return isKnown && typeof validUntil === 'string' ? (body as PageStatus) : null;
}
