import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { Client } from 'pg';
import {
	afterAll,
	afterEach,
	beforeAll,
	beforeEach,
	describe,
	expect,
	inject,
	it,
	vi
} from 'vitest';
import { openStore } from '../../src/lib/server/store/open-store';
import type { Store } from '../../src/lib/server/store/store';
import { isUnavailable } from '../../src/lib/server/store/unavailable';
import { FreezingProxy } from '../support/freezing-proxy';
import { PublishingLoad, ServerOnPostgres } from '../support/publishing-load';
import { SpawnedServer } from '../support/spawned';
import { newPlace, type Place } from '../support/stores';

describe('A connection to PostgreSQL that is ended in the middle of a transaction', () => {
	let place: Place;
	let store: Store;
	const died = vi.fn();
	beforeEach(async () => {
		place = await newPlace('postgres');
		store = await openStore(place.place);
		process.on('uncaughtExceptionMonitor', died);
	});
	afterEach(async () => {
		process.off('uncaughtExceptionMonitor', died);
		await store.close();
	});

	it('ends that transaction, and nothing else', async () => {
		const row = { slug_hash: 'x', published_on: '2026-11-24', withdrawn_on: '2026-11-24' };
		const cut = store.db.transaction().execute(async (transaction) => {
			await transaction.insertInto('withdrawn').values(row).execute();
			const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(
				transaction
			);
			await terminate(Number(rows[0]?.pid));
			await wait(200);
			await transaction
				.insertInto('withdrawn')
				.values({ ...row, slug_hash: 'y' })
				.execute();
		});
		await expect(cut).rejects.toSatisfy(isUnavailable);
		expect(await store.db.selectFrom('withdrawn').selectAll().execute()).toEqual([]);
		expect(died).not.toHaveBeenCalled();
	});
});

describe('While companies publish', () => {
	let service: ServerOnPostgres;
	beforeAll(async () => {
		service = await ServerOnPostgres.start();
	});
	afterAll(() => service.stop());

	it('PostgreSQL stops and starts again: the server goes on, and lost nothing that it said it has', async () => {
		const load = new PublishingLoad(service.server);
		await load.goesOn();
		await service.postgres.restart('SIGKILL');
		await load.goesOn();
		await service.expectNothingLost(load);
	});
});

describe('While PostgreSQL does not answer', () => {
	let place: Place;
	let server: SpawnedServer;
	let other: Client;
	beforeAll(async () => {
		place = await newPlace('postgres');
		server = await new SpawnedServer({ DATABASE_URL: place.url }).start();
		other = new Client({ connectionString: place.url });
		await other.connect();
		await other.query('begin; lock table publications in access exclusive mode');
	});
	afterAll(async () => {
		await other.end();
		await server.stop();
	});

	const nobody = 'a'.repeat(16);
	const notice = new URLSearchParams({
		page: nobody,
		reason: 'false',
		text: 'Ce n’est pas vrai.',
		name: 'Une voisine',
		email: 'voisine@example.org',
		goodFaith: 'yes'
	}).toString();
	const french = 'Le serveur ne peut pas répondre en ce moment. Réessayez dans un instant.';
	it.concurrent.each([
		['GET', `/s/${nobody}`, '', french],
		['GET', `/en/s/${nobody}`, '', 'The server cannot answer now. Try again in a moment.'],
		['GET', `/s/${nobody}.json`, '', french],
		['GET', `/s/${nobody}/donnees.json`, '', french],
		['GET', `/s/${nobody}/carte.png`, '', french],
		['GET', '/sitemap.xml', '', ''],
		['GET', `/api/publications/${nobody}`, '', french],
		['POST', '/signaler', notice, french],
		['POST', `/s/${nobody}/retirer`, 'key=un+deux', french]
	])('%s %s is told so, and to come back', async (method, path, body, sentence) => {
		const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
		const answer = await server.ask(method, path, body ? { body, headers } : {});
		expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
		expect(await answer.text()).toContain(sentence);
	});
});

async function terminate(pid: number): Promise<void> {
	const client = new Client({ connectionString: inject('postgres') });
	await client.connect();
	await client.query('select pg_terminate_backend($1)', [pid]);
	await client.end();
}

it('A server that starts before its database serves what needs none, and the rest once it answers', async () => {
	const place = await newPlace('postgres');
	const proxy = new FreezingProxy(new URL('postgres://127.0.0.1:1/'));
	const away = new URL(place.url);
	[away.hostname, away.port] = ['127.0.0.1', new URL(await proxy.listen()).port];
	const server = await new SpawnedServer({ DATABASE_URL: away.href }).start();
	const statuses = () =>
		Promise.all(
			['/', '/diagnostic', '/readyz', '/annuaire', '/s/aaaaaaaaaaaaaaaa', '/confidentialite'].map(
				async (path) => (await server.ask('GET', path)).status
			)
		);
	expect(await statuses()).toEqual([200, 200, 503, 503, 503, 503]);
	proxy.turnTo(new URL(place.url));
	await expect
		.poll(statuses, { timeout: 15_000, interval: 500 })
		.toEqual([200, 200, 200, 200, 404, 200]);
	await server.stop();
	await proxy.close();
});
