import { answer } from '$lib/server/api/answer';
import { refuseUnknown } from '$lib/server/api/refuse';
import type { RequestHandler } from './$types';

export const fallback: RequestHandler = (event) => answer(event, refuseUnknown);
