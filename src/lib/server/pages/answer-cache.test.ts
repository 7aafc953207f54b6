import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { AnswerCache } from './answer-cache';

let version: string | null;
let today: string;
let isSo: boolean;
let read: number;
let cache: AnswerCache;

beforeEach(() => {
	[version, today, isSo, read] = ['1', '2026-11-24', true, 0];
	cache = new AnswerCache({ version: () => version, today: () => today });
});

const address = 'https://azimut.example/s/a';
const store = (at = address, slug = 'a', text = '<p>Une page</p>') =>
	cache.store(
		at,
		new Response(text, {
			headers: { 'content-type': 'text/html', etag: '"a-1"', link: '</a.css>', 'x-made': '1' }
		}),
		{ slug, version, isCurrent: () => (read++, Promise.resolve(isSo)) }
	);

/** What was written; null: nothing. */
async function ask(headers: Record<string, string> = {}, { method = 'GET', at = address } = {}) {
	const said = { status: 0, body: null as Buffer | null, headers: new Map<string, unknown>() };
	const setHeaders = () => said.headers.set('link', '</en/s/a>; rel="alternate"');
	const response = {
		setHeader: (name: string, value: unknown) => said.headers.set(name, value),
		getHeader: (name: string) => said.headers.get(name),
		getHeaders: () => Object.fromEntries(said.headers),
		getHeaderNames: () => [...said.headers.keys()],
		removeHeader: (name: string) => said.headers.delete(name),
		writeHead(status: number, headers: object) {
			said.status = status;
			said.headers = new Map(Object.entries(headers));
			return response;
		},
		end: (body?: Buffer) => (said.body = body ?? null)
	};
	const request = { method, headers } as unknown as IncomingMessage;
	const given = await cache.give(at, request, response as unknown as ServerResponse, setHeaders);
	return given ? said : null;
}

describe('An answer that was made lately', () => {
	it('is given as it was, packed for who takes it, without its body for who asks for its head', async () => {
		expect(await (await store()).text()).toBe('<p>Une page</p>');
		const plain = await ask();
		expect([plain?.status, plain?.body?.toString()]).toEqual([200, '<p>Une page</p>']);
		expect(plain?.headers.get('x-made')).toBe('1');
		expect(plain?.headers.get('link')).toBe('</a.css>, </en/s/a>; rel="alternate"');
		const packed = await ask({ 'accept-encoding': 'gzip, br' });
		expect(packed?.headers.get('content-encoding')).toBe('br');
		expect(brotliDecompressSync(packed?.body ?? '').toString()).toBe('<p>Une page</p>');
		expect(await ask({}, { method: 'HEAD' })).toMatchObject({ status: 200, body: null });
		expect(await ask({ 'if-none-match': 'W/"a-1"' })).toMatchObject({ status: 304, body: null });
		expect(await ask({}, { method: 'POST' })).toBeNull();
		expect(await ask({}, { at: `${address}?x` })).toBeNull();
		expect(read).toBe(0);
	});

	it('is read again once the database changed, and given for as long as it is so', async () => {
		await store();
		version = '2';
		expect((await ask())?.status).toBe(200);
		expect((await ask())?.status).toBe(200);
		expect(read).toBe(1);
		[version, isSo] = ['3', false];
		expect(await ask({ 'if-none-match': '"a-1"' })).toBeNull();
		[version, isSo] = ['2', true];
		expect(await ask()).toBeNull();
	});

	it('is read each time where nothing else tells of a change', async () => {
		version = null;
		await store();
		for (let time = 1; time <= 3; time++) {
			expect((await ask())?.status).toBe(200);
			expect(read).toBe(time);
		}
	});

	it('ends with its day, and with its page', async () => {
		await store();
		await store(`${address}.json`);
		await store('https://azimut.example/s/b', 'b');
		cache.forget('a');
		expect([await ask(), await ask({}, { at: `${address}.json` })]).toEqual([null, null]);
		expect(await ask({}, { at: 'https://azimut.example/s/b' })).not.toBeNull();
		today = '2026-11-25';
		expect(await ask({}, { at: 'https://azimut.example/s/b' })).toBeNull();
	});

	it('is one of so many bytes at most', async () => {
		const text = 'é'.repeat(4 * 1024 ** 2);
		for (let at = 0; at < 6; at++) await store(`https://azimut.example/s/${at}`, String(at), text);
		expect(cache.bytes).toBeLessThanOrEqual(32 * 1024 ** 2);
		expect(await ask({}, { at: 'https://azimut.example/s/5' })).not.toBeNull();
		expect(await ask({}, { at: 'https://azimut.example/s/0' })).toBeNull();
	});
});
