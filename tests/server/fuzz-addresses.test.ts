/** Every kind of address, method and header at random, on both engines; `fuzz.deep.test.ts` sends more. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayInFrance } from '../../src/lib/server/publications/day';
import { fuzzAddresses } from '../support/fuzz-addresses';
import { publicationFor } from '../support/publications';
import { SpawnedServer } from '../support/spawned';
import { engines, newPlace, type Place } from '../support/stores';

const count = Number(process.env.FUZZ_ADDRESSES ?? 1500);

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

	it(`are answered without a fault, ${count} of them`, { timeout: 600_000 }, async () => {
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
