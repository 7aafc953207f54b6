import { createEnvelope, readEnvelope, removeEnvelope } from '$lib/server/api/envelopes';
import { refuseMethod } from '$lib/server/api/refuse';
import { respond } from '$lib/server/api/respond';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => respond(event, () => readEnvelope(event));
export const PUT: RequestHandler = (event) => respond(event, () => createEnvelope(event));
export const DELETE: RequestHandler = (event) => respond(event, () => removeEnvelope(event));
export const fallback: RequestHandler = (event) =>
	respond(event, () => refuseMethod('GET, PUT, DELETE'));
