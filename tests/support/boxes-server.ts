/** The API of boxes as two devices meet it, in memory, with the troubles of a network: `src/lib/deposit/box-server.ts`. */
interface Held {
	token: string;
	bytes: Uint8Array | null;
	state: 'here' | 'collected' | 'withdrawn';
	receivedAt: string;
	settledAt: string | null;
	size: number;
}
interface HeldBox {
	token: string;
	publicKey: string;
	expiresOn: string;
	envelopes: Map<string, Held>;
}

const refuse = (status: number, code: string) =>
	Response.json({ error: { code, message: `Non : ${code}.` } }, { status });
const now = '2026-12-01T10:00:00.000Z';

export class BoxesServer {
	readonly boxes = new Map<string, HeldBox>();
	readonly asked: string[] = [];
	/** Nothing comes back: nothing arrived, or it was done and the answer was lost. */
	down: 'before' | 'after' | null = null;
	/** What it says of a key, in its place. */
	otherKey: string | null = null;
	isFull = false;
	/** They do not come any more. */
	readonly #givenUp = new Set<string>();

	fetch = async (address: string, init: RequestInit): Promise<Response> => {
		this.asked.push(`${init.method} ${address}`);
		if (this.down === 'before') throw new TypeError('Failed to fetch');
		const response = await Promise.resolve(this.#answer(address, init));
		if (this.down === 'after') throw new TypeError('Failed to fetch');
		return response;
	};

	#answer(address: string, { method = 'GET', headers, body }: RequestInit): Response {
		const [, , , id = '', , name] = address.split('/');
		const { authorization = '' } = headers as Record<string, string>;
		const token = authorization.replace('Bearer ', '');
		const box = this.boxes.get(id);
		if (method === 'PUT' && name === undefined) return this.#open(id, token, body as string);
		if (!box) return refuse(404, 'unknown');
		return name === undefined
			? this.#ofBox(id, box, method, token)
			: this.#ofEnvelope(box, name, method, token, body as Uint8Array);
	}

	#open(id: string, token: string, body: string): Response {
		const { publicKey } = JSON.parse(body) as { publicKey: string };
		const before = this.boxes.get(id);
		if (before && (before.token !== token || before.publicKey !== publicKey))
			return refuse(409, 'made-before');
		const expiresOn = before?.expiresOn ?? '2026-12-31';
		this.boxes.set(id, before ?? { token, publicKey, expiresOn, envelopes: new Map() });
		return Response.json({ expiresOn }, { status: before ? 200 : 201 });
	}

	#ofBox(id: string, box: HeldBox, method: string, token: string): Response {
		const { publicKey, expiresOn } = box;
		if (token && token !== box.token) return refuse(401, 'token');
		if (method === 'DELETE') {
			this.boxes.delete(id);
			return new Response(null, { status: 204 });
		}
		const open = { publicKey: this.otherKey ?? publicKey, expiresOn, isFull: this.isFull };
		if (!token) return Response.json(open);
		const envelopes = [...box.envelopes].map(([name, { token: _, bytes: __, ...held }]) => ({
			id: name,
			...held
		}));
		return Response.json({ ...open, envelopes });
	}

	#ofEnvelope(
		box: HeldBox,
		name: string,
		method: string,
		token: string,
		body: Uint8Array
	): Response {
		const held = box.envelopes.get(name);
		if (method === 'DELETE' && !held) {
			this.#givenUp.add(name);
			return new Response(null, { status: 204 });
		}
		if (method === 'PUT') {
			if (this.#givenUp.has(name)) return refuse(410, 'withdrawn');
			if (held && held.token !== token) return refuse(409, 'made-before');
			const dropped: Held = {
				token,
				bytes: body,
				state: 'here',
				receivedAt: now,
				settledAt: null,
				size: body.length
			};
			box.envelopes.set(name, held ?? dropped);
			return Response.json({ receivedAt: now }, { status: held ? 200 : 201 });
		}
		if (!held) return refuse(404, 'unknown');
		const isOpener = token === box.token;
		if (!isOpener && token !== held.token) return refuse(401, 'token');
		if (method === 'DELETE') {
			if (!isOpener && held.state === 'collected') return refuse(409, 'collected');
			if (held.state === 'here')
				box.envelopes.set(name, {
					...held,
					bytes: null,
					state: isOpener ? 'collected' : 'withdrawn',
					settledAt: now
				});
			return new Response(null, { status: 204 });
		}
		const { state, receivedAt, settledAt, bytes } = held;
		if (!isOpener) return Response.json({ state, receivedAt, settledAt });
		if (!bytes) return refuse(410, 'withdrawn');
		const type = { 'content-type': 'application/octet-stream' };
		return new Response(new Uint8Array(bytes), { headers: type });
	}
}
