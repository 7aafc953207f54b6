/** The server of this site, asked by a screen. Nothing throws: what came of a request is a value. */
import type { Unmet } from '$lib/share/conditions';

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
export type NotDone = Refused | { kind: 'unanswered'; message: string | null };
export type ServerReply<T> = { kind: 'done'; value: T } | NotDone;

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

export interface Ask {
	method: string;
	/** JSON as text; bytes as they are */
	body?: string | Uint8Array<ArrayBuffer>;
	headers: Record<string, string>;
}

const longestWaitMs = 30_000;

export class Server {
	readonly #fetch: Fetch;
	readonly #lang: string;

	constructor(fetch: Fetch, lang: string) {
		this.#fetch = fetch;
		this.#lang = lang;
	}

	/** `read` makes a value of what is answered under one of these statuses; null when it is not our server's. */
	async ask<T>(
		address: string,
		ask: Ask,
		expected: readonly number[],
		read: (body: unknown) => T | null
	): Promise<ServerReply<T>> {
		return this.#answer(address, ask, expected, async (response) =>
			read(response.status === 204 ? null : await response.json())
		);
	}

	/** The bytes of what is answered with 200. */
	askBytes(address: string, ask: Ask): Promise<ServerReply<Uint8Array<ArrayBuffer>>> {
		return this.#answer(address, ask, [200], async (response) => {
			const isBytes = response.headers.get('content-type') === 'application/octet-stream';
			return isBytes ? new Uint8Array(await response.arrayBuffer()) : null;
		});
	}

	async #answer<T>(
		address: string,
		ask: Ask,
		expected: readonly number[],
		read: (response: Response) => Promise<T | null>
	): Promise<ServerReply<T>> {
		const type = typeof ask.body === 'string' ? 'application/json' : 'application/octet-stream';
		const headers = {
			'accept-language': this.#lang,
			...(ask.body !== undefined && { 'content-type': type }),
			...ask.headers
		};
		const signal = AbortSignal.timeout(longestWaitMs);
		const options = { ...ask, headers, signal, redirect: 'error', cache: 'no-store' } as const;
		try {
			const response = await this.#fetch(address, options);
			if (!expected.includes(response.status))
				return failure(response.status, await response.json());
			const value = await read(response);
			return value === null ? { kind: 'unanswered', message: null } : { kind: 'done', value };
		} catch {
			return { kind: 'unanswered', message: null };
		}
	}
}

function failure(status: number, body: unknown): ServerReply<never> {
	const { error } = (body ?? {}) as { error?: Record<string, unknown> };
	if (typeof error?.code !== 'string' || typeof error.message !== 'string')
		return { kind: 'unanswered', message: null };
	const { code, message } = error;
	if (status < 400 || status >= 500) return { kind: 'unanswered', message };
	const unmet = Array.isArray(error.unmet) ? (error.unmet as Unmet[]) : [];
	return { kind: 'refused', status, code, message, unmet };
}
