import type { Unmet } from '$lib/share/conditions';
import type { ErrorCode } from './sentences';

export const statusOf: Record<ErrorCode, number> = {
	address: 400,
	host: 400,
	unreadable: 400,
	json: 400,
	shape: 400,
	key: 400,
	'request-name': 400,
	token: 401,
	origin: 403,
	trial: 403,
	unknown: 404,
	method: 405,
	slow: 408,
	withdrawn: 410,
	'siren-taken': 412,
	'too-large': 413,
	'content-type': 415,
	conditions: 422,
	disclosed: 422,
	example: 422,
	grid: 422,
	name: 422,
	shown: 422,
	'too-many': 429,
	headers: 431,
	internal: 500,
	unavailable: 503
};

export interface ErrorDetails {
	/** Where in what was sent, such as `show.siren`. */
	path?: string;
	/** Of `conditions`. */
	unmet?: Unmet[];
	retryAfterS?: number;
	/** Of `method`. */
	allow?: string;
	/** The language of what was sent, once it is known. */
	lang?: 'fr' | 'en';
}

/** A request that is refused: thrown on the way, answered in one place. */
export class ApiError extends Error {
	readonly status: number;
	constructor(
		readonly code: ErrorCode,
		readonly details: ErrorDetails = {}
	) {
		super(code);
		this.status = statusOf[code];
	}
}
