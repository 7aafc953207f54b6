/** Sealed boxes over HTTP: statuses, what each answer says, and what is refused. */
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from 'node:net';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largestEnvelope } from '../../src/lib/server/boxes/deposit';
import { boxPath, newBox, newEnvelope, newId, newSecret, sendEnvelope } from '../support/boxes';
import { heapAfterCollection, inspected } from '../support/heap';
import { metricsAddress } from '../support/metrics';
import { SpawnedServer } from '../support/spawned';
import { type Place, newPlace, onEngines } from '../support/stores';

interface Refused {
	error: { code: string; message: string; path?: string; id: string };
}

/** Each request from an address of its own: what is limited has tests of its own. */
let asked = 0;
const from = () => ({ 'x-address': `10.1.${Math.floor(asked / 250)}.${asked++ % 250}` });
const noId = 'n'.repeat(22);
const operator = { OPERATOR_NAME: 'Cap', OPERATOR_ADDRESS: '1 quai du Port, Sète' };

onEngines({ gate: ['sqlite'], deep: ['postgres'] }, 'Sealed boxes over HTTP, on %s', (engine) => {
	let place: Place;
	let server: SpawnedServer;
	beforeAll(async () => {
		place = await newPlace(engine);
		server = await new SpawnedServer({
			DATABASE_URL: place.url,
			ADDRESS_HEADER: 'X-Address',
			METRICS_PORT: '0',
			...operator
		}).start();
	});
	afterAll(async () => {
		await server.stop();
		place.forget();
	});

	const ask: SpawnedServer['ask'] = (method, path, sent = {}) =>
		server.ask(method, path, { ...sent, headers: { ...from(), ...sent.headers } });
	const open = async (box = newBox()) => {
		const { token, body } = box;
		return { box, answer: await ask('PUT', boxPath(box.id), { token, body }) };
	};
	const drop = (box: string, sent: ReturnType<typeof newEnvelope>, headers = {}) =>
		sendEnvelope(server, box, sent, { ...from(), ...headers });
	const refused = async (response: Response) => {
		const { error } = (await response.json()) as Refused;
		expect(error.message).toMatch(/^.{10,}[.]$/);
		return [response.status, error.code];
	};
	const said = async (response: Response) => [response.status, (await response.json()) as unknown];
	const filled = async () => {
		const { box } = await open();
		const sent = newEnvelope();
		await drop(box.id, sent);
		const path = boxPath(box.id, sent.envelope);
		return { box, sent, path };
	};

	describe('A box', () => {
		it('opens, says what its link shows, and closes for good', async () => {
			const { box, answer } = await open();
			const { expiresOn } = (await answer.json()) as { expiresOn: string };
			expect([answer.status, expiresOn]).toEqual([201, expect.stringMatching(/^20..-..-..$/)]);
			expect(await said((await open({ ...box, body: { ...box.body, days: 9 } })).answer)).toEqual([
				200,
				{ expiresOn }
			]);
			const seen = { publicKey: box.body.publicKey, expiresOn, isFull: false };
			expect(await said(await ask('GET', boxPath(box.id)))).toEqual([200, seen]);
			const { token } = box;
			expect(await said(await ask('GET', boxPath(box.id), { token }))).toEqual([
				200,
				{ ...seen, envelopes: [] }
			]);
			for (let twice = 0; twice < 2; twice++) {
				const closed = await ask('DELETE', boxPath(box.id), { token });
				expect([closed.status, await closed.text()]).toEqual([204, '']);
			}
			expect(await refused(await ask('GET', boxPath(box.id)))).toEqual([404, 'no-box']);
			expect(await refused((await open(box)).answer)).toEqual([410, 'box-closed']);
		});

		it('says so in both languages when there is none', async () => {
			const sentenceIn = async (lang: string) => {
				const answer = await ask('GET', boxPath(newId()), { headers: { 'accept-language': lang } });
				return ((await answer.json()) as Refused).error.message;
			};
			expect(await sentenceIn('fr')).toBe('Cette boîte n’existe pas ou plus.');
			expect(await sentenceIn('en')).toBe('This box does not exist, or no longer does.');
		});

		it('is opened to no other token or key, and never by who only has its link', async () => {
			const { box } = await open();
			const path = boxPath(box.id);
			const wrong = newSecret();
			expect(await refused((await open({ ...box, token: wrong })).answer)).toEqual([
				409,
				'box-taken'
			]);
			expect(await refused((await open({ ...box, body: newBox().body })).answer)).toEqual([
				409,
				'box-taken'
			]);
			for (const method of ['GET', 'DELETE'])
				expect(await refused(await ask(method, path, { token: wrong }))).toEqual([401, 'token']);
			expect(await refused(await ask('DELETE', path))).toEqual([400, 'token-form']);
			expect((await ask('GET', path)).status).toBe(200);
		});

		it.each([
			['no key', { days: 7 }, 'publicKey'],
			['a key of another curve', { publicKey: 'A'.repeat(87), days: 7 }, 'publicKey'],
			['no days', { publicKey: newBox().body.publicKey }, 'days'],
			['a day too many', { ...newBox().body, days: 91 }, 'days'],
			['no day', { ...newBox().body, days: 0 }, 'days'],
			['a part of a day', { ...newBox().body, days: 1.5 }, 'days'],
			['a name', { ...newBox().body, name: 'Fournil' }, 'name']
		])('does not open with %s', async (_, body, where) => {
			const { token, id } = newBox();
			const answer = await ask('PUT', boxPath(id), { token, body });
			expect([answer.status, ((await answer.json()) as Refused).error.path]).toEqual([400, where]);
		});
	});

	describe('An envelope', () => {
		it('goes from a sender to the asker: dropped, listed, read, collected', async () => {
			const { box } = await open();
			const { token } = box;
			const sent = newEnvelope(50_000);
			const path = boxPath(box.id, sent.envelope);
			const dropped = await drop(box.id, sent);
			const { receivedAt } = (await dropped.clone().json()) as { receivedAt: string };
			expect(await said(dropped)).toEqual([201, { receivedAt }]);
			expect(await said(await drop(box.id, sent))).toEqual([200, { receivedAt }]);
			expect(await said(await ask('GET', path, { token: sent.token }))).toEqual([
				200,
				{ state: 'here', receivedAt, settledAt: null }
			]);
			const listed = await ask('GET', boxPath(box.id), { token });
			expect(await listed.json()).toMatchObject({
				envelopes: [{ id: sent.envelope, size: 50_000, state: 'here', receivedAt, settledAt: null }]
			});
			const read = await ask('GET', path, { token });
			expect([
				read.headers.get('content-type'),
				read.headers.get('cache-control'),
				read.headers.get('x-content-type-options')
			]).toEqual(['application/octet-stream', 'no-store', 'nosniff']);
			expect(Buffer.from(await read.arrayBuffer()).equals(sent.bytes)).toBe(true);
			for (let twice = 0; twice < 2; twice++)
				expect((await ask('DELETE', path, { token })).status).toBe(204);
			expect(await refused(await ask('GET', path, { token }))).toEqual([410, 'collected-before']);
			expect(await refused(await ask('DELETE', path, { token: sent.token }))).toEqual([
				409,
				'collected'
			]);
			expect(await said(await drop(box.id, sent))).toEqual([
				200,
				{ receivedAt, state: 'collected' }
			]);
			expect(await (await ask('GET', path, { token: sent.token })).json()).toMatchObject({
				state: 'collected',
				settledAt: expect.any(String) as string
			});
		});

		it('is taken back by its sender, and never comes again', async () => {
			const { box, sent, path } = await filled();
			for (let twice = 0; twice < 2; twice++)
				expect((await ask('DELETE', path, { token: sent.token })).status).toBe(204);
			expect(await refused(await ask('GET', path, { token: box.token }))).toEqual([
				410,
				'withdrawn'
			]);
			const again = await drop(box.id, sent);
			expect(again.status).toBe(410);
			expect(await again.text()).toContain('Cette enveloppe a été reprise');
			expect((await ask('DELETE', path, { token: box.token })).status).toBe(204);
		});

		it('that was taken back before it came does not come', async () => {
			const { box } = await open();
			const sent = newEnvelope();
			const path = boxPath(box.id, sent.envelope);
			expect((await ask('DELETE', path, { token: sent.token })).status).toBe(204);
			expect(await refused(await drop(box.id, sent))).toEqual([410, 'withdrawn']);
		});

		it('is read, settled and replaced by no other token', async () => {
			const { box, sent, path } = await filled();
			for (const method of ['GET', 'DELETE'])
				expect(await refused(await ask(method, path, { token: newSecret() }))).toEqual([
					401,
					'token'
				]);
			expect(await refused(await drop(box.id, { ...sent, token: newSecret() }))).toEqual([
				409,
				'envelope-taken'
			]);
			expect(await refused(await drop(box.id, { ...sent, bytes: randomBytes(9) }))).toEqual([
				409,
				'envelope-taken'
			]);
			expect(await refused(await ask('GET', path))).toEqual([400, 'token-form']);
			expect((await ask('GET', path, { token: box.token })).status).toBe(200);
		});

		it('is as large as may be, and not a byte more; nothing is none', async () => {
			const { box } = await open();
			expect((await drop(box.id, newEnvelope(largestEnvelope))).status).toBe(201);
			expect(await refused(await drop(box.id, newEnvelope(largestEnvelope + 1)))).toEqual([
				413,
				'envelope-too-large'
			]);
			expect(await refused(await drop(box.id, newEnvelope(0)))).toEqual([400, 'shape']);
			const unsaid = await fetch(`${server.origin}${boxPath(box.id, newId())}`, {
				method: 'PUT',
				headers: {
					...from(),
					origin: server.origin,
					'content-type': 'application/octet-stream',
					authorization: `Bearer ${newSecret()}`
				},
				body: new Blob([new Uint8Array(largestEnvelope + 1)]).stream(),
				duplex: 'half'
			} as RequestInit);
			expect(await refused(unsaid)).toEqual([413, 'envelope-too-large']);
		});

		it('has a box, one that is not full, and the form of an envelope', async () => {
			const { box } = await open();
			expect(await refused(await drop(newId(), newEnvelope()))).toEqual([404, 'no-box']);
			const typed = { 'content-type': 'application/json' };
			expect(await refused(await drop(box.id, newEnvelope(), typed))).toEqual([
				415,
				'envelope-type'
			]);
			for (let at = 0; at < 20; at++)
				expect((await drop(box.id, newEnvelope(10))).status).toBe(201);
			expect(await refused(await drop(box.id, newEnvelope(10)))).toEqual([409, 'box-full']);
			expect(await (await ask('GET', boxPath(box.id))).json()).toMatchObject({ isFull: true });
		});

		it('that is refused is read all the same: the connection goes on, and a browser hears the answer', async () => {
			const sent = newEnvelope(2_000_000);
			const head = [
				`PUT ${boxPath(newId(), sent.envelope)} HTTP/1.1`,
				`Host: localhost:${new URL(server.origin).port}`,
				`Origin: ${server.origin}`,
				`X-Address: ${from()['x-address']}`,
				`Authorization: Bearer ${sent.token}`,
				'Content-Type: application/octet-stream',
				`Content-Length: ${sent.bytes.length}`,
				'',
				''
			].join('\r\n');
			const heard = await new Promise<string>((resolve, reject) => {
				const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
				let answer = '';
				socket.on('error', reject);
				socket.on('data', (bytes) => (answer += bytes.toString()));
				socket.on('close', () => resolve(answer));
				socket.write(head);
				socket.write(sent.bytes);
				socket.write(`GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
			});
			expect(heard.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 404', 'HTTP/1.1 200']);
		});
	});

	it.each([
		['PUT', boxPath(noId)],
		['DELETE', boxPath(noId)],
		['PUT', boxPath(noId, noId)],
		['DELETE', boxPath(noId, noId)]
	])('only a page of this site writes: %s %s', async (method, path) => {
		const headers = { origin: 'https://elsewhere.example' };
		const answer = await ask(method, path, { headers, token: newSecret(), body: newBox().body });
		expect(await refused(answer)).toEqual([403, 'origin']);
	});

	it.each([
		['GET', '/api/boxes/court', 400],
		['PUT', `/api/boxes/${'é'.repeat(22)}`, 400],
		['GET', `/api/boxes/${'a'.repeat(23)}`, 400],
		['DELETE', `/api/boxes/${noId}/envelopes/%00`, 400],
		['POST', `/api/boxes/${noId}`, 405],
		['PATCH', `/api/boxes/${noId}/envelopes/${noId}`, 405],
		['GET', '/api/boxes', 404],
		['GET', `/api/boxes/${noId}/envelopes`, 404],
		['GET', `/api/boxes/${noId}/`, 404]
	])('%s %s is refused in a sentence', async (method, path, status) => {
		const answer = await ask(method, path, { token: newSecret() });
		expect((await refused(answer))[0]).toBe(status);
	});

	it('counts who has no right token, and never refuses who has', async () => {
		const headers = { 'x-address': '192.0.2.31' };
		const { box, sent, path } = await filled();
		const wrong = { token: newSecret(), headers };
		const statuses = [];
		for (let at = 0; at < 31; at++) statuses.push((await ask('DELETE', path, wrong)).status);
		expect(statuses).toEqual([...Array<number>(30).fill(401), 429]);
		for (let at = 0; at < 301; at++) await ask('GET', boxPath(box.id), { headers });
		const waits = await ask('GET', boxPath(box.id), { headers });
		expect([waits.status, Number(waits.headers.get('retry-after')) > 0]).toEqual([429, true]);
		const mine = { token: box.token, headers };
		expect((await ask('GET', boxPath(box.id), mine)).status).toBe(200);
		expect((await ask('GET', path, { token: sent.token, headers })).status).toBe(200);
		expect((await ask('GET', path, mine)).status).toBe(200);
		expect((await ask('DELETE', path, mine)).status).toBe(204);
		expect((await ask('DELETE', boxPath(box.id), mine)).status).toBe(204);
	});

	it('lets one address open thirty boxes and drop thirty envelopes in ten minutes', async () => {
		const headers = { 'x-address': '192.0.2.32' };
		const { box } = await open();
		const opened = [];
		for (let at = 0; at < 31; at++) {
			const { id, token, body } = newBox();
			opened.push((await ask('PUT', boxPath(id), { token, body, headers })).status);
		}
		expect(opened).toEqual([...Array<number>(30).fill(201), 429]);
		const dropped = [];
		for (let at = 0; at < 31; at++)
			dropped.push((await drop(box.id, newEnvelope(5), headers)).status);
		expect(dropped.filter((status) => status === 201)).toHaveLength(20);
		expect(dropped.at(-1)).toBe(429);
	});

	it('says nothing of whom in the log or the figures: no id, no token, no byte', async () => {
		const { box, sent, path } = await filled();
		await ask('GET', path, { token: box.token });
		await ask('DELETE', path, { token: box.token });
		const { id, token, body } = box;
		const figures = await (await fetch(metricsAddress(server))).text();
		expect(figures).toContain('azimut_http_request_seconds');
		const whole = server.said + figures;
		const secrets = [id, token, body.publicKey, sent.envelope, sent.token];
		secrets.push(sent.bytes.toString('base64url').slice(0, 60));
		expect(secrets.filter((secret) => whole.includes(secret))).toEqual([]);
		expect(whole).toContain('"route":"/api/boxes/[box]/envelopes/[envelope]"');
		if (engine === 'sqlite') await expect.poll(() => left(sent.bytes)).toBe(false);
	});

	/** Only the database's files are looked at once the process erased beside. */
	const left = (bytes: Buffer) =>
		place.bytes().includes(Buffer.from(bytes.toString('base64url').slice(3000, 3100)));
});

describe('Without a declared publisher', () => {
	it('who runs it opens boxes, and whoever has the link drops in them', async () => {
		const place = await newPlace('sqlite');
		const alone = await new SpawnedServer({ DATABASE_URL: place.url }).start();
		const { id, token, body } = newBox();
		expect((await alone.ask('PUT', boxPath(id), { token, body })).status).toBe(201);
		const headers = { 'x-forwarded-for': '192.0.2.1' };
		expect((await sendEnvelope(alone, id, newEnvelope(), headers)).status).toBe(201);
		const far = await alone.ask('PUT', boxPath(noId), { token, body, headers });
		expect([far.status, ((await far.json()) as Refused).error.code]).toEqual([403, 'trial']);
		await alone.stop();
		place.forget();
	});
});

describe('What a server takes in all', () => {
	it('is what its operator says', async () => {
		const place = await newPlace('sqlite');
		const small = { MOST_BOXES: '1', MOST_ENVELOPES_PER_BOX: '3', MOST_SEALED_MEGABYTES: '1' };
		const server = await new SpawnedServer({ DATABASE_URL: place.url, ...small }).start();
		const { id, token, body } = newBox();
		const statuses = [
			await server.ask('PUT', boxPath(id), { token, body }),
			await server.ask('PUT', boxPath(noId), { token, body }),
			await sendEnvelope(server, id, newEnvelope(600_000)),
			await sendEnvelope(server, id, newEnvelope(600_000)),
			await sendEnvelope(server, id, newEnvelope(300_000)),
			await sendEnvelope(server, id, newEnvelope(10)),
			await sendEnvelope(server, id, newEnvelope(10))
		];
		const codes = await Promise.all(
			statuses.map(async (answer) =>
				answer.ok ? answer.status : ((await answer.json()) as Refused).error.code
			)
		);
		expect(codes).toEqual([201, 'boxes-full', 201, 'boxes-full', 201, 201, 'box-full']);
		await server.stop();
		place.forget();
	});

	it(
		'stands in memory for as long as it is read alone, and few at a time',
		{ tags: ['deep'] },
		async () => {
			const place = await newPlace('sqlite');
			const server = await new SpawnedServer({
				...inspected,
				DATABASE_URL: place.url,
				ADDRESS_HEADER: 'X-Address',
				MOST_ENVELOPES_PER_BOX: '1000',
				...operator
			}).start();
			const { id, token, body } = newBox();
			await server.ask('PUT', boxPath(id), { token, body, headers: from() });
			const before = await heapAfterCollection(server);
			// They begin to send, and stop there.
			const stalled = await Promise.all(
				Array.from({ length: 12 }, () => stall(server, id, from()))
			);
			await wait(300);
			const busy = await sendEnvelope(server, id, newEnvelope(), from());
			expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '2']);
			for (const end of stalled) end();
			await expect
				.poll(async () => (await sendEnvelope(server, id, newEnvelope(), from())).status)
				.toBe(201);
			for (let at = 0; at < 30; at++)
				await sendEnvelope(server, id, newEnvelope(2_000_000), from());
			expect(await heapAfterCollection(server)).toBeLessThan(before + 10_000_000);
			expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
			await server.stop();
			place.forget();
		}
	);
});

/** Sends half an envelope, and gives what ends it. */
function stall(
	{ origin }: SpawnedServer,
	box: string,
	headers: Record<string, string>
): Promise<() => void> {
	const { envelope, token, bytes } = newEnvelope(1_000_000);
	const all = {
		host: new URL(origin).host,
		origin,
		authorization: `Bearer ${token}`,
		'content-type': 'application/octet-stream',
		'content-length': String(bytes.length),
		...headers
	};
	const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
	return new Promise((resolve) => {
		const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => {
			socket.write([`PUT ${boxPath(box, envelope)} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
			socket.write(bytes.subarray(0, 100_000), () => resolve(() => socket.destroy()));
		});
		socket.on('error', () => undefined);
	});
}
