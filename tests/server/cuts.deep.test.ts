// @module-tag deep
/** Thirty cuts of PostgreSQL, of each kind, while companies publish. */
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, it } from 'vitest';
import { PublishingLoad, ServerOnPostgres } from '../support/publishing-load';

let service: ServerOnPostgres;
beforeAll(async () => {
	service = await ServerOnPostgres.start();
});
afterAll(() => service.stop());

const terminateAll = async () => {
	const client = new Client({ connectionString: service.postgres.url });
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
		const load = new PublishingLoad(service.server);
		const kinds = [
			terminateAll,
			...(['SIGINT', 'SIGQUIT', 'SIGKILL'] as const).map(
				(signal) => () => service.postgres.restart(signal)
			)
		];
		for (let cut = 0; cut < 30; cut++) {
			await load.goesOn();
			await wait((cut * 37) % 100);
			await kinds[cut % kinds.length]?.();
		}
		await service.expectNothingLost(load);
	}
);
