import type { RequestEvent } from '@sveltejs/kit';
import type { Declared } from '../environment';
import { ApiError } from './api-error';
import { secondsToWait, type Limited } from './limits';

/** @throws ApiError `too-many` */
export function countRequest(kind: Limited, event: RequestEvent): void {
	const retryAfterS = secondsToWait(kind, event);
	if (retryAfterS > 0) throw new ApiError('too-many', { retryAfterS });
}

/**
 * Without a declared publisher, pages are public for the person who tries Azimut on their own computer only.
 * @throws ApiError `trial`
 */
export function requireOperator(event: RequestEvent, { operator }: Declared): void {
	if (operator !== null || isThisComputer(event)) return;
	throw new ApiError('trial');
}

function isThisComputer({ request, getClientAddress }: RequestEvent): boolean {
	const host = request.headers.get('host')?.replace(/:\d+$/, '');
	const asked = /^(localhost|127\.0\.0\.1|\[::1\])$/i.test(host ?? '');
	try {
		return asked && /^(127\.|::1$|::ffff:127\.)/.test(getClientAddress());
	} catch {
		return false;
	}
}

/** What `Authorization: Bearer …` holds; empty without it. */
export function bearerOf({ headers }: Request): string {
	return /^Bearer ([A-Za-z0-9_-]+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? '';
}
