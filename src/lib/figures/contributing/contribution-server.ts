import { Server, type Fetch, type ServerReply } from '$lib/outbox/server';

const address = '/api/contributions';

/** The server of key figures, asked by a screen. */
export class ContributionServer {
	readonly #server: Server;

	constructor(fetch: Fetch, lang: string) {
		this.#server = new Server(fetch, lang);
	}

	/** `text` is a Contribution as it is shown before it goes; sent again under the same receipt, it counts once. */
	send(text: string, receipt: string): Promise<ServerReply<true>> {
		const ask = { method: 'POST', body: text, headers: named(receipt) };
		// The page of a hotel's network may be an object too: ours is empty.
		return this.#server.ask(address, ask, [200, 201], (body) =>
			JSON.stringify(body) === '{}' ? true : null
		);
	}

	/** `withdrawn` false: nothing waits under this receipt; it is part of an edition, or never came. It takes none under this receipt any more. */
	withdraw(receipt: string): Promise<ServerReply<{ withdrawn: boolean }>> {
		const ask = { method: 'DELETE', headers: named(receipt) };
		return this.#server.ask(address, ask, [200], (body) => {
			const { withdrawn } = (body ?? {}) as { withdrawn?: unknown };
			return typeof withdrawn === 'boolean' ? { withdrawn } : null;
		});
	}
}

const named = (receipt: string) => ({ 'idempotency-key': receipt });

/** Takes away what another device sent, by its receipt alone. */
export async function withdrawByReceipt(receipt: string, lang: string, ask: Fetch = fetch) {
	const answer = await new ContributionServer((...asked) => ask(...asked), lang).withdraw(receipt);
	if (answer.kind !== 'done') return { ...answer, act: 'withdraw' as const };
	return { kind: answer.value.withdrawn ? ('withdrawn' as const) : ('nothing' as const) };
}
