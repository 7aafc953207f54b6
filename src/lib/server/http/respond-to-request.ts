import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { pageOn } from '$lib/grid/starts';
import { logFault } from '../answers/log';
import { headersOf, originSeen, setHeaders } from '../answers/headers';
import { dayInFrance } from '../settings/day';
import { respondStatic } from '../answers/respond-static';
import { pathOf, refusalOf } from '../answers/refusal-of';
import { refuse } from '../answers/refuse';
import { offeredInside } from '../answers/inside';
import type { Maker } from '../answers/answer-cache';
import type { StaticFile } from '../answers/static-files';

/** Of adapter-node, which finds no files beside it: they are ours to give. */
export type Handler = (
	request: IncomingMessage,
	response: ServerResponse,
	next: () => void
) => unknown;

interface Site {
	files: ReadonlyMap<string, StaticFile>;
	handler: Handler;
	/** The public address; null: that of each request. */
	origin: string | null;
}

/**
 * Every request: what was made lately and is still so is given again; what cannot be read or done is refused, files of
 * the build are given, the rest is Kit's.
 */
export function responder({ files, handler, origin }: Site): RequestListener {
	const make: RequestListener = (request, response) => {
		setHeaders(request, response, origin);
		const path = pathOf(request.url ?? '') ?? '';
		const refusal = refusalOf(request, origin);
		if (refusal) refuse(request, response, refusal);
		else if (respondStatic(files, pageOn(today(), path, files), request, response)) return;
		else if (path.startsWith('/_app')) refuse(request, response, { code: 'unknown' });
		else void makeAnswer(handler, request, response);
	};
	const maker: Maker = { make, headersOf: (request) => headersOf(request, origin) };
	return (request, response) => {
		const address = `${originSeen(request, origin)}${request.url}`;
		const { answerCache } = offeredInside();
		if (!answerCache?.give(address, request, response, maker)) make(request, response);
	};
}

const today = () => dayInFrance(new Date());

async function makeAnswer(handler: Handler, request: IncomingMessage, response: ServerResponse) {
	try {
		await handler(request, response, () => refuse(request, response, { code: 'unknown' }));
	} catch (cause) {
		logFault({ task: 'answer' }, cause);
		if (response.headersSent) response.destroy();
		else refuse(request, response, { code: 'internal' });
	}
}
