import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OpenAnswers } from './open-answers';

let server: Server;
let open: OpenAnswers;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let asked: number;
let cut: number;

beforeEach(async () => {
	server = createServer();
	open = new OpenAnswers(server);
	[asked, cut] = [0, 0];
	answer = () => undefined;
	server.on('request', (request, response) => {
		if (open.refuses(request)) cut++;
		else {
			asked++;
			answer(request, response);
		}
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
});
afterEach(() => {
	server.closeAllConnections();
	server.close();
});

const requests = (count: number) => 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(count);

async function connected(): Promise<Socket> {
	const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
	socket.on('error', () => undefined);
	await once(socket, 'connect');
	return socket;
}

test('answers that wait behind another one are forgotten when their connection closes', async () => {
	const socket = await connected();
	socket.write(requests(5));
	await expect.poll(() => open.all.length).toBe(5);
	socket.destroy();
	await expect.poll(() => open.all.length).toBe(0);
});

test('an answer that is over is no longer open', async () => {
	answer = (_, response) => response.end('ok');
	const socket = await connected();
	socket.write(requests(16));
	await expect.poll(() => asked).toBe(16);
	await expect.poll(() => open.all.length).toBe(0);
	expect(cut).toBe(0);
	socket.destroy();
});

test('a connection that asks for too much at once is cut, and nothing more of it is answered', async () => {
	const socket = await connected();
	const closed = once(socket, 'close');
	socket.resume();
	socket.write(requests(40));
	await closed;
	expect([asked, cut]).toEqual([16, 24]);
	expect(open.all).toHaveLength(0);
});

test('what nobody reads is cut, the largest first, and no more than must be', async () => {
	const sizes = [10, 60, 30].map((megabytes) => megabytes * 1024 ** 2);
	answer = (_, response) => response.end(Buffer.alloc(sizes.shift() ?? 0));
	// The system takes some megabytes of each for itself.
	const sockets: Socket[] = [];
	for (const at of [1, 2, 3]) {
		const socket = await connected();
		socket.pause();
		socket.write(requests(1));
		sockets.push(socket);
		await expect.poll(() => open.all.length).toBe(at);
	}
	open.relieve(50 * 1024 ** 2);
	await expect.poll(() => open.all.length).toBe(2);
	expect(open.all.map(({ writableLength }) => writableLength > 15e6)).toEqual([false, true]);
	for (const socket of sockets) socket.destroy();
});
