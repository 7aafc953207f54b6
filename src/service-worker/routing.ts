/** Where the answer to a request comes from: pure, so that every kind of address is a line of a table in the test. */
import { pageOn } from '$lib/grid/starts';

export type ResponseSource =
	/** Not ours: the browser goes its own way. */
	| { from: 'network' }
	/** What this version keeps; the network when the browser has lost it. */
	| { from: 'cached'; path: string }
	/** A document that the server makes at each request: what it says now, else what it said last. */
	| { from: 'server-first'; path: string }
	/** The last edition of key figures, to compare with: what the server says now, else what it said last. */
	| { from: 'last-edition' }
	/** A page that is not cached: the network, else a cached page in its place, which may come to show the same. */
	| { from: 'network-else'; path: string; isSame: boolean }
	| { from: 'redirect'; path: string };

export interface RoutedRequest {
	method: string;
	/** A page is asked for, by a link or the address bar. */
	navigates: boolean;
	url: URL;
	/** Here, as `yyyy-mm-dd`. */
	day: string;
}

export interface KnownShells {
	origin: string;
	/** Paths of the files and pages that this version keeps. */
	cached: ReadonlySet<string>;
	/** Paths of the pages that the server makes at each request, cached as they were last. */
	documents: ReadonlySet<string>;
}

/** Answers of the server about others than this device's dossiers are never cached, nor is what tells of new versions. */
const neverCached = /^(\/en)?\/(api|s)\/|\/__data\.json$|\/version\.json$/;
/** A page for each offer would be most of the weight: the client makes them in any empty page. */
const oneOffer = /^(\/en)?\/offres\/[^/]+$/;

export const editionPath = '/donnees/comparaison.json';

/** Whether this is an edition, and no other answer that is JSON too. */
export const isEdition = (text: string) => /"azimut":\s*"comparison"/.test(text);

export function sourceOf(
	{ method, navigates, url, day }: RoutedRequest,
	known: KnownShells
): ResponseSource {
	if (method !== 'GET' || url.origin !== known.origin) return { from: 'network' };
	const path = url.pathname;
	if (!navigates) {
		if (path === editionPath) return { from: 'last-edition' };
		const isCached = (known.cached.has(path) || isHashed(path)) && !neverCached.test(path);
		return isCached ? { from: 'cached', path } : { from: 'network' };
	}
	if (path.length > 1 && path.endsWith('/') && !path.startsWith('//')) {
		const bare = path.replace(/\/+$/, '') || '/';
		if (known.cached.has(bare) || known.documents.has(bare))
			return { from: 'redirect', path: bare + url.search };
	}
	if (known.cached.has(path)) return { from: 'cached', path: pageOn(day, path, known.cached) };
	if (known.documents.has(path)) return { from: 'server-first', path };
	const prefix = /^\/en(\/|$)/.test(path) ? '/en' : '';
	const isSame = oneOffer.test(path);
	return { from: 'network-else', path: prefix + (isSame ? '/dossiers' : '/hors-ligne'), isSame };
}

/** Named after its content: any version's copy is the right one. */
export const isHashed = (path: string) => path.startsWith('/_app/immutable/');

const types: readonly (readonly [RegExp, RegExp])[] = [
	[/\.js$/, /javascript/],
	[/\.css$/, /^text\/css/],
	[/\.(json|webmanifest)$/, /json/],
	[/\.svg$/, /svg/],
	[/\.png$/, /^image\/png/],
	[/\.woff2$/, /font|octet-stream/]
];

/**
 * Is this what the server has at that path? The page of a hotel's network answers everything, and well: cached in the
 * place of ours it would stay. `mark` is in each of our pages, and only there.
 */
export function isOurs(path: string, type: string, text: string, mark: string): boolean {
	const expected = types.find(([name]) => name.test(path));
	return expected ? expected[1].test(type) : /^text\/html/.test(type) && text.includes(mark);
}

/** For other machines than this device. */
const forMachines = /^\/(schema\/|(robots\.txt|sitemap\.xml)$)/;

/** The lists of communes and of passwords, which coaches alone need: cached from their first use. */
export const isOnDemand = (path: string) =>
	/^\/_app\/immutable\/(assets\/occitanie\.[\w-]+\.json|workers\/passwords-[\w-]+\.js)$/.test(path);

/** What a version keeps, of all that was built. */
export const precachedPaths = (built: readonly string[]): string[] =>
	built.filter(
		(path) =>
			[oneOffer, neverCached, forMachines].every((not) => !not.test(path)) && !isOnDemand(path)
	);
