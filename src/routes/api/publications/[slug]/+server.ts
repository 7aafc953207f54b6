import { respond } from '$lib/server/api/respond';
import {
	publicationStatus,
	updatePublication,
	withdrawPublication
} from '$lib/server/api/publications';
import { refuseMethod } from '$lib/server/api/refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => respond(event, () => publicationStatus(event));
export const PUT: RequestHandler = (event) => respond(event, () => updatePublication(event));
export const DELETE: RequestHandler = (event) => respond(event, () => withdrawPublication(event));
export const fallback: RequestHandler = (event) =>
	respond(event, () => refuseMethod('GET, PUT, DELETE'));
