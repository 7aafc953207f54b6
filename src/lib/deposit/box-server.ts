/** What `/api/boxes` is asked, and answers: `src/lib/server/boxes`. */
import { isObject, isText } from '$lib/outbox/record';
import { toUrlText } from '$lib/share/bytes';
import { Server, type Fetch, type ServerReply } from '$lib/outbox/server';
import { isBoxId } from './letter';

/** As who holds the link sees it. */
export interface OpenBox {
	/** A raw point of P-256, 65 bytes, as base64url. */
	publicKey: string;
	/** `yyyy-mm-dd`, the last day. */
	expiresOn: string;
	/** It takes no more envelopes. */
	isFull: boolean;
}

export type EnvelopeState = 'here' | 'collected' | 'withdrawn';

export interface EnvelopeLine {
	id: string;
	/** In bytes, of its size class. */
	size: number;
	state: EnvelopeState;
	/** ISO instants. */
	receivedAt: string;
	/** Collected or withdrawn; null while it is here. */
	settledAt: string | null;
}

/** What a sender may know of what they sent. */
export type Sent = Pick<EnvelopeLine, 'state' | 'receivedAt' | 'settledAt'>;

export class BoxServer {
	readonly #server: Server;

	constructor(fetch: Fetch, lang: string) {
		this.#server = new Server(fetch, lang);
	}

	/** Asked again with the same token and key, it is one box. @param days until it ends, 90 at most */
	open(
		box: string,
		token: string,
		wanted: { publicKey: string; days: number }
	): Promise<ServerReply<string>> {
		const ask = { method: 'PUT', body: JSON.stringify(wanted), headers: bearer(token) };
		return this.#server.ask(addressOf(box), ask, [200, 201], (body) =>
			isObject(body) && isText(body.expiresOn, day) ? body.expiresOn : null
		);
	}

	look(box: string): Promise<ServerReply<OpenBox>> {
		return this.#server.ask(addressOf(box), { method: 'GET', headers: {} }, [200], openBoxIn);
	}

	/** The oldest first. */
	list(box: string, token: string): Promise<ServerReply<EnvelopeLine[]>> {
		const ask = { method: 'GET', headers: bearer(token) };
		return this.#server.ask(addressOf(box), ask, [200], (body) => {
			if (!isObject(body) || !Array.isArray(body.envelopes)) return null;
			const lines = body.envelopes.map(lineIn);
			return lines.every((line) => line !== null) ? lines : null;
		});
	}

	close(box: string, token: string): Promise<ServerReply<true>> {
		return this.#done(addressOf(box), 'DELETE', token);
	}

	/** Asked again with the same bytes, it is one envelope. */
	drop(
		{ box, envelope, token }: EnvelopeKey,
		body: Uint8Array<ArrayBuffer>
	): Promise<ServerReply<string>> {
		const ask = { method: 'PUT', body, headers: bearer(token) };
		return this.#server.ask(addressOf(box, envelope), ask, [200, 201], (answer) =>
			isObject(answer) && isText(answer.receivedAt, instant) ? answer.receivedAt : null
		);
	}

	/** What became of it, told to who sent it. */
	sent({ box, envelope, token }: EnvelopeKey): Promise<ServerReply<Sent>> {
		const ask = { method: 'GET', headers: bearer(token) };
		return this.#server.ask(addressOf(box, envelope), ask, [200], sentIn);
	}

	withdraw({ box, envelope, token }: EnvelopeKey): Promise<ServerReply<true>> {
		return this.#done(addressOf(box, envelope), 'DELETE', token);
	}

	/** Its bytes, for who opened the box. They stay until it is said that they are stored. */
	read({ box, envelope, token }: EnvelopeKey): Promise<ServerReply<Uint8Array<ArrayBuffer>>> {
		const ask = { method: 'GET', headers: bearer(token) };
		return this.#server.askBytes(addressOf(box, envelope), ask);
	}

	/** They are stored here, or refused: they leave the server. */
	collected(key: EnvelopeKey): Promise<ServerReply<true>> {
		return this.withdraw(key);
	}

	#done(address: string, method: string, token: string): Promise<ServerReply<true>> {
		return this.#server.ask(address, { method, headers: bearer(token) }, [204], () => true);
	}
}

/** 128 random bits, as boxes and envelopes are called. */
export const newName = (): string => toUrlText([...crypto.getRandomValues(new Uint8Array(16))]);

/** It never was there, or ended, or was closed. */
export const isGone = (answer: ServerReply<unknown>): boolean =>
	answer.kind === 'refused' && [404, 410].includes(answer.status);

/** `token`: that of the box for who opened it, that of the envelope for who sent it. */
export interface EnvelopeKey {
	box: string;
	envelope: string;
	token: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const states = ['here', 'collected', 'withdrawn'] as const;

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const addressOf = (box: string, envelope?: string) =>
	envelope === undefined ? `/api/boxes/${box}` : `/api/boxes/${box}/envelopes/${envelope}`;

function openBoxIn(body: unknown): OpenBox | null {
	if (!isObject(body)) return null;
	const { publicKey, expiresOn, isFull } = body;
	if (!isText(publicKey, /^[A-Za-z0-9_-]{87}$/) || !isText(expiresOn, day)) return null;
	return typeof isFull === 'boolean' ? { publicKey, expiresOn, isFull } : null;
}

function sentIn(body: unknown): Sent | null {
	if (!isObject(body)) return null;
	const { receivedAt, settledAt } = body;
	const state = states.find((one) => one === body.state);
	if (!state || !isText(receivedAt, instant)) return null;
	if (settledAt !== null && !isText(settledAt, instant)) return null;
	return { state, receivedAt, settledAt };
}

function lineIn(body: unknown): EnvelopeLine | null {
	const sent = sentIn(body);
	if (!sent || !isObject(body) || !isBoxId(body.id) || !Number.isSafeInteger(body.size))
		return null;
	return { ...sent, id: body.id, size: Number(body.size) };
}
