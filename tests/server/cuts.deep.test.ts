/** Thirty cuts of PostgreSQL, of each kind, while companies publish. */
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessByToken } from '../../src/lib/server/publications/access';
import { openStore } from '../../src/lib/server/store/store';
import { newDatabase, startOwnPostgres, type OwnPostgres } from '../support/postgres';
import { PublishingLoad } from '../support/publishing-load';
import { SpawnedServer } from '../support/spawned';

let postgres: OwnPostgres;
let server: SpawnedServer;
let url: string;
beforeAll(async () => {
	postgres = await startOwnPostgres();
	url = await newDatabase(postgres.url, 'cuts');
	server = await new SpawnedServer({
		DATABASE_URL: url,
		ADDRESS_HEADER: 'X-Address',
		MOST_WRITES: '1000000'
	}).start();
});
afterAll(async () => {
	await server.stop();
	await postgres.stop();
});

const terminateAll = async () => {
	const client = new Client({ connectionString: postgres.url });
	await client.connect();
	await client.query(
		"select pg_terminate_backend(pid) from pg_stat_activity where datname = 'cuts'"
	);
	await client.end();
};

it(
	'the server survives thirty cuts, and lost nothing that it said it has',
	{ timeout: 300_000 },
	async () => {
		const load = new PublishingLoad(server);
		const kinds = [
			terminateAll,
			...(['SIGINT', 'SIGQUIT', 'SIGKILL'] as const).map((signal) => () => postgres.restart(signal))
		];
		for (let cut = 0; cut < 30; cut++) {
			const before = load.told.length;
			await expect.poll(() => load.told.length, { timeout: 30_000 }).toBeGreaterThan(before + 10);
			await wait((cut * 37) % 100);
			await kinds[cut % kinds.length]?.();
		}
		await load.stop();
		expect([...load.statuses.keys()].sort()).toEqual([201, 503]);
		const store = await openStore({ engine: 'postgres', url });
		for (const { slug, token } of load.told)
			expect(await accessByToken(store, slug, token)).toBe('granted');
		await store.close();
	}
);
