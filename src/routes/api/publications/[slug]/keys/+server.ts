import { respond } from '$lib/server/api/respond';
import { renewPublicationKeys } from '$lib/server/api/publications';
import { refuseMethod } from '$lib/server/api/refuse';
import type { RequestHandler } from './$types';

export const PUT: RequestHandler = (event) => respond(event, () => renewPublicationKeys(event));
export const fallback: RequestHandler = (event) => respond(event, () => refuseMethod('PUT'));
