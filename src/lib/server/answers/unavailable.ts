import { text, type RequestEvent } from '@sveltejs/kit';
import { logFault } from './log';
import { sentenceFor, type Lang } from './sentences';
import { isDamage, isUnavailable } from '../store/unavailable';

/** What a page says when the database does not answer, or what it stores is damaged. */
export function unavailable(
	cause: unknown,
	{ request, route }: Pick<RequestEvent, 'request' | 'route'>,
	lang: Lang
): Response {
	logFault({ method: request.method, route: route.id, status: 503 }, cause);
	const damaged = isDamage(cause);
	return text(`${sentenceFor(damaged ? 'damaged' : 'unavailable', lang)}\n`, {
		status: 503,
		headers: { ...(!damaged && { 'retry-after': '5' }), 'cache-control': 'no-store' }
	});
}

/** Of a form: null when the database does not answer, so that what was typed is given back. */
export async function unlessUnavailable<T>(work: Promise<T>, route: string): Promise<T | null> {
	try {
		return await work;
	} catch (cause) {
		if (!isUnavailable(cause)) throw cause;
		logFault({ route, status: 503 }, cause);
		return null;
	}
}
