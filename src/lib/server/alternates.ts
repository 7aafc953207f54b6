/** What a request says of where the app is seen from. */
export interface Seen {
	host: string | undefined;
	/** By itself, or because a proxy says so. */
	secure: boolean;
}

/** The public address of this instance: `ORIGIN`, else what the request says. */
export function publicOrigin(declared: string | null, { host, secure }: Seen): string {
	if (declared) return declared;
	return `${secure ? 'https' : 'http'}://${host ?? 'localhost'}`;
}

/**
 * The `Link` header that tells search engines the same page in each language, by whole addresses; null where the path
 * is no page.
 */
export function alternateLinks(origin: string, pathname: string): string | null {
	if (/^\/(_app|api)\/|\.[a-z0-9]+$/.test(pathname)) return null;
	const bare = pathname.replace(/^\/en(?=\/|$)/, '').replace(/\/$/, '');
	const link = (path: string, lang: string) =>
		`<${origin}${encodeURI(decode(path))}>; rel="alternate"; hreflang="${lang}"`;
	return [link(bare || '/', 'fr'), link(`/en${bare}`, 'en'), link(bare || '/', 'x-default')].join(
		', '
	);
}

/** An address that cannot be read is written back as it came, without what could end a header. */
function decode(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		return path.replace(/[^\w/%.~-]/g, '');
	}
}
