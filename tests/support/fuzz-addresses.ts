import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayInFrance } from '../../src/lib/server/publications/day';
import { hostileRequests } from './hostile-requests';
import { publicationFor } from './publications';
import { sendRaw } from './raw';
import { SpawnedServer } from './spawned';
import { engines, newPlace, type Place } from './stores';

/** What was wrong with the answers to so many requests at random, and how many had which status. */
async function fuzzAddresses(
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

/** That a server of each engine answers so many of them without a fault, and lives. */
export const describeAddresses = (count: number) =>
	describe.each(engines)('Requests at random, on %s', (engine) => {
		let place: Place;
		let server: SpawnedServer;
		beforeEach(async () => {
			place = await newPlace(engine);
			server = await new SpawnedServer({
				...{ DATABASE_URL: place.url, OPERATOR_NAME: 'Cap', OPERATOR_ADDRESS: '1 quai du Port' }
			}).start();
		});
		afterEach(async () => {
			await server.stop();
			place.forget();
		});

		it(`are answered without a fault, ${count} of them`, { timeout: 1_200_000 }, async () => {
			const seed = Number(process.env.FUZZ_SEED ?? Date.now());
			console.log(`FUZZ_SEED=${seed}`);
			const body = publicationFor('boulangerie', dayInFrance(new Date()));
			const made = await server.ask('POST', '/api/publications', { body });
			const { slug } = (await made.json()) as { slug: string };
			const { wrong, statuses } = await fuzzAddresses(server, { count, seed, slug });
			expect(wrong).toEqual([]);
			expect(statuses.get(200)).toBeGreaterThan(count / 10);
			expect((await fetch(`${server.origin}/s/${slug}`)).status).toBe(200);
			expect(server.said).not.toMatch(/uncaughtException|unhandledRejection/);
		});
	});
