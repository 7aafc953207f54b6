import type { IncomingMessage, ServerResponse } from 'node:http';
import { alternateLinks, publicOrigin, type Seen } from './alternates';

/**
 * Headers of every answer, prerendered files included: those never pass through Kit's `handle`.
 * The content security policy is in the pages themselves (Kit); `frame-ancestors` only works as a header.
 */
export function setHeaders(
	request: IncomingMessage,
	response: ServerResponse,
	origin: string | null
): void {
	const path = request.url ?? '/';
	const links = alternateLinks(publicOrigin(origin, seenBy(request)), path.split('?')[0] ?? '/');
	if (links) response.setHeader('link', links);
	if (!path.startsWith('/_app/immutable/')) response.setHeader('cache-control', 'no-cache');
	response.setHeader('x-content-type-options', 'nosniff');
	response.setHeader('referrer-policy', 'same-origin');
	response.setHeader('content-security-policy', "frame-ancestors 'none'");
	response.setHeader('cross-origin-opener-policy', 'same-origin');
	response.setHeader('permissions-policy', 'camera=(self), geolocation=(), microphone=()');
	if (isSecure(request)) {
		response.setHeader('strict-transport-security', 'max-age=31536000');
	}
}

function seenBy(request: IncomingMessage): Seen {
	return { host: request.headers.host, secure: isSecure(request) };
}

function isSecure(request: IncomingMessage): boolean {
	return 'encrypted' in request.socket || request.headers['x-forwarded-proto'] === 'https';
}
