import { boxStatus, createBox, removeBox } from '$lib/server/api/boxes';
import { refuseMethod } from '$lib/server/api/refuse';
import { respond } from '$lib/server/api/respond';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => respond(event, () => boxStatus(event));
export const PUT: RequestHandler = (event) => respond(event, () => createBox(event));
export const DELETE: RequestHandler = (event) => respond(event, () => removeBox(event));
export const fallback: RequestHandler = (event) =>
	respond(event, () => refuseMethod('GET, PUT, DELETE'));
