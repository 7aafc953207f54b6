import { loadWords } from '$lib/i18n/locale';
import { pageJsonSchemaPath, type PageJson } from '$lib/server/pages/page-json-schema';
import { originOf } from '$lib/server/answers/alternates';
import { pageJson } from '../../page-json';
import { languageAt, shownAt } from '../../shown-at';
import type { RequestHandler } from './$types';

/** The page as data, or why there is none; its status is that of the page. */
export const GET: RequestHandler = async (event) => {
	const origin = originOf(event);
	const $schema = origin + pageJsonSchemaPath;
	const { page, none } = await shownAt(event);
	const stored = event.locals.publicPage;
	if (!page || !stored || !('content' in stored)) {
		return Response.json({ $schema, ...(none ?? { state: 'unknown' }) } satisfies PageJson);
	}
	const lang = languageAt(event);
	const base = lang === 'fr' ? origin : `${origin}/${lang}`;
	const { public: words } = await loadWords(lang, 'public');
	return Response.json(pageJson(page, stored.content, { $schema, base, lang, words }));
};
