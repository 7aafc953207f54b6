/** One sentence, in the language that the visitor asks for, where neither a page nor the API has anything to say. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { statusOf } from './api-error';
import { languageOf, sentenceFor, type ErrorCode } from './sentences';

export interface RequestRefusal {
	code: ErrorCode;
	/** Of `method`. */
	allow?: string;
}

export function refuse(
	{ method, headers }: IncomingMessage,
	response: ServerResponse,
	{ code, allow }: RequestRefusal
): void {
	const lang = languageOf(headers['accept-language'] ?? null);
	const body = `${sentenceFor(code, lang)}\n`;
	response.removeHeader('link');
	response.writeHead(statusOf[code], {
		'content-type': 'text/plain; charset=utf-8',
		'content-length': Buffer.byteLength(body),
		'content-language': lang,
		'cache-control': 'no-store',
		...(allow && { allow })
	});
	response.end(method === 'HEAD' ? undefined : body);
}
