import { text, type RequestEvent } from '@sveltejs/kit';
import { networksOf } from '../api/limiter';
import { addressOf } from '../api/limits';
import { sentenceFor, type ErrorCode, type Lang } from '../answers/sentences';
import { statusOf } from '../answers/api-error';
import { FairQueue } from './fair-queue';

/**
 * Wide, as behind one address there may be a whole workshop: a page takes some milliseconds, and a proxy that does not
 * say who asks makes one address of everybody.
 */
const queue = new FairQueue({ atOnce: 2, most: 500, mostOfAddress: 250 });

/**
 * What is read is made when its turn comes, unless who asked left meanwhile. What is written has limits of its own, and
 * never waits behind what is read.
 */
export function inTurn(
	event: Pick<RequestEvent, 'request' | 'getClientAddress'>,
	lang: Lang,
	make: () => Promise<Response>
): Promise<Response> {
	const { method, signal } = event.request;
	if (method !== 'GET' && method !== 'HEAD') return make();
	return new Promise((resolve, reject) => {
		const work = async () => {
			if (signal.aborted) resolve(new Response(null, { status: 499 }));
			else await make().then(resolve, reject);
		};
		const [network = ''] = networksOf(addressOf(event));
		const full = queue.add(network, work);
		if (full) resolve(refused(full === 'all' ? 'unavailable' : 'too-many', lang));
	});
}

const refused = (code: ErrorCode, lang: Lang): Response =>
	text(`${sentenceFor(code, lang)}\n`, {
		status: statusOf[code],
		headers: { 'retry-after': '5', 'cache-control': 'no-store' }
	});
