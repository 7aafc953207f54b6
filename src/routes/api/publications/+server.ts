import { respond } from '$lib/server/api/respond';
import { refuseMethod } from '$lib/server/api/refuse';
import { createPublication, giveUpPublication } from '$lib/server/api/publications';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) => respond(event, () => createPublication(event));
export const DELETE: RequestHandler = (event) => respond(event, () => giveUpPublication(event));
export const fallback: RequestHandler = (event) =>
	respond(event, () => refuseMethod('POST, DELETE'));
