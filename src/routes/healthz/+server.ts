import { isStoreWell } from '$lib/server/publications/running-store';
import type { RequestHandler } from './$types';

/** For a proxy: 200 when this process can read the database and write to it, else 503. */
export const GET: RequestHandler = async () => {
	const well = await isStoreWell();
	return new Response(well ? 'ok\n' : 'no database\n', {
		status: well ? 200 : 503,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
	});
};
