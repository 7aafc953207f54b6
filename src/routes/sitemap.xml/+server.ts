import { readSitemap } from '$lib/server/pages/site-pages';
import { unlessUnavailable } from '$lib/server/answers/unavailable';
import { originOf } from '$lib/server/answers/alternates';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const sitemap = await unlessUnavailable(readSitemap(), event.route.id);
	if (!sitemap) return new Response(null, { status: 503, headers: { 'retry-after': '5' } });
	const text = sitemap(originOf(event), event.url.searchParams.get('part'));
	return new Response(text ?? 'No such part.\n', {
		status: text === null ? 404 : 200,
		headers: {
			'content-type': text === null ? 'text/plain; charset=utf-8' : 'application/xml; charset=utf-8'
		}
	});
};
