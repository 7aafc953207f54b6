import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import type { PublishedPage } from '../publications/public-page';
import { cachedResponse } from './cached-responses';
import { dropCachedPages } from './page-cache';

let made = 0;
const make = (status = 200) =>
	Promise.resolve(new Response(`<p>${++made}</p>`, { status, headers: { 'x-made': '1' } }));

function asked(path: string, how: { method?: string; host?: string; route?: string } = {}) {
	const { method = 'GET', host = 'azimut.example', route = '/(public)/s/[slug]' } = how;
	const url = new URL(`http://${host}${path}`);
	const request = new Request(url, { method, headers: { host } });
	return { request, url, route: { id: route } } as unknown as RequestEvent;
}
const page = (slug: string, revision = '1') => ({ slug, revision }) as PublishedPage;
const textOf = async (response: Promise<Response>) => (await response).text();

describe('What was made of a public page', () => {
	it('is given again as it was, with its headers', async () => {
		const ask = () => cachedResponse(asked('/s/a'), page('a'), '"a-live"', make);
		const [one, two] = [await ask(), await ask()];
		expect(await two.text()).toBe(await one.text());
		expect(two.headers.get('x-made')).toBe('1');
	});

	it.each([
		['another revision', asked('/s/b'), page('b', '2'), '"b-live"'],
		['another tag', asked('/s/b'), page('b'), '"b-expired"'],
		['another address', asked('/en/s/b'), page('b'), '"b-live"'],
		['another host', asked('/s/b', { host: 'other.example' }), page('b'), '"b-live"'],
		['more in the address', asked('/s/b?x'), page('b'), '"b-live"'],
		['its head alone', asked('/s/b', { method: 'HEAD' }), page('b'), '"b-live"'],
		['another page', asked('/s/c'), page('c'), '"c-live"']
	])('is made again for %s', async (_, event, of, tag) => {
		const before = await textOf(cachedResponse(asked('/s/b'), page('b'), '"b-live"', make));
		expect(await textOf(cachedResponse(event, of, tag, make))).not.toBe(before);
	});

	it('is not kept when it went wrong, nor once its page is gone', async () => {
		const ask = (status: number) =>
			textOf(cachedResponse(asked('/s/d'), page('d'), '"d-live"', () => make(status)));
		expect(await ask(500)).not.toBe(await ask(200));
		const saved = await ask(200);
		expect(await ask(200)).toBe(saved);
		dropCachedPages('d');
		expect(await ask(200)).not.toBe(saved);
	});
});
