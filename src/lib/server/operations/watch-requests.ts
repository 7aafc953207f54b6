/** Every answer, once it is over, as figures that name nobody. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { logRequest } from '../answers/log';
import { pathOf } from '../answers/refusal-of';
import type { RouteOf } from './routes';

export interface AnsweredRequest {
	method: string;
	/** The pattern of the address, `file` or `none`. */
	route: string;
	/** 0: who asked left before anything was said. */
	status: number;
	ms: number;
}

export function watchRequests(
	server: Server,
	routeOf: RouteOf,
	seen: (answered: AnsweredRequest) => void
): void {
	const watch = ({ method = '', url = '' }: IncomingMessage, response: ServerResponse) => {
		const began = performance.now();
		response.once('close', () =>
			seen({
				method,
				route: routeOf(pathOf(url)),
				status: statusOf(response),
				ms: performance.now() - began
			})
		);
	};
	for (const event of ['request', 'checkExpectation']) server.prependListener(event, watch);
}

const statusOf = ({ headersSent, statusCode }: ServerResponse): number =>
	headersSent ? statusCode : 0;

/** The API logs its requests itself, with their ids; probes, and pages that do not exist, are not noted. */
export function logPage({ method, route, status, ms }: AnsweredRequest): void {
	if (status === 404 || /^\/(api\/|healthz|readyz)/.test(route)) return;
	logRequest({ method, route, status, ms: Math.round(ms) });
}
