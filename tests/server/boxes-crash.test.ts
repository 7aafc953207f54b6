// @module-tag often
/** `BOX_KILLS=500` kills each engine's server so often; the gate does once. */
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { openStore } from '../../src/lib/server/store/open-store';
import type { Store } from '../../src/lib/server/store/store';
import { piecesOf } from '../support/boxes';
import { BoxesLoad, goneOf, wrongIn } from '../support/boxes-load';
import { SpawnedServer } from '../support/spawned';
import { type Place, newPlace, onEngines } from '../support/stores';
import { isDeep } from '../support/tier';

const kills = Number(process.env.BOX_KILLS ?? (isDeep ? 10 : 1));

onEngines(
	{ gate: ['sqlite'], deep: ['postgres'] },
	'A server on %s that is killed while boxes open, fill, empty, close and end',
	(engine) => {
		let place: Place;
		let server: SpawnedServer;
		afterEach(async () => {
			await server.kill();
			place.forget();
		});

		it(
			'has all that it said it has, and nothing that it said is gone',
			{ timeout: 60_000 + kills * 24_000 },
			async () => {
				place = await newPlace(engine);
				server = new SpawnedServer({
					DATABASE_URL: place.url,
					MOST_WRITES_PER_ADDRESS: '1000000',
					MOST_WRITES: '1000000',
					MOST_BOXES: '1000000'
				});
				const ended = new Set<string>();
				for (let round = 0; round < kills; round++) {
					if (round % 3 === 1) await killAtStart();
					await server.start();
					const load = new BoxesLoad(server);
					while (load.done < 40) await wait(2);
					await wait(Math.random() * 50);
					await server.kill();
					await load.stop();
					const store = await openStore(place.place);
					expect(await wrongIn(store, load.boxes, ended)).toEqual([]);
					await expectNoStraySlices(store);
					if (engine === 'sqlite') expect(leftOf(goneOf(load.boxes))).toEqual([]);
					await endSome(store, ended);
					await store.close();
				}
				const store = await openStore(place.place);
				if (engine === 'sqlite') {
					const { rows } = await sql`pragma integrity_check`.execute(store.db);
					expect(rows).toEqual([{ integrity_check: 'ok' }]);
				}
				await store.close();
			}
		);

		/** While it erases what ended. */
		async function killAtStart(): Promise<void> {
			const starting = server.start().catch(() => undefined);
			await wait(200 + Math.random() * 800);
			await server.kill();
			await starting;
		}

		/** The last day of half of them was long ago: the next start erases them. */
		async function endSome(store: Store, ended: Set<string>): Promise<void> {
			const boxes = await store.db.selectFrom('boxes').select('id').execute();
			for (const { id } of boxes.filter((_, at) => at % 2 === 0)) {
				ended.add(id);
				await store.db
					.updateTable('boxes')
					.set({ expires_on: '2026-01-01' })
					.where('id', '=', id)
					.execute();
			}
		}

		/** Each belongs to an envelope that is here, and none of those is missing. */
		async function expectNoStraySlices({ db }: Store): Promise<void> {
			const here = await db
				.selectFrom('envelopes')
				.select('slices')
				.where('state', '=', 'here')
				.execute();
			const { stored } = await db
				.selectFrom('envelope_slices')
				.select(({ fn }) => fn.countAll<number | string>().as('stored'))
				.executeTakeFirstOrThrow();
			expect(Number(stored)).toBe(here.reduce((sum, { slices }) => sum + slices, 0));
		}

		function leftOf(gone: readonly Buffer[]): string[] {
			const files = place.bytes();
			// One piece of three: a file is looked through for each.
			return gone.flatMap(piecesOf).filter((piece, at) => at % 3 === 0 && files.includes(piece));
		}
	}
);
