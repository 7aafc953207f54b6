import {
	text,
	type Handle,
	type HandleServerError,
	type ResolveOptions,
	type ServerInit
} from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { building, dev, version } from '$app/environment';
import { languageOfAddress, type Language } from '$lib/i18n/locale';
import english from '$lib/i18n/messages/en.error';
import french from '$lib/i18n/messages/fr.error';
import { noScript } from '$lib/i18n/no-script';
import { alternateLinks, isForwardedSecure, publicOrigin } from '$lib/server/answers/alternates';
import { logFault } from '$lib/server/answers/log';
import { isOwnOrigin } from '$lib/server/api/own-origin';
import { languageOf, sentenceFor } from '$lib/server/answers/sentences';
import { readEnvironment, readOrigin } from '$lib/server/settings/environment';
import { openChannels } from '$lib/server/notices/channels';
import { startDelivering } from '$lib/server/notices/deliver';
import { inTurn } from '$lib/server/pages/in-turn';
import { respondPublic } from '$lib/server/pages/respond-public';
import { isUnavailable } from '$lib/server/store/unavailable';
import { unavailable } from '$lib/server/answers/unavailable';
import { runningStore, startStore } from '$lib/server/running/running-store';
import { early } from './early';

export const init: ServerInit = async () => {
	if (building) return;
	const { database, notices, operator } = readEnvironment();
	await startStore(database);
	startDelivering(runningStore, await openChannels(notices), operator);
};

/** Sets the language of the document, and on screens that need scripts says so to who has none. */
export const handle: Handle = async ({ event, resolve }) => {
	if (isForeignWrite(event.request, event.url.pathname)) {
		const said = languageOf(event.request.headers.get('accept-language'));
		return text(`${sentenceFor('origin', said)}\n`, { status: 403 });
	}
	// An address that does not exist has no parameters.
	const prefix = event.params.lang ?? /^\/(en)(?=\/|$)/.exec(event.url.pathname)?.[1];
	const lang = languageOfAddress(prefix);
	const needsScript = event.route.id?.includes('(device)') ?? false;
	const isPublic = event.route.id?.includes('(public)') ?? false;
	const isContent = event.route.id?.includes('(content)') ?? false;
	const options: ResolveOptions = {
		// The letters are those of the first paint: lines that wrap again later would move everything below.
		preload: ({ type, path }) =>
			type === 'js' || type === 'css' || (type === 'font' && path.includes('latin-wght')),
		transformPageChunk: ({ html }) =>
			fillTemplate(
				isPublic ? withoutMarks(html) : inColours(isContent ? textFirst(html) : html),
				lang,
				needsScript
			).replace('<azimut-early></azimut-early>', isContent ? `<script>${early}</script>` : '')
	};
	const make = async () => resolve(event, options);
	// While pages are built there is no store, and none of these is built.
	const unlessAway = (made: Response) => {
		const { unavailable: cause } = event.locals;
		return cause ? unavailable(cause, event, lang) : made;
	};
	const respond = isPublic
		? async () => respondPublic(event, { version, lang, resolve: make })
		: async () => unlessAway(await make());
	const response = building ? await make() : await inTurn(event, lang, respond);
	if (!building) addAlternates(event.request, event.url.pathname, response);
	return response;
};

/** Without it Kit logs the address, which may hold a slug or a name. What does not exist here is nobody's fault. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	event.locals.isErrorPage = true;
	// Of a public page: `respondPublic` says so.
	if (error instanceof Error && isUnavailable(error)) {
		event.locals.unavailable = error;
		return { message };
	}
	if (status < 500) return { message };
	if (building || dev) console.error(error);
	const id = randomUUID();
	logFault({ id, method: event.request.method, route: event.route.id, status }, error);
	const words = /^\/en(\/|$)/.test(event.url.pathname) ? english : french;
	return { message: `${words.unexpected}. ${words.reference(id)}`, id };
};

/** Those of the instance, in the app's frame: pages of companies bear no mark of it. */
const colours = INSTANCE.colours
	? `<html style="--bearing: light-dark(${INSTANCE.colours.light}, ${INSTANCE.colours.dark}); --bearing-soft: color-mix(in srgb, var(--bearing) 11%, var(--paper))"`
	: '<html';
const inColours = (html: string) => html.replace('<html', colours);

/** Only tags of `app.html`: a text that reads like one of them, such as a name, has no `<` left in the page. */
const fillTemplate = (html: string, lang: Language, needsScript: boolean) =>
	html
		.replace(/(<html[^>]*) lang="lang"/, `$1 lang="${lang}"`)
		.replace(/(<link rel="manifest" href="[^"]*?)\.lang\.webmanifest"/, `$1.${lang}.webmanifest"`)
		.replace('<azimut-title></azimut-title>', needsScript ? `<title>${INSTANCE.name}</title>` : '')
		.replace(
			'<azimut-noscript></azimut-noscript>',
			needsScript ? `<noscript>${noScript[lang]}</noscript>` : ''
		);

/** A page that is read before its script takes it over: text, style and letters come first. */
const textFirst = (html: string) =>
	html.replaceAll('rel="modulepreload"', 'rel="modulepreload" fetchpriority="low"');

/** Svelte leaves marks for the script that takes a page over: on a public page none does. */
const withoutMarks = (html: string) => html.replace(/<!--(\[-?\d*|\[!|\]|[a-z\d]*)-->/g, '');

/** A form sent from elsewhere. The API says so in its own form. */
function isForeignWrite({ method, headers }: Request, pathname: string): boolean {
	if (/^(GET|HEAD|OPTIONS)$/.test(method) || pathname.startsWith('/api/')) return false;
	return !isOwnOrigin(headers, readOrigin());
}

/** Kit writes a `Link` header of its own, over the one that our server sets on prerendered pages. */
function addAlternates({ headers }: Request, pathname: string, response: Response): void {
	const secure = isForwardedSecure(headers.get('x-forwarded-proto'));
	const origin = publicOrigin(readOrigin(), headers.get('host'), secure);
	const links = response.ok ? alternateLinks(origin, pathname) : null;
	if (links) response.headers.append('link', links);
}
