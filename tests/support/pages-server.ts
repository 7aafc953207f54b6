/** The API of publications as a screen meets it, in memory, with the troubles of a network. */
export interface Asked {
	address: string;
	method: string;
	headers: Record<string, string>;
	body: string | undefined;
}

interface Page {
	token: string;
	request: string;
	gone: boolean;
}

export class PagesServer {
	readonly asked: Asked[] = [];
	/** Nothing comes back: nothing arrived, or it was done and the answer was lost. */
	down: 'before' | 'after' | null = null;
	refuse: { status: number; code: string; message: string } | null = null;
	/** Someone else answers. */
	instead: (() => Response) | null = null;
	onrequest: () => Promise<void> = () => Promise.resolve();
	readonly #pages = new Map<string, Page>();
	readonly #givenUp = new Set<string>();
	/** Also numbers paper keys. */
	#tokens = 1;

	get slugs(): string[] {
		return [...this.#pages.keys()];
	}

	isGone(slug = ''): boolean {
		return this.#pages.get(slug)?.gone ?? false;
	}

	/** From elsewhere, with the paper key. */
	withdraw(slug = ''): void {
		const page = this.#pages.get(slug);
		if (page) page.gone = true;
	}

	retoken(slug = ''): void {
		const page = this.#pages.get(slug);
		if (page) page.token = this.#token();
	}

	fetch = async (address: string, init: RequestInit): Promise<Response> => {
		const headers = init.headers as Record<string, string>;
		const method = String(init.method);
		this.asked.push({ address, method, headers, body: init.body as string | undefined });
		await this.onrequest();
		if (this.down === 'before') throw new TypeError('Failed to fetch');
		if (this.instead) return this.instead();
		const { refuse } = this;
		if (refuse) return error(refuse.status, refuse.code, refuse.message);
		const response = this.#answer(address, method, headers, (init.body ?? '') as string);
		if (this.down === 'after') throw new TypeError('Failed to fetch');
		return response;
	};

	#answer(
		address: string,
		method: string,
		headers: Record<string, string>,
		body: string
	): Response {
		const request = headers['idempotency-key'] ?? '';
		const bearer = headers.authorization?.replace('Bearer ', '');
		if (method === 'POST') return this.#create(request, bearer);
		if (address === '/api/publications') return this.#giveUp(request);
		const [slug = '', keys] = address.split('/').slice(3);
		const page = this.#pages.get(slug);
		if (!page) return error(404, 'unknown', 'Rien ici.');
		if (page.gone) return error(410, 'withdrawn', 'Cette page a été retirée.');
		if (bearer !== page.token) return error(401, 'token', 'Il faut la clé.');
		if (keys) {
			page.token = (JSON.parse(body) as { token: string }).token;
			page.request = '';
			return Response.json({ withdrawalKey: paperKey(this.#tokens++) });
		}
		if (method === 'DELETE') {
			page.gone = true;
			return new Response(null, { status: 204 });
		}
		return Response.json({
			state: 'live',
			reason: null,
			sirenTaken: false,
			listed: false,
			publishedAt: '2026-11-25T10:00:00.000Z',
			updatedAt: '2026-11-25T10:00:00.000Z',
			validUntil: '2027-11-25'
		});
	}

	#giveUp(request: string): Response {
		this.#givenUp.add(request);
		for (const page of this.#pages.values()) if (page.request === request) page.gone = true;
		return new Response(null, { status: 204 });
	}

	/** `bearer`: the token that the device made; a device of before made none. */
	#create(request: string, bearer?: string): Response {
		const known = [...this.#pages].find(([, page]) => page.request === request);
		if (known?.[1].gone || this.#givenUp.has(request))
			return error(410, 'withdrawn', 'Cette page a été retirée.');
		if (known && known[1].token !== bearer) return error(409, 'made-before', 'Déjà faite.');
		const slug = known?.[0] ?? 'abcdefghijklmno'.concat('abcdefgh'[this.#pages.size] ?? 'z');
		const token = bearer ?? this.#token();
		this.#pages.set(slug, { token, request, gone: false });
		const url = `https://azimut.test/s/${slug}`;
		return Response.json({ slug, url, token, withdrawalKey: paperKey(0) }, { status: 201 });
	}

	#token(): string {
		this.#tokens += 1;
		return String(this.#tokens).padStart(43, 'T');
	}
}

const paperKey = (at: number) =>
	`${['abaisser', 'abandon', 'abdiquer'][at % 3]} abandon abdiquer abeille abolir aborder aboutir aboyer`;

const error = (status: number, code: string, message: string) =>
	Response.json({ error: { code, message, id: '1' } }, { status });
