import type { IncomingMessage, ServerResponse } from 'node:http';
import { alternateLinks, isForwardedSecure, publicOrigin } from './alternates';

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
	const isRead = request.method === 'GET' || request.method === 'HEAD';
	const links = isRead ? alternateLinks(originSeen(request, origin), path) : null;
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

/** The public address of this instance as the person who asks knows it; null when the request says nothing sound. */
export const originSeen = (request: IncomingMessage, origin: string | null): string | null =>
	publicOrigin(origin, request.headers.host, isSecure(request));

function isSecure(request: IncomingMessage): boolean {
	const proto = request.headers['x-forwarded-proto'];
	return 'encrypted' in request.socket || isForwardedSecure([proto].flat()[0]);
}
