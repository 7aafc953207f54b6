/**
 * Around every public page: what is at its slug is read once, before the page is made, and decides the status. A page
 * that the browser still has is not made again; one that was made is kept for who asks next.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { text, type RequestEvent } from '@sveltejs/kit';
import { loadWords, type Language } from '$lib/i18n/locale';
import { isKnown } from '../answers/respond-static';
import { offerInside } from '../answers/inside';
import { dayInFrance } from '../settings/day';
import { onPageRemoved } from '../publications/page-removal';
import { isPageStillSo, readDirectoryTag, readFiguresTag, readPublicPage } from '../running/pages';
import type { PublicPage, PublishedPage } from '../publications/public-page';
import { storeVersion } from '../running/running-store';
import { unlessDamaged } from '../store/stored-content';
import { isUnavailable } from '../store/unavailable';
import { AnswerCache } from '../answers/answer-cache';
import { publicPolicy } from './policy';
import { unavailable } from '../answers/unavailable';
import { originOf } from '../answers/alternates';

interface Around {
	/** Of the app: what a page looks like changes with it. */
	version: string;
	lang: Language;
	resolve: () => Promise<Response>;
}

export async function respondPublic(event: RequestEvent, around: Around): Promise<Response> {
	try {
		return await answer(event, around);
	} catch (cause) {
		if (!isUnavailable(cause)) throw cause;
		return unavailable(cause, event, around.lang);
	}
}

async function answer(event: RequestEvent, around: Around): Promise<Response> {
	if (event.request.method === 'POST') {
		const { refused } = (await loadWords(around.lang, 'public')).public;
		if (!formType.test(typeOf(event.request))) return text(`${refused.form}\n`, { status: 415 });
		if (namesForm(event.url)) return text(`${refused.noSuchForm}\n`, { status: 404 });
	}
	const { slug } = event.params;
	const version = storeVersion();
	const page = slug === undefined ? undefined : await pageAt(slug, event.route.id);
	event.locals.publicPage = page;
	event.locals.directoryTag = await tagReaderOf(event.route.id)?.();
	const tag = tagOf(event, page, around);
	if (tag && isKnown(event.request.headers.get('if-none-match'), tag))
		return withHeaders(new Response(null, { status: 304 }), event, page, tag);
	const make = async () => withStatusHeader(event.request, await around.resolve());
	const made = await make();
	if (event.locals.unavailable) throw event.locals.unavailable;
	const status = made.status === 200 ? statusOf(event, page) : made.status;
	const { body, headers } = made;
	const response = withHeaders(new Response(body, { status, headers }), event, page, tag);
	return tag ? store(event, response, version) : response;
}

/** Who has the key may withdraw what is damaged: the form shows nothing of it. */
async function pageAt(slug: string, route: string | null): Promise<PublicPage> {
	const page = readPublicPage(slug);
	return isForm(route) ? ((await unlessDamaged(page)) ?? { state: 'hidden' }) : page;
}

/** Given again by `AnswerCache` before Kit is asked, as long as what was read stays so. */
async function store(
	{ request, url, route, locals: { publicPage: page, directoryTag: listed } }: RequestEvent,
	response: Response,
	version: string | null
): Promise<Response> {
	// What follows `?` changes nothing but links, except in the directory: anyone may write any.
	const longest = isDirectory(route.id) ? longestSearch : 0;
	const isCached = url.search.length <= longest;
	if (request.method !== 'GET' || response.status !== 200 || !isCached) return response;
	const isCurrent = isShown(page) ? pageIsSo(page) : listIsSo(tagReaderOf(route.id), listed);
	const address = originOf({ request, url }) + url.pathname + url.search;
	const slug = isShown(page) ? page.slug : null;
	return answerCache.store(address, response, { slug, version, isCurrent });
}

const longestSearch = 200;

/** Made apart: what is cached holds nothing else of the page, nor of who asked for it. */
function pageIsSo({ slug, revision, state }: PublishedPage & { state: string }) {
	return () => isPageStillSo({ slug, revision, state });
}

const listIsSo =
	(read: (() => Promise<string>) | undefined, listed: string | undefined) => async () =>
		(await read?.()) === listed;

const answerCache = new AnswerCache({
	version: storeVersion,
	today: () => dayInFrance(new Date())
});
offerInside({ answerCache });
onPageRemoved((slug) => answerCache.forget(slug));

/** To who sends a form and asks for no page, Kit says in JSON how it went, under 200: the status says it too. */
async function withStatusHeader({ method }: Request, made: Response): Promise<Response> {
	if (method !== 'POST' || !made.headers.get('content-type')?.startsWith('application/json'))
		return made;
	const text = await made.text();
	const { status, location } = JSON.parse(text) as { status?: number; location?: string };
	const headers = new Headers(made.headers);
	if (location) headers.set('location', location);
	return new Response(text, { status: status ?? made.status, headers });
}

/** Kit takes `?/name` for the name of a form, and finds `toString` and others in every list. Ours have none. */
const namesForm = ({ searchParams }: URL) =>
	[...searchParams.keys()].some((key) => key.startsWith('/'));

const formType = /^application\/x-www-form-urlencoded\s*(;|$)/i;
const typeOf = ({ headers }: Request) => headers.get('content-type') ?? '';

/** A page names its own address. Null for what is not cached: forms, and pages that show nothing. */
function tagOf(
	{ request, url, route, isDataRequest, locals }: RequestEvent,
	page: PublicPage | undefined,
	{ version, lang }: Around
): string | null {
	if (!/^(GET|HEAD)$/.test(request.method) || isDataRequest || isForm(route.id)) return null;
	const says = isShown(page) ? `${page.revision}-${page.state}` : hidden(locals.directoryTag);
	if (says === undefined) return null;
	const at = createHash('sha256')
		.update(originOf({ request, url }))
		.digest('base64url')
		.slice(0, 8);
	return `"${says}-${lang}-${version}-${at}"`;
}

/** The directory counts its changes: whoever could read how many would see each, live. */
const hidden = (tag: string | undefined): string | undefined =>
	tag && createHmac('sha256', tagKey).update(tag).digest('base64url').slice(0, 22);
/** Of this process: a browser that meets another is given the page again. */
const tagKey = randomBytes(32);

/** What a page that is made of many changes with. */
function tagReaderOf(route: string | null): (() => Promise<string>) | undefined {
	if (isDirectory(route) || route?.includes('/territoires/')) return readDirectoryTag;
	return route?.endsWith('/chiffres-cles') ? readFiguresTag : undefined;
}

const isDirectory = (route: string | null) => route?.includes('/annuaire') ?? false;

const isShown = (
	page: PublicPage | undefined
): page is Extract<PublicPage, { state: 'live' | 'expired' }> =>
	page?.state === 'live' || page?.state === 'expired';
const isForm = (route: string | null) => route?.endsWith('/retirer') ?? false;

function statusOf({ route }: RequestEvent, page: PublicPage | undefined): number {
	switch (page?.state) {
		case 'withdrawn':
			return 410;
		case 'unknown':
			return 404;
		// Who has the key may withdraw what is out of sight.
		case 'hidden':
			return isForm(route.id) ? 200 : 404;
		case 'live':
		case 'expired':
		case undefined:
			return 200;
	}
}

/** A 304 repeats what a browser would keep of the page. */
function withHeaders(
	response: Response,
	{ locals, route, isDataRequest }: RequestEvent,
	page: PublicPage | undefined,
	tag: string | null
): Response {
	const { headers } = response;
	if (!locals.isErrorPage) headers.set('content-security-policy', publicPolicy);
	if (page) headers.set('x-robots-tag', robotsOf(isDataRequest ? null : route.id, page));
	// A copy would go on listing a page that was withdrawn.
	else if (locals.directoryTag !== undefined) headers.set('x-robots-tag', 'noarchive');
	if (tag) headers.set('vary', 'Accept-Encoding');
	if (tag && response.status < 400) headers.set('etag', tag);
	else headers.delete('etag');
	headers.set('cache-control', tag && !isDataRequest ? 'no-cache' : 'no-store');
	return response;
}

/** Only the page itself may be found, if it is listed, a day after it was published; copies would outlive a withdrawal. */
function robotsOf(route: string | null, page: PublicPage): string {
	const isListed = page.state === 'live' && page.content.listed && !page.isNew;
	const found = isListed && route?.endsWith('/s/[slug]');
	return found ? 'noarchive' : 'noindex, noarchive';
}
