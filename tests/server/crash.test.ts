// @module-tag often
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { dayInFrance } from '../../src/lib/server/settings/day';
import { accessByToken } from '../../src/lib/server/publications/access';
import { openStore } from '../../src/lib/server/store/open-store';
import { publicationFor } from '../support/publications';
import { SpawnedServer } from '../support/spawned';
import { type Place, newPlace, onEngines } from '../support/stores';
import { isDeep } from '../support/tier';

const kills = Number(process.env.KILLS ?? (isDeep ? 10 : 1));
const path = '/api/publications';
const body = publicationFor('boulangerie', dayInFrance(new Date()));

onEngines(
	{ gate: ['sqlite'], deep: ['postgres'] },
	'A server on %s that is killed while companies publish',
	(engine) => {
		let place: Place;
		let server: SpawnedServer;
		afterEach(async () => {
			await server.kill();
			place.forget();
		});

		it(
			'has every page that it said it has, after each restart, and is sound',
			{ timeout: 60_000 + kills * 24_000 },
			async () => {
				place = await newPlace(engine);
				server = new SpawnedServer({ DATABASE_URL: place.url, ADDRESS_HEADER: 'X-Address' });
				const given: { slug: string; token: string }[] = [];
				// A trial instance takes what comes from this computer: each request from another address of it.
				const publishOne = async (at: number) => {
					const headers = { 'x-address': `127.${1 + (at % 200)}.${at % 199}.1` };
					const answer = await server.ask('POST', path, { body, headers });
					if (answer.status === 201) given.push((await answer.json()) as (typeof given)[number]);
				};
				for (let round = 0; round < kills; round++) {
					await server.start();
					const before = given.length;
					const burst = Array.from({ length: 150 }, (_, at) =>
						publishOne(round * 1000 + at).catch(() => undefined)
					);
					while (given.length < before + 30) await wait(2);
					await server.kill();
					await Promise.all(burst);
				}
				expect(given.length).toBeGreaterThanOrEqual(30 * kills);
				const store = await openStore(place.place);
				const access = await Promise.all(
					given.map(({ slug, token }) => accessByToken(store, slug, token))
				);
				expect(access.filter((one) => one !== 'granted')).toEqual([]);
				if (engine === 'sqlite') {
					const { rows } = await sql`pragma integrity_check`.execute(store.db);
					expect(rows).toEqual([{ integrity_check: 'ok' }]);
				}
				await store.close();
			}
		);
	}
);
