import type { ErrorCode, ErrorDetails } from './sentences';

export const statusOf: Record<ErrorCode, number> = {
	address: 400,
	host: 400,
	unreadable: 400,
	json: 400,
	shape: 400,
	key: 400,
	'request-name': 400,
	receipt: 400,
	'token-form': 400,
	'id-form': 400,
	token: 401,
	origin: 403,
	trial: 403,
	invented: 403,
	paused: 403,
	unknown: 404,
	'no-box': 404,
	'no-envelope': 404,
	method: 405,
	slow: 408,
	'made-before': 409,
	'box-taken': 409,
	'envelope-taken': 409,
	'box-full': 409,
	'boxes-full': 409,
	collected: 409,
	withdrawn: 410,
	'contribution-withdrawn': 410,
	'box-closed': 410,
	'collected-before': 410,
	expired: 410,
	'siren-taken': 412,
	'too-large': 413,
	'envelope-too-large': 413,
	'content-type': 415,
	'envelope-type': 415,
	class: 422,
	conditions: 422,
	disclosed: 422,
	example: 422,
	grid: 422,
	name: 422,
	'name-alphabets': 422,
	'name-label': 422,
	'name-link': 422,
	'name-points': 422,
	'statement-claims': 422,
	shown: 422,
	'too-many': 429,
	busy: 429,
	headers: 431,
	internal: 500,
	damaged: 503,
	unavailable: 503
};

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
