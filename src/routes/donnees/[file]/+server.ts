import { refuseOtherMethod, respondLast } from '$lib/server/pages/respond-open-data';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => respondLast(event, event.params.file);
export const fallback: RequestHandler = (event) => refuseOtherMethod(event);
