import { loadWords } from '$lib/i18n/locale';
import { originOf } from '$lib/server/answers/alternates';
import type { RequestHandler } from './$types';

/** Pages that ask not to be found say so themselves: they must be read to be left out. What they may be used for is a comment. */
export const GET: RequestHandler = async (event) => {
	const words = await Promise.all([loadWords('fr', 'public'), loadWords('en', 'public')]);
	const lines = [
		...words.map((area) => `# ${area.public.reuse}`),
		'',
		'User-agent: *',
		'Disallow: /api/',
		'',
		`Sitemap: ${originOf(event)}/sitemap.xml`,
		''
	];
	return new Response(lines.join('\n'), {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
};
