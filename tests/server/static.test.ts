import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestText, sendRaw } from '../support/raw';
import { SpawnedServer } from '../support/spawned';
import { newPlace, type Place } from '../support/stores';

let place: Place;
let server: SpawnedServer;
beforeAll(async () => {
	place = await newPlace('sqlite');
	server = await new SpawnedServer({ DATABASE_URL: place.url }, { openFiles: 300 }).start();
});
afterAll(async () => {
	await server.stop();
	place.forget();
});

const isAlive = async () => (await fetch(`${server.origin}/healthz`)).status === 200;

describe('A file of the build', () => {
	it.each(['bytes=5-1', 'bytes=-1', 'bytes=a-b', 'bytes=0-0', 'bytes=9e9-', 'bytes=', 'x'])(
		'is given whole, whatever part of it is asked for: %s',
		async (range) => {
			for (const path of ['/', '/methode', '/favicon.svg', '/favicon.svg/', '/_app/version.json']) {
				const { status, body } = await sendRaw(
					server.origin,
					requestText(`GET ${path}`, `Range: ${range}`)
				);
				expect([path, status, body.length > 10]).toEqual([
					path,
					path.endsWith('g/') ? 308 : 200,
					!path.endsWith('g/')
				]);
			}
			expect(await isAlive()).toBe(true);
		}
	);

	it('comes packed as the browser understands, under one tag, and not again while it is known', async () => {
		const ask = (headers: Record<string, string>) =>
			fetch(`${server.origin}/methode`, { headers: { 'accept-encoding': 'identity', ...headers } });
		const plain = await ask({});
		expect(plain.headers.get('content-encoding')).toBeNull();
		const text = await plain.text();
		for (const [accepted, encoding] of [
			['gzip, deflate, br, zstd', 'br'],
			['gzip;q=1.0, br;q=0', 'gzip'],
			['brotli', null]
		] as const) {
			const packed = await ask({ 'accept-encoding': accepted });
			expect(packed.headers.get('content-encoding')).toBe(encoding);
			expect(packed.headers.get('vary')).toBe('Accept-Encoding');
			expect(packed.headers.get('etag')).toBe(plain.headers.get('etag'));
			expect(await packed.text()).toBe(text);
		}
		for (const known of [`"x", ${plain.headers.get('etag')}`, '*']) {
			const again = await ask({ 'if-none-match': known });
			expect([again.status, await again.text()]).toEqual([304, '']);
		}
		const head = await fetch(`${server.origin}/methode`, { method: 'HEAD' });
		expect([head.status, await head.text()]).toEqual([200, '']);
		expect(Number(head.headers.get('content-length'))).toBeGreaterThan(1000);
	});

	it.each([
		['/methode/?a[b]=1', '/methode?a[b]=1'],
		['/en/', '/en']
	])('has one address: %s leads to %s', async (path, location) => {
		const answer = await fetch(server.origin + path, { redirect: 'manual' });
		expect([answer.status, answer.headers.get('location')]).toEqual([308, location]);
	});

	it.each(['/..%2f..%2fpackage.json', '/%2e%2e/inputs', '/index.html.br', '/methode.html'])(
		'is at no other address: %s',
		async (path) => {
			const { status } = await sendRaw(server.origin, requestText(`GET ${path}`));
			expect(status).toBe(404);
		}
	);
});

describe('Without a file descriptor left', () => {
	it('the server waits until there are some, and goes on', { tags: 'deep' }, async () => {
		const { port } = new URL(server.origin);
		const sockets: Socket[] = [];
		for (let at = 0; at < 400; at++) {
			const socket = connect(Number(port), '127.0.0.1');
			socket.on('error', () => undefined);
			sockets.push(socket);
		}
		await Promise.all(
			sockets.map(
				(socket) => new Promise((done) => socket.once('connect', done).once('close', done))
			)
		);
		const paths = ['/methode', '/signaler', '/s/abcdefgh22334455', '/sitemap.xml'];
		for (const [at, socket] of sockets.entries()) socket.write(requestText(`GET ${paths[at % 4]}`));
		await Promise.all(
			sockets.map((socket) => new Promise((done) => socket.resume().once('close', done)))
		);
		expect(await isAlive()).toBe(true);
		const answers = await Promise.all(paths.map((path) => fetch(server.origin + path)));
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 200]);
	});
});
