import { env } from '$env/dynamic/private';
import { answer } from '$lib/server/api/answer';
import { refuseMethod } from '$lib/server/api/refuse';
import { createPublication, giveUpPublication } from '$lib/server/api/publications';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) => answer(event, () => createPublication(event, env));
export const DELETE: RequestHandler = (event) => answer(event, () => giveUpPublication(event, env));
export const fallback: RequestHandler = (event) =>
	answer(event, () => refuseMethod('POST, DELETE'));
