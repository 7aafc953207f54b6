import { originOf } from '$lib/server/answers/alternates';
import type { RequestHandler } from './$types';

/** Pages that ask not to be found say so themselves: they must be read to be left out. */
export const GET: RequestHandler = (event) =>
	new Response(
		['User-agent: *', 'Disallow: /api/', '', `Sitemap: ${originOf(event)}/sitemap.xml`, ''].join(
			'\n'
		),
		{ headers: { 'content-type': 'text/plain; charset=utf-8' } }
	);
