import { languageOfAddress, loadWords, type Language } from '$lib/i18n/locale';
import { loadPageView } from '$lib/server/pages/load-page-view';
import type { PublicPage } from '$lib/server/publications/public-page';
import { pageShown, type PageShown, type PageMessages } from '$lib/public-page/page-shown';

/** Why an address shows no page, as far as anyone may know. */
export type NoPageShown =
	| { state: 'hidden' }
	| { state: 'withdrawn'; withdrawnOn: string }
	| { state: 'unknown' };

export type ShownAt = { page: PageShown; none: null } | { page: null; none: NoPageShown };

interface PageRequest {
	locals: App.Locals;
	params: { lang?: string };
}

export const languageAt = ({ params }: Pick<PageRequest, 'params'>) =>
	languageOfAddress(params.lang);

/** What an address shows. The hook has read what is there. */
export async function shownAt({ locals, params }: PageRequest): Promise<ShownAt> {
	const page = locals.publicPage;
	if (page?.state !== 'live' && page?.state !== 'expired')
		return { page: null, none: noPageOf(page) };
	const lang = languageAt({ params });
	const [view, speech] = await Promise.all([loadPageView(page.content, lang), speechIn(lang)]);
	return { page: pageShown(page, view, speech), none: null };
}

async function speechIn(lang: Language): Promise<PageMessages> {
	const { public: words, ...others } = await loadWords(
		lang,
		'messages',
		'report',
		'paper',
		'public'
	);
	return { lang, words, ...others };
}

export function noPageOf(
	page: Exclude<PublicPage, { state: 'live' | 'expired' }> | undefined
): NoPageShown {
	if (page?.state !== 'withdrawn') return { state: page?.state ?? 'unknown' };
	return { state: page.state, withdrawnOn: page.withdrawnOn };
}
