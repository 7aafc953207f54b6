import fc from 'fast-check';
import { hostileRequests } from './hostile-requests';
import { sendRaw } from './raw';
import type { SpawnedServer } from './spawned';

/** What was wrong with the answers to so many requests at random, and how many had which status. */
export async function fuzzAddresses(
	server: SpawnedServer,
	{ count, seed, slug }: { count: number; seed: number; slug: string }
): Promise<{ wrong: string[]; statuses: Map<number, number> }> {
	const requests = fc.sample(hostileRequests, { numRuns: count, seed });
	const statuses = new Map<number, number>();
	const wrong: string[] = [];
	const send = async () => {
		for (let text = requests.pop(); text !== undefined && wrong.length < 5; text = requests.pop()) {
			const request = text.replaceAll('/own', `/${slug}`);
			// The end is said: some of them promise more than they bring, and would be waited for.
			const { status, body } = await sendRaw(server.origin, Buffer.from(request, 'latin1'), {
				endAfterMs: 1000
			});
			statuses.set(status, (statuses.get(status) ?? 0) + 1);
			const isFault = status >= 500 && !(status === 503 && body.trim().length > 10);
			const isMute = status >= 400 && !request.startsWith('HEAD') && body.trim().length < 10;
			if (isFault || isMute)
				wrong.push(`${status} ${body.slice(0, 100)} to ${JSON.stringify(request.slice(0, 1000))}`);
		}
	};
	await Promise.all(Array.from({ length: 16 }, send));
	return { wrong, statuses };
}
