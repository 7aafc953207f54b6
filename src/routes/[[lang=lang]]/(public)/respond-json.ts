import type { RequestEvent } from '@sveltejs/kit';
import { loadWords } from '$lib/i18n/locale';
import type { PageShown } from '$lib/public-page/page-shown';
import { originOf } from '$lib/server/answers/alternates';
import type { PublicContent } from '$lib/share/public-content';
import type { JsonSetting } from './page-json-3';
import { languageAt, shownAt } from './shown-at';

/** The page as data, or why there is none; its status is that of the page. */
export async function respondJson(
	event: RequestEvent,
	schemaPath: string,
	make: (page: PageShown, content: PublicContent, setting: JsonSetting) => object
): Promise<Response> {
	const origin = originOf(event);
	const $schema = origin + schemaPath;
	const { page, none } = await shownAt(event);
	const stored = event.locals.publicPage;
	if (!page || !stored || !('content' in stored))
		return Response.json({ $schema, ...(none ?? { state: 'unknown' }) });
	const lang = languageAt(event);
	const base = lang === 'fr' ? origin : `${origin}/${lang}`;
	const [{ public: fr }, { public: en }] = await Promise.all([
		loadWords('fr', 'public'),
		loadWords('en', 'public')
	]);
	const words = { fr, en }[lang];
	const reuse = { fr: fr.reuse, en: en.reuse };
	return Response.json(make(page, stored.content, { $schema, base, lang, words, reuse }));
}
