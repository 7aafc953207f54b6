import type { IncomingMessage, ServerResponse } from 'node:http';
import { alternateLinks, isForwardedSecure, publicOrigin } from './alternates';

export type Header = [name: string, value: string];

/**
 * Headers of every answer, prerendered files included: those never pass through Kit's `handle`.
 * The content security policy is in the pages themselves (Kit); `frame-ancestors` only works as a header.
 */
export function headersOf(request: IncomingMessage, origin: string | null): Header[] {
	const path = request.url ?? '/';
	const isRead = request.method === 'GET' || request.method === 'HEAD';
	const seen = originSeen(request, origin);
	const links = isRead ? alternateLinks(seen, path) : null;
	const headers: Header[] = [
		['x-content-type-options', 'nosniff'],
		['referrer-policy', 'same-origin'],
		['content-security-policy', "frame-ancestors 'none'"],
		['cross-origin-opener-policy', 'same-origin'],
		['permissions-policy', 'camera=(self), geolocation=(), microphone=()']
	];
	if (links) headers.push(['link', links]);
	if (!path.startsWith('/_app/immutable/')) headers.push(['cache-control', 'no-cache']);
	// By the address and not by the connection: an answer that is kept is given to all who ask for that address.
	if (seen?.startsWith('https:')) headers.push(['strict-transport-security', 'max-age=31536000']);
	return headers;
}

export function setHeaders(
	request: IncomingMessage,
	response: ServerResponse,
	origin: string | null
): void {
	for (const [name, value] of headersOf(request, origin)) response.setHeader(name, value);
}

/** The public address of this instance as the person who asks knows it; null when the request says nothing sound. */
export const originSeen = (request: IncomingMessage, origin: string | null): string | null =>
	publicOrigin(origin, request.headers.host, isForwarded(request));

/** Our server speaks http: a proxy in front of it says whether the person's browser speaks https. */
function isForwarded({ headers }: IncomingMessage): boolean {
	const proto = headers['x-forwarded-proto'];
	return isForwardedSecure(Array.isArray(proto) ? proto[0] : proto);
}
