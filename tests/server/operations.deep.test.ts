// @module-tag deep
/** What PostgreSQL owes: it takes half a minute until it is tried again. */
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { dayInFrance } from '../../src/lib/server/settings/day';
import { readMetrics, valueOf } from '../support/metrics';
import { publicationFor } from '../support/publications';
import { SpawnedServer } from '../support/spawned';
import { newPlace } from '../support/stores';

it('An erasure that a lock stops is owed, until it is done', { timeout: 180_000 }, async () => {
	const place = await newPlace('postgres');
	const server = await new SpawnedServer({ DATABASE_URL: place.url, METRICS_PORT: '0' }).start();
	const owed = async () => valueOf(await readMetrics(server), 'azimut_erasures_owed');
	const body = publicationFor('boulangerie', dayInFrance(new Date()));
	const made = await server.ask('POST', '/api/publications', { body });
	const { slug, token } = (await made.json()) as { slug: string; token: string };
	const other = new Client({ connectionString: place.url });
	await other.connect();
	await other.query('begin');
	await other.query('lock table publications in share update exclusive mode');
	const gone = await server.ask('DELETE', `/api/publications/${slug}`, { token });
	expect(gone.status).toBe(204);
	await expect.poll(owed, { timeout: 10_000 }).toBe(1);
	await other.query('rollback');
	await other.end();
	await expect.poll(owed, { timeout: 90_000, interval: 1000 }).toBe(0);
	await server.stop();
});
