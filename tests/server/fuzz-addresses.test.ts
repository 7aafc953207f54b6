// @module-tag often
/** Every kind of address, method and header at random, on both engines; the deep tier sends more. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dayInFrance } from '../../src/lib/server/settings/day';
import { root } from '../support/grids';
import { newBox, boxPath, newEnvelope, sendEnvelope } from '../support/boxes';
import { hostileBox, hostileRequests } from '../support/hostile-requests';
import { publicationFor } from '../support/publications';
import { sendRaw } from '../support/raw';
import { SpawnedServer } from '../support/spawned';
import { type Place, newPlace, onEngines } from '../support/stores';
import { isDeep } from '../support/tier';

const count = Number(process.env.FUZZ_ADDRESSES ?? (isDeep ? 20_000 : 100));

/** What was wrong with the answers to so many requests at random, and how many had which status. */
async function fuzzAddresses(
	server: SpawnedServer,
	{ count, seed, slug }: { count: number; seed: number; slug: string }
): Promise<{ wrong: string[]; statuses: Map<number, number>; memoryMb: number[] }> {
	const requests = fc.sample(hostileRequests, { numRuns: count, seed });
	const memoryMb: number[] = [];
	const statuses = new Map<number, number>();
	const wrong: string[] = [];
	const send = async () => {
		for (let text = requests.pop(); text !== undefined && wrong.length < 5; text = requests.pop()) {
			if (requests.length % (count / 4) === 0) memoryMb.push(server.memoryMb);
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
	return { wrong, statuses, memoryMb };
}

/** What `npm start` gives to Node. */
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
	scripts: { start: string };
};
const startFlags = (scripts.start.match(/--\S+/g) ?? []).join(' ');

/** In the directory: searches find something. */
async function publishSome(server: SpawnedServer): Promise<void> {
	const facts = [
		{ fact: 'naf', value: 'rev2:C' },
		{ fact: 'department', value: '34' }
	];
	for (let at = 0; at < 25; at++) {
		const show = {
			name: `Fournil du Levant ${at} (exemple)`,
			facts,
			headcountBand: '6-9'
		} as const;
		const body = publicationFor('boulangerie', dayInFrance(new Date()), { ...show, facts });
		const made = await server.ask('POST', '/api/publications', { body });
		if (made.status !== 201) throw new Error(await made.text());
	}
}

onEngines({ gate: ['sqlite'], deep: ['postgres'] }, 'Requests at random, on %s', (engine) => {
	let place: Place;
	let server: SpawnedServer;
	beforeEach(async () => {
		place = await newPlace(engine);
		server = await new SpawnedServer({
			NODE_OPTIONS: startFlags,
			DATABASE_URL: place.url,
			OPERATOR_NAME: 'Cap',
			OPERATOR_ADDRESS: '1 quai du Port'
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
		await publishSome(server);
		const { id, envelope, token } = hostileBox;
		const opened = await server.ask('PUT', boxPath(id), { token, body: newBox().body });
		const dropped = await sendEnvelope(server, id, { ...newEnvelope(), envelope, token });
		expect([opened.status, dropped.status]).toEqual([201, 201]);
		const { wrong, statuses, memoryMb } = await fuzzAddresses(server, { count, seed, slug });
		expect(wrong).toEqual([]);
		// What it needs it has after a quarter of them; how much the platform lets lie varies.
		const [quarter = 0, , , all = 0] = memoryMb;
		console.log(`memory, by quarters: ${memoryMb.join(', ')} MB`);
		if (count >= 10_000) expect(all).toBeLessThan(quarter + 100);
		// Some of them reach a page: of few requests the share varies by chance.
		expect(statuses.get(200)).toBeGreaterThan(count >= 10_000 ? count / 10 : 0);
		expect((await fetch(`${server.origin}/s/${slug}`)).status).toBe(200);
		expect(server.said).not.toMatch(/uncaughtException|unhandledRejection/);
	});
});
