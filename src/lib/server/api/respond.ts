/** Every answer of the API is made here: its id, its errors as sentences, its line in the log. */
import type { RequestEvent } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { isDamage, isUnavailable } from '../store/unavailable';
import { ApiError } from '../answers/api-error';
import { logFault, logRequest } from '../answers/log';
import { languageOf, sentenceFor } from '../answers/sentences';
import { discardBody } from './read-body';

/** Runs a handler of `/api`; whatever it throws becomes a sentence. */
export async function respond(
	event: RequestEvent,
	handle: () => Promise<Response>
): Promise<Response> {
	const id = randomUUID();
	const began = performance.now();
	const response = await handle().catch(async (cause: unknown) => {
		await discardBody(event.request);
		return refusal(event.request, cause, id);
	});
	response.headers.set('cache-control', 'no-store');
	response.headers.set('x-request-id', id);
	logRequest({
		id,
		method: event.request.method,
		// The pattern, not the address: a slug that was withdrawn must not stay in a log.
		route: event.route.id,
		status: response.status,
		ms: Math.round(performance.now() - began)
	});
	return response;
}

function refusal({ headers }: Request, cause: unknown, id: string): Response {
	const error = cause instanceof ApiError ? cause : ours(cause, id);
	const { path, unmet, retryAfterS, allow, lang } = error.details;
	const said = lang ?? languageOf(headers.get('accept-language'));
	const message = sentenceFor(error.code, said, error.details);
	return Response.json(
		{ error: { code: error.code, message, ...(path && { path }), ...(unmet && { unmet }), id } },
		{
			status: error.status,
			headers: {
				'content-language': said,
				...(allow && { allow }),
				...(retryAfterS && { 'retry-after': String(retryAfterS) })
			}
		}
	);
}

function ours(cause: unknown, id: string): ApiError {
	logFault({ id }, cause);
	if (isDamage(cause)) return new ApiError('damaged');
	return isUnavailable(cause)
		? new ApiError('unavailable', { retryAfterS: 5 })
		: new ApiError('internal');
}
