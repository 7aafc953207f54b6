import { respond } from '$lib/server/api/respond';
import { refuseUnknown } from '$lib/server/api/refuse';
import type { RequestHandler } from './$types';

export const fallback: RequestHandler = (event) => respond(event, refuseUnknown);
