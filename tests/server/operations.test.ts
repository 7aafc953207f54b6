/** What an operator asks of a running server: does it live, is it ready, what does it do, whom to warn. */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayInFrance } from '../../src/lib/server/settings/day';
import { root } from '../support/grids';
import { startOwnPostgres } from '../support/postgres';
import { metricsAddress, readMetrics, valueOf } from '../support/metrics';
import { publicationFor } from '../support/publications';
import { requestText, sendRaw } from '../support/raw';
import { SpawnedServer } from '../support/spawned';
import { type Place, newPlace, onEngines } from '../support/stores';

let place: Place;
let server: SpawnedServer;
afterEach(async () => {
	await server.stop();
	place.forget();
});

const said = async (path: string, by = server) => {
	const answer = await by.ask('GET', path);
	return [answer.status, (await answer.text()).trim()];
};

describe('Whether it lives and whether it is ready', () => {
	beforeEach(async () => {
		place = await newPlace('sqlite');
		server = await new SpawnedServer({ DATABASE_URL: place.url }).start();
	});
	const change = (text: string) => {
		const database = new DatabaseSync(place.url.replace('file:', ''));
		database.exec(text);
		return database;
	};
	const becomes = (sentence: string) =>
		expect.poll(() => said('/readyz'), { timeout: 20_000 }).toEqual([503, sentence]);

	it('are two questions, which only GET and HEAD ask', async () => {
		expect(await said('/healthz')).toEqual([200, 'ok']);
		expect(await said('/readyz')).toEqual([200, 'ok']);
		const head = await sendRaw(server.origin, requestText('HEAD /readyz'));
		expect([head.status, head.body]).toEqual([200, '']);
		for (const path of ['/healthz', '/readyz'])
			expect((await server.ask('POST', path)).status).toBe(405);
		expect((await server.ask('GET', '/readyz/x')).status).toBe(404);
	});

	it(
		'it is not ready while another process holds the database, and says so',
		{ tags: 'deep' },
		async () => {
			const database = change('begin immediate');
			await becomes('The database cannot be written to.');
			expect(await said('/healthz')).toEqual([200, 'ok']);
			database.exec('rollback');
			database.close();
			await expect.poll(() => said('/readyz'), { timeout: 20_000 }).toEqual([200, 'ok']);
		}
	);

	it('it is not ready without a migration, and names it', { tags: 'deep' }, async () => {
		change("delete from migrations where name = '0002-listed'").close();
		await becomes('The database lacks the migration 0002-listed.');
	});

	it('it stays ready beside a newer version', { tags: 'deep' }, async () => {
		change("insert into migrations values ('9999-newer', '2026-11-28')").close();
		expect(await said('/readyz')).toEqual([200, 'ok']);
	});

	it('it is not ready without its tables', { tags: 'deep' }, async () => {
		change('drop table migrations').close();
		await becomes('The database cannot be read.');
	});

	it('it is no longer ready once it stops, and lives until it left', { tags: 'deep' }, async () => {
		const fault = "process.on('SIGUSR2',()=>{throw new Error()})";
		const own = await new SpawnedServer({
			DATABASE_URL: place.url,
			NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fault)}`
		}).start();
		// Half asked before, so that these connections are not idle when it stops.
		const asked = ['/readyz', '/healthz'].map((path) => {
			const socket = connect(Number(new URL(own.origin).port), '127.0.0.1');
			const heard = new Promise<string>((resolve) => {
				let text = '';
				socket.on('data', (chunk) => (text += String(chunk)));
				socket.on('close', () => resolve(text));
			});
			socket.write(requestText(`GET ${path}`).slice(0, -2));
			return { socket, heard };
		});
		const left = own.left;
		await said('/healthz', own);
		own.signal('SIGUSR2');
		await expect.poll(() => own.said).toContain('uncaughtException');
		for (const { socket } of asked) socket.write('\r\n');
		const [ready, lives] = await Promise.all(asked.map(({ heard }) => heard));
		expect(ready).toMatch(/^HTTP\/1.1 503 [^]*\r\n\r\nThis process is stopping\.\n$/);
		expect(lives).toMatch(/^HTTP\/1.1 200 /);
		await left;
	});
});

it('Without PostgreSQL it lives and is not ready', { tags: 'deep' }, async () => {
	const postgres = await startOwnPostgres();
	place = await newPlace('sqlite');
	server = await new SpawnedServer({ DATABASE_URL: postgres.url, METRICS_PORT: '0' }).start();
	expect(await said('/readyz')).toEqual([200, 'ok']);
	await postgres.stop();
	await expect
		.poll(() => said('/readyz'), { timeout: 20_000 })
		.toEqual([503, 'The database cannot be read.']);
	expect(await said('/healthz')).toEqual([200, 'ok']);
	const figures = await readMetrics(server);
	expect(valueOf(figures, 'azimut_ready')).toBe(0);
	// Not known is not zero.
	expect(valueOf(figures, 'azimut_database_bytes')).toBeUndefined();
});

onEngines(
	{ gate: ['sqlite'], deep: ['postgres'] },
	'Figures and the log of requests, on %s',
	(engine) => {
		const person = 'Sentinelle Dupont-Martin';
		beforeEach(async () => {
			place = await newPlace(engine);
			server = await new SpawnedServer({
				DATABASE_URL: place.url,
				METRICS_PORT: '0',
				REQUEST_LOG: 'on',
				OPERATOR_NAME: 'Cap',
				OPERATOR_ADDRESS: '1 quai du Port',
				ADDRESS_HEADER: 'X-Address'
			}).start();
		});
		const headers = { 'x-address': '203.0.113.9', 'user-agent': 'Robot-Sentinelle' };

		it('say what was asked by pattern and status, and in them nobody', async () => {
			const body = publicationFor('boulangerie', dayInFrance(new Date()), { name: person });
			const made = await server.ask('POST', '/api/publications', { body, headers });
			const { slug, token } = (await made.json()) as { slug: string; token: string };
			const unknown = 'sentinelle-inconnue';
			for (const path of [
				`/s/${slug}`,
				`/en/s/${slug}?q=${unknown}`,
				`/s/${slug}.json`,
				`/s/${slug}/__data.json`,
				`/${unknown}`,
				`/s/${unknown}`,
				`/xx/${slug}`,
				'/',
				'/favicon.svg',
				'/healthz',
				'/metrics',
				`/${person}`,
				'/constructor',
				'/%',
				'/sitemap.xml'
			])
				await (await server.ask('GET', path, { headers })).text();
			await server.ask('DELETE', `/api/publications/${slug}`, { token, headers });
			// Bytes of what was withdrawn leave the files right after.
			const owed = async () => valueOf(await readMetrics(server), 'azimut_erasures_owed');
			await expect.poll(owed, { timeout: 20_000 }).toBe(0);
			const samples = await readMetrics(server);
			const count = (route: string, status: string) =>
				valueOf(samples, 'azimut_http_request_seconds_count', { route, status });
			expect(count('/s/[slug]', '2xx')).toBe(3);
			expect(count('/s/[slug]', '4xx')).toBe(1);
			expect(count('/api/publications', '2xx')).toBe(1);
			expect(count('/', '2xx')).toBe(1);
			expect(count('file', '2xx')).toBe(1);
			expect(count('none', '4xx')).toBe(6);
			expect(valueOf(samples, 'azimut_ready')).toBe(1);
			expect(valueOf(samples, 'azimut_clock_doubted')).toBe(0);
			expect(valueOf(samples, 'azimut_database_bytes')).toBeGreaterThan(10_000);
			expect(valueOf(samples, 'azimut_cached_responses')).toBe(0);
			const onSqlite = engine === 'sqlite';
			expect(valueOf(samples, 'azimut_disk_free_bytes') !== undefined).toBe(onSqlite);
			expect(valueOf(samples, 'azimut_pool_connections') !== undefined).toBe(!onSqlite);
			expect(valueOf(samples, 'process_resident_memory_bytes')).toBeGreaterThan(1e7);
			expect(valueOf(samples, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);

			const lines = server.said.split('\n').filter((line) => line.startsWith('{'));
			const noted = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
			expect(noted.filter(({ route }) => route === '/s/[slug]')).toHaveLength(3);
			expect(noted.find(({ route }) => route === '/s/[slug].json')).toEqual({
				at: expect.any(String) as string,
				method: 'GET',
				route: '/s/[slug].json',
				status: 200,
				ms: expect.any(Number) as number
			});
			// Once by the API itself; never what does not exist, nor probes.
			expect(noted.filter(({ route }) => route === '/api/publications')).toHaveLength(1);
			expect(noted.filter(({ status, route }) => status === 404 || route === '/healthz')).toEqual(
				[]
			);
			for (const secret of [slug, token, person, 'entinelle', '203.0.113.9', 'Robot']) {
				expect(server.said).not.toContain(secret);
				expect(JSON.stringify(samples)).not.toContain(secret);
			}
			const legal = await (await server.ask('GET', '/confidentialite')).text();
			expect(legal).toContain('fait aussi noter chaque page donnée');
		});
	}
);

it('Alarms ask for figures that exist', { tags: 'deep' }, async () => {
	place = await newPlace('sqlite');
	server = await new SpawnedServer({ DATABASE_URL: place.url, METRICS_PORT: '0' }).start();
	const text = await (await fetch(metricsAddress(server))).text();
	const files = ['files/alerts.yml', 'README.md'].map((name) =>
		readFileSync(join(root, 'docs/deployment', name), 'utf8')
	);
	const named = files.join().match(/\b(azimut|nodejs|process)_[a-z0-9_]*[a-z0-9]/g) ?? [];
	expect(named.length).toBeGreaterThan(10);
	for (const name of named)
		expect(text).toContain(`# HELP ${name.replace(/_(bucket|count)$/, '')} `);
});

it('An erasure that is owed is a figure', { tags: 'deep' }, async () => {
	place = await newPlace('sqlite');
	server = await new SpawnedServer({ DATABASE_URL: place.url, METRICS_PORT: '0' }).start();
	// As a process leaves it that dies before the files were searched.
	const database = new DatabaseSync(place.url.replace('file:', ''));
	database.exec('pragma user_version = 1');
	database.close();
	const owed = async () => valueOf(await readMetrics(server), 'azimut_erasures_owed');
	await expect.poll(owed).toBe(1);
});

describe('Without being asked to', () => {
	beforeEach(async () => {
		place = await newPlace('sqlite');
		server = await new SpawnedServer({ DATABASE_URL: place.url }).start();
	});

	it('it gives no figures, notes no page, and names nobody to warn', async () => {
		const before = server.said;
		expect((await server.ask('GET', '/methode')).status).toBe(200);
		expect((await server.ask('GET', '/metrics')).status).toBe(404);
		const contact = await server.ask('GET', '/.well-known/security.txt');
		expect([contact.status, await contact.text()]).toEqual([
			404,
			'Il n’y a rien à cette adresse.\n'
		]);
		const legal = await (await server.ask('GET', '/confidentialite')).text();
		expect(legal).not.toContain('fait aussi noter');
		expect(server.said).toBe(before);
	});
});

describe('Who finds a fault of security', () => {
	it('reads whom to tell, for six months from the start of the process', async () => {
		place = await newPlace('sqlite');
		server = await new SpawnedServer({
			DATABASE_URL: place.url,
			ORIGIN: 'https://azimut.example.org',
			SECURITY_CONTACT: 'securite@example.org'
		}).start();
		const answer = await server.ask('GET', '/.well-known/security.txt');
		expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
		const fields = (await answer.text()).trim().split('\n');
		expect(fields).toEqual([
			'Contact: mailto:securite@example.org',
			expect.stringMatching(/^Expires: /) as string,
			'Preferred-Languages: fr, en',
			'Canonical: https://azimut.example.org/.well-known/security.txt'
		]);
		const expires = new Date(fields[1]?.slice('Expires: '.length) ?? '');
		const days = (expires.getTime() - Date.now()) / (24 * 3600 * 1000);
		expect(days).toBeGreaterThan(180);
		expect(days).toBeLessThan(185);
	});
});

it('A port of figures that is taken stops the start, in a sentence', { tags: 'deep' }, async () => {
	place = await newPlace('sqlite');
	server = await new SpawnedServer({ DATABASE_URL: place.url, METRICS_PORT: '0' }).start();
	const taken = /127\.0\.0\.1:(\d+)\/metrics/.exec(server.said)?.[1] ?? '';
	await expect(
		new SpawnedServer({ DATABASE_URL: place.url, METRICS_PORT: taken }).start()
	).rejects.toThrow(/It left with 1: Azimut cannot start\. .*EADDRINUSE/);
});
