import type { RequestEvent } from '@sveltejs/kit';
import { readOrigin, type Declared } from '../settings/environment';
import { ApiError } from '../answers/api-error';
import { secondsToWait, type Limited } from './limits';
import { isOwnOrigin } from './own-origin';

/** @throws ApiError `too-many` */
export function countRequest(kind: Limited, event: RequestEvent): void {
	const retryAfterS = secondsToWait(kind, event);
	if (retryAfterS > 0) throw new ApiError('too-many', { retryAfterS });
}

/** @throws ApiError `origin` */
export function requireOwnOrigin({ request }: RequestEvent): void {
	if (!isOwnOrigin(request.headers, readOrigin())) throw new ApiError('origin');
}

/**
 * Without a declared publisher, pages are public for the person who tries Azimut on their own computer only.
 * @throws ApiError `trial`
 */
export function requireInstanceOperator(
	event: Pick<RequestEvent, 'request' | 'getClientAddress'>,
	{ operator }: Declared,
	origin: string | null
): void {
	if (operator !== null) return;
	const isLocal = origin === null || isLocalHost(new URL(origin).host);
	if (!isLocal || !isThisComputer(event)) throw new ApiError('trial');
}

const isLocalHost = (host: string): boolean =>
	/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);

/** What a proxy adds, which may itself speak to us as `localhost`. */
const addedByProxies = [
	'forwarded',
	'via',
	'x-real-ip',
	...['for', 'host', 'proto', 'port', 'server'].map((what) => `x-forwarded-${what}`)
];

function isThisComputer({
	request: { headers },
	getClientAddress
}: Pick<RequestEvent, 'request' | 'getClientAddress'>): boolean {
	if (addedByProxies.some((name) => headers.has(name))) return false;
	if (!isLocalHost(headers.get('host') ?? '')) return false;
	try {
		return /^(127\.|::1$|::ffff:127\.)/.test(getClientAddress());
	} catch {
		return false;
	}
}

/** What `Authorization: Bearer …` holds; empty without it. */
export function bearerOf({ headers }: Request): string {
	return /^Bearer ([A-Za-z0-9_-]+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? '';
}
