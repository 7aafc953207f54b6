import { readOrigin } from '../settings/environment';

/** A host and, if any, its port: nothing that could end a header. */
const hostForm = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** The public address of this instance: `ORIGIN`, else what the request says; null when it says nothing sound. */
export function publicOrigin(
	declared: string | null,
	host: string | null | undefined,
	secure: boolean
): string | null {
	if (declared) return declared;
	return host && hostForm.test(host) ? `${secure ? 'https' : 'http'}://${host}` : null;
}

/** The same, as the person who asks knows it. */
export function originOf({ request: { headers }, url }: { request: Request; url: URL }): string {
	const secure = isForwardedSecure(headers.get('x-forwarded-proto'));
	return publicOrigin(readOrigin(), headers.get('host'), secure) ?? url.origin;
}

/** Whether the person's browser speaks https: to us, or to the proxy nearest to it. */
export const isForwardedSecure = (proto: string | null | undefined): boolean =>
	proto?.split(',')[0]?.trim().toLowerCase() === 'https';

/**
 * The `Link` header that tells search engines the same page in each language, by whole addresses; null where the
 * target of the request is no page.
 */
export function alternateLinks(origin: string | null, target: string): string | null {
	if (INSTANCE.languages.length < 2) return null;
	if (!origin || !/^\/(?!\/)/.test(target) || !URL.canParse(target, origin)) return null;
	const { pathname } = new URL(target, origin);
	if (/^\/(_app|api)\/|^\/(healthz|readyz)$|\.[a-z0-9]+$/.test(pathname)) return null;
	const bare = pathname.replace(/^\/en(?=\/|$)/, '').replace(/\/$/, '');
	const link = (path: string, lang: string) =>
		`<${origin}${path.replace(/[<>"]/g, encodeURIComponent)}>; rel="alternate"; hreflang="${lang}"`;
	return [link(bare || '/', 'fr'), link(`/en${bare}`, 'en'), link(bare || '/', 'x-default')].join(
		', '
	);
}
