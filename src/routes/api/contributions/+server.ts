import { createContribution, removeContribution } from '$lib/server/api/contributions';
import { refuseMethod } from '$lib/server/api/refuse';
import { respond } from '$lib/server/api/respond';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) => respond(event, () => createContribution(event));
export const DELETE: RequestHandler = (event) => respond(event, () => removeContribution(event));
export const fallback: RequestHandler = (event) =>
	respond(event, () => refuseMethod('POST, DELETE'));
