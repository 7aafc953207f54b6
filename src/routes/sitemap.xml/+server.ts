import { listSite } from '$lib/server/pages/site-pages';
import { sitemap } from '$lib/server/pages/sitemap';
import { unlessUnavailable } from '$lib/server/pages/unavailable';
import { originOf } from '$lib/server/pages/whole-address';
import { listForSitemap } from '$lib/server/publications/pages';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const listed = await unlessUnavailable(listForSitemap(), event.route.id);
	if (!listed) return new Response(null, { status: 503, headers: { 'retry-after': '5' } });
	const published = listed.map(({ slug, lang, updatedOn }) => ({
		path: `${lang === 'en' ? '/en' : ''}/s/${slug}`,
		updatedOn
	}));
	const pages = [...(await listSite()), ...published];
	const text = sitemap(originOf(event), pages, event.url.searchParams.get('part'));
	return new Response(text ?? 'No such part.\n', {
		status: text === null ? 404 : 200,
		headers: {
			'content-type': text === null ? 'text/plain; charset=utf-8' : 'application/xml; charset=utf-8'
		}
	});
};
