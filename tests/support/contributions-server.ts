import type { Asked } from './pages-server';

/** The API of contributions as a screen meets it, in memory, with the troubles of a network. */
export class ContributionsServer {
	readonly asked: Asked[] = [];
	/** Nothing comes back: nothing arrived, or it was done and the answer was lost. */
	down: 'before' | 'after' | null = null;
	refuse: { status: number; code: string; message: string } | null = null;
	/** Someone else answers. */
	instead: (() => Response) | null = null;
	onrequest: () => Promise<void> = () => Promise.resolve();
	/** What waits for the next edition, by receipt. */
	readonly waiting = new Map<string, string>();
	/** How many were ever counted: one receipt counts once. */
	taken = 0;

	/** What waited is part of an edition, and known under no receipt any more. */
	makeEdition(): void {
		this.waiting.clear();
	}

	fetch = async (address: string, init: RequestInit): Promise<Response> => {
		const headers = init.headers as Record<string, string>;
		const method = String(init.method);
		this.asked.push({ address, method, headers, body: init.body as string | undefined });
		await this.onrequest();
		if (this.down === 'before') throw new TypeError('Failed to fetch');
		if (this.instead) return this.instead();
		if (this.refuse) {
			const { status, code, message } = this.refuse;
			return Response.json({ error: { code, message } }, { status });
		}
		const response = this.#answer(method, headers['idempotency-key'] ?? '', init.body as string);
		if (this.down === 'after') throw new TypeError('Failed to fetch');
		return response;
	};

	#answer(method: string, receipt: string, body: string): Response {
		if (method === 'DELETE') return Response.json({ withdrawn: this.waiting.delete(receipt) });
		const known = this.waiting.has(receipt);
		if (!known) this.taken += 1;
		this.waiting.set(receipt, body);
		return Response.json({}, { status: known ? 200 : 201 });
	}
}
