import { env } from '$env/dynamic/private';
import { answer } from '$lib/server/api/answer';
import {
	publicationStatus,
	updatePublication,
	withdrawPublication
} from '$lib/server/api/publications';
import { refuseMethod } from '$lib/server/api/refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answer(event, () => publicationStatus(event));
export const PUT: RequestHandler = (event) => answer(event, () => updatePublication(event, env));
export const DELETE: RequestHandler = (event) =>
	answer(event, () => withdrawPublication(event, env));
export const fallback: RequestHandler = (event) =>
	answer(event, () => refuseMethod('GET, PUT, DELETE'));
