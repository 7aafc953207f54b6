import type { RequestEvent } from '@sveltejs/kit';
import type { PublishedPage } from '../publications/public-page';
import { PageCache } from './page-cache';
import { originOf } from './whole-address';

interface CachedResponse {
	body: Uint8Array<ArrayBuffer>;
	headers: [string, string][];
}

const answers = new PageCache<CachedResponse>({
	most: 1000,
	mostBytes: 16 * 1024 ** 2,
	cachedMs: 10 * 60_000
});

/**
 * What was made lately of a page, or what is made now. `tag` says all that it depends on beside its address; the page
 * itself was just read, so nothing is given of one that changed, ended or left.
 */
export async function cachedResponse(
	{ request, url, route }: RequestEvent,
	{ slug, revision }: PublishedPage,
	tag: string,
	make: () => Promise<Response>
): Promise<Response> {
	// Pictures are cached where they are drawn.
	if (request.method !== 'GET' || url.search !== '' || route.id?.endsWith('.png')) return make();
	const variant = `${tag} ${originOf({ request, url })}${url.pathname}`;
	const known = answers.get(slug, revision, variant);
	if (known) return new Response(known.body, { headers: known.headers });
	const made = await make();
	if (made.status !== 200) return made;
	const body = new Uint8Array(await made.arrayBuffer());
	const headers = [...made.headers];
	answers.set(slug, revision, variant, { body, headers }, body.length);
	return new Response(body, { headers });
}
