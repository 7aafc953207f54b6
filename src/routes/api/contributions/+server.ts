import { env } from '$env/dynamic/private';
import { createContribution, removeContribution } from '$lib/server/api/contributions';
import { refuseMethod } from '$lib/server/api/refuse';
import { respond } from '$lib/server/api/respond';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) => respond(event, () => createContribution(event, env));
export const DELETE: RequestHandler = (event) =>
	respond(event, () => removeContribution(event, env));
export const fallback: RequestHandler = (event) =>
	respond(event, () => refuseMethod('POST, DELETE'));
