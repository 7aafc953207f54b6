import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { AnswerCache } from './answer-cache';

let version: string | null;
let today: string;
let isSo: boolean;
let read: number;
let isFailing: string;
let cache: AnswerCache;

function unless<T>(failing: string, value: T): T {
	if (isFailing === failing) throw new Error('The database does not answer.');
	return value;
}

beforeEach(() => {
	[version, today, isSo, read, isFailing] = ['1', '2026-11-24', true, 0, ''];
	cache = new AnswerCache({ version: () => unless('version', version), today: () => today });
});

const address = 'https://azimut.example/s/a';
const store = (at = address, slug = 'a', text: BodyInit = '<p>Une page</p>') =>
	cache.store(
		at,
		new Response(text, {
			headers: { 'content-type': 'text/html', etag: '"a-1"', link: '</a.css>', 'x-made': '1' }
		}),
		{ slug, version, isCurrent: async () => (read++, await unless('row', Promise.resolve(isSo))) }
	);

interface Said {
	status: number;
	body: Buffer | null;
	headers: Map<string, string>;
}

/** What was written; null: nothing was, and it is to be made. */
function ask(headers: Record<string, string> = {}, { method = 'GET', at = address } = {}) {
	return new Promise<Said | null>((resolve) => {
		const said: Said = { status: 0, body: null, headers: new Map() };
		const response = {
			writeHead(status: number, flat: string[]) {
				said.status = status;
				for (let at = 0; at < flat.length; at += 2)
					said.headers.set(flat[at] ?? '', flat[at + 1] ?? '');
				return response;
			},
			end(body?: string | Buffer) {
				said.body = typeof body === 'string' ? Buffer.from(body, 'latin1') : (body ?? null);
				resolve(said);
			}
		};
		const isTaken = cache.give(
			at,
			{ method, headers } as IncomingMessage,
			response as ServerResponse,
			{ headersOf: () => [['link', '</en/s/a>; rel="alternate"']], make: () => resolve(null) }
		);
		if (!isTaken) resolve(null);
	});
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

	it('is made where the database does not answer, and given again once it does', async () => {
		await store();
		for (const failing of ['version', 'row']) {
			version = failing === 'row' ? '2' : '1';
			isFailing = failing;
			expect(await ask()).toBeNull();
			isFailing = '';
			expect((await ask())?.status).toBe(200);
		}
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
		for (let at = 0; at < 6; at++)
			await store(`https://azimut.example/s/${at}`, String(at), randomBytes(6 * 1024 ** 2));
		expect(cache.bytes).toBeLessThanOrEqual(32 * 1024 ** 2);
		expect(await ask({}, { at: 'https://azimut.example/s/5' })).not.toBeNull();
		expect(await ask({}, { at: 'https://azimut.example/s/0' })).toBeNull();
	});
});
