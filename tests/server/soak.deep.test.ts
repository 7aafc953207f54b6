// @module-tag soak
/** Ten minutes of clients that pipeline, abort and stall, all at once: what they leave behind is nothing. */
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayInFrance } from '../../src/lib/server/settings/day';
import { heapAfterCollection, inspected } from '../support/heap';
import { publicationFor } from '../support/publications';
import { requestText } from '../support/raw';
import { SpawnedServer } from '../support/spawned';
import { newPlace, type Place } from '../support/stores';

const wholeMs = Number(process.env.SOAK_SECONDS ?? 600) * 1000;
const looks = 5;

let place: Place;
let server: SpawnedServer;
beforeAll(async () => {
	place = await newPlace('sqlite');
	server = await new SpawnedServer({ DATABASE_URL: place.url, ...inspected }).start();
	for (const example of ['boulangerie', 'industrie', 'graphiste'])
		await server.ask('POST', '/api/publications', {
			body: publicationFor(example, dayInFrance(new Date()))
		});
});
afterAll(async () => {
	await server.stop();
	place.forget();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
let asked = 0;
/** A search that was never made, so that nothing kept can answer it. */
const search = () => `/annuaire?q=a+b+c+x${asked++}`;
const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

/** Sends this and leaves after a while, whatever came; reads all, or nothing. */
async function send(text: string | Buffer, leaveAfterMs: number, { reads = true } = {}) {
	const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
	socket.on('error', () => undefined);
	if (reads) socket.resume();
	else socket.pause();
	socket.write(text);
	await pause(leaveAfterMs);
	socket.destroy();
}

const kinds: Record<string, () => Promise<unknown>> = {
	'pipelines and leaves': () => send(get('/healthz').repeat(15), 3),
	'pipelines more than is taken': () => send(get('/healthz').repeat(400), 3),
	'pipelines searches and leaves': () =>
		send(Array.from({ length: 10 }, search).map(get).join(''), 5),
	'asks for much and reads nothing': () =>
		send(get('/criteres').repeat(10), 2000, { reads: false }),
	'leaves in the middle of a page': () => send(get('/licences.txt'), 2),
	'says its headers slowly': async () => {
		const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
		socket.on('error', () => undefined).resume();
		for (const piece of ['GET / HT', 'TP/1.1\r\nHo', 'st: localhost\r\nX-A: ', 'b'.repeat(500)]) {
			socket.write(piece);
			await pause(500);
		}
		socket.destroy();
	},
	'announces a body and sends none': () =>
		send(
			requestText(
				'POST /api/publications',
				'Content-Type: application/json',
				'Content-Length: 9999'
			) + '{"grid":',
			1000
		),
	'sends what is no request': () =>
		send(Buffer.from(`\0\xff${'z'.repeat(5000)}\r\n\r\n`, 'latin1'), 20),
	'reads what it asked for': async () => {
		const answer = await fetch(server.origin + search());
		expect([200, 429]).toContain(answer.status);
		await answer.text();
	}
};

it('leaves the heap as it was', { timeout: wholeMs + 120_000 }, async () => {
	const heaps: number[] = [];
	for (let look = 0; look < looks; look++) {
		const until = Date.now() + wholeMs / looks;
		await Promise.all(
			Object.values(kinds).map(async (client) => {
				while (Date.now() < until) {
					await client();
					await pause(30);
				}
			})
		);
		await pause(1000);
		expect((await server.ask('GET', '/healthz')).status).toBe(200);
		heaps.push(await heapAfterCollection(server));
	}
	const [first = 0, ...others] = heaps.map((bytes) => Math.round(bytes / 1e5) / 10);
	// What is kept of pages made lately has a bound of its own, and fills.
	expect(Math.max(...others), heaps.join(', ')).toBeLessThan(first + 40);
	expect(others.at(-1), heaps.join(', ')).toBeLessThan(Math.max(...others.slice(0, -1)) + 3);
	expect((await server.ask('GET', '/readyz')).status).toBe(200);
});
