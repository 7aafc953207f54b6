/** What never reaches a page or the API, and how the process ends. */
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestText, sendRaw } from '../support/raw';
import { SpawnedServer } from '../support/spawned';
import { newPlace, type Place } from '../support/stores';

let place: Place;
let server: SpawnedServer;
beforeAll(async () => {
	place = await newPlace('sqlite');
	server = await new SpawnedServer({ DATABASE_URL: place.url }).start();
});
afterAll(async () => {
	await server.stop();
	place.forget();
});

const form = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0';

describe('What the server cannot do', () => {
	it.each([
		['a malformed address', requestText('GET /%'), 400, 'L’adresse demandée est mal écrite.'],
		['no address', requestText('OPTIONS *'), 400, 'L’adresse demandée est mal écrite.'],
		['no site', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'La demande ne dit pas'],
		['an odd site', 'GET / HTTP/1.0\r\nHost: a@b\r\n\r\n', 400, 'La demande ne dit pas'],
		['two sites', requestText('GET /', 'Host: elsewhere'), 400, 'La demande ne dit pas'],
		['another method', requestText('POST /methode', form), 405, 'Cette adresse ne fait pas'],
		['a method of the API', requestText('TRACE /api/publications'), 405, 'Cette adresse ne'],
		['another method of a form', requestText('PUT /signaler', form), 405, 'Cette adresse ne'],
		['a tunnel', requestText('CONNECT localhost:1'), 405, 'Cette adresse ne fait pas'],
		['no file', requestText('GET /_app/immutable/x.js'), 404, 'Il n’y a rien'],
		['long cookies', requestText('GET /', `Cookie: ${'x'.repeat(20_000)}`), 431, 'Ce que le'],
		['no HTTP', 'bonjour\r\n\r\n', 400, 'La demande est mal formée']
	])('has one sentence: %s', async (_, text, status, said) => {
		const answer = await sendRaw(server.origin, text);
		expect([answer.status, answer.body]).toEqual([status, expect.stringContaining(said) as string]);
		expect(answer.head).toContain('text/plain; charset=utf-8');
	});

	it('has its sentence in the language of the visitor', async () => {
		const english = 'Accept-Language: en-GB';
		for (const line of ['GET /%', 'POST /methode', 'GET /_app/x'])
			expect((await sendRaw(server.origin, requestText(line, english))).body).toMatch(/^T.* /);
		const unread = await sendRaw(server.origin, requestText('GET /', `Cookie: ${'x'.repeat(2e4)}`));
		expect(unread.body).toContain('is too long.');
	});

	it.each(['odd, thing', '200-ok'])('is not what it says it expects: %s', async (expected) => {
		const answer = await sendRaw(server.origin, requestText('GET /', `Expect: ${expected}`));
		expect(answer.status).toBe(200);
	});
});

describe('Told to stop', () => {
	it('lets each busy connection finish, and cuts none', async () => {
		const own = await new SpawnedServer({ DATABASE_URL: place.url }).start();
		const agent = new Agent({ keepAlive: true, maxSockets: 8 });
		const ask = () =>
			new Promise<string | undefined>((resolve, reject) =>
				get(`${own.origin}/healthz`, { agent }, (answer) =>
					answer.resume().on('end', () => resolve(answer.headers.connection))
				).on('error', reject)
			);
		let given = false;
		const browse = async () => {
			for (;;) {
				const connection = await ask();
				if (given && connection === 'close') return 'finished';
			}
		};
		const browsing = Array.from({ length: 8 }, browse);
		await Promise.all(Array.from({ length: 50 }, ask));
		given = true;
		const stopped = own.stop();
		expect(await Promise.all(browsing)).toEqual(new Array(8).fill('finished'));
		await stopped;
		agent.destroy();
	});
});

describe('After a fault that nothing caught', () => {
	it('says so in one line that holds nothing of it, finishes what was begun, and leaves with an error', async () => {
		const fault = "process.on('SIGUSR2',()=>{throw new Error(process.env.OPERATOR_NAME)})";
		const own = await new SpawnedServer({
			DATABASE_URL: place.url,
			OPERATOR_NAME: 'Martin',
			OPERATOR_ADDRESS: '1 quai du Port, Sète',
			NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fault)}`
		}).start();
		const body = '{"grid":1}';
		const head = [
			'Content-Type: application/json',
			`Content-Length: ${body.length}`,
			'Expect: 100-continue'
		];
		const socket = connect(Number(new URL(own.origin).port), '127.0.0.1');
		let heard = '';
		socket.on('data', (chunk) => (heard += String(chunk)));
		socket.write(requestText('POST /api/publications', 'Origin: http://localhost', ...head));
		await expect.poll(() => heard).toContain('100 Continue');
		const left = own.left;
		own.signal('SIGUSR2');
		await expect.poll(() => own.said).toContain('uncaughtException');
		socket.write(body);
		await expect.poll(() => heard).toContain('HTTP/1.1 4');
		expect(await left).toBe(1);
		const lines = own.said.split('\n').filter((line) => line.includes('uncaughtException'));
		expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ kind: 'Error' }]);
		expect(own.said).not.toContain('Martin');
	});
});
