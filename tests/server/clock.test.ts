/** A clock that is wrong hides pages at most: it erases nothing. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { administer, readAdminCommand } from '../../src/cli/administer';
import { noteDay, readClock } from '../../src/lib/server/publications/clock';
import { expire } from '../../src/lib/server/publications/erase-expired';
import { giveUp } from '../../src/lib/server/publications/give-up';
import { readPage } from '../../src/lib/server/publications/read';
import { openStore } from '../../src/lib/server/store/open-store';
import type { Store } from '../../src/lib/server/store/store';
import { readMetrics, valueOf } from '../support/metrics';
import { SpawnedServer } from '../support/spawned';
import { addPage, contentFor } from '../support/stored-pages';
import { newPlace, onEngines, type Place } from '../support/stores';

const today = '2026-11-24';
const dayMs = 24 * 3600 * 1000;
/** So many days from today. */
const at = (days: number) => new Date(Date.parse(`${today}T10:00:00Z`) + days * dayMs);
const nothing = { pages: 0, notices: 0, requests: 0, boxes: 0 };

onEngines(
	{ gate: ['sqlite'], deep: ['postgres', 'serializable postgres'] },
	'A clock on %s',
	(engine) => {
		let place: Place;
		let store: Store;
		let file: string;
		beforeEach(async () => {
			place = await newPlace(engine);
			store = await openStore(place.place);
			file = join(tmpdir(), `azimut-clock-${randomUUID()}`);
		});
		afterEach(async () => {
			await store.close();
			place.forget();
			rmSync(file, { force: true });
		});

		const add = async (validUntil = '2027-11-24') =>
			(await addPage(store, await contentFor('boulangerie', today, { validUntil }), at(0))).slug;
		const stateOf = async (slug: string, day = today) => (await readPage(store, slug, day)).state;
		const run = (days: number, ...args: string[]) => {
			const command = readAdminCommand(args);
			if ('message' in command) throw new Error(command.message);
			return administer(store, command, at(days));
		};
		const doubt = { doubt: expect.stringContaining('nothing expires') as string };

		it('that is two years ahead hides a page, and erases nothing of it or of others', async () => {
			const slug = await add();
			await giveUp(store, 'g'.repeat(22), today);
			expect(await expire(store, at(0))).toEqual(nothing);
			expect(await expire(store, at(800))).toEqual(doubt);
			expect([await stateOf(slug, '2029-02-01'), await stateOf(slug)]).toEqual(['expired', 'live']);
			expect(await store.db.selectFrom('withdrawn').selectAll().execute()).toHaveLength(1);
			expect(await readClock(store)).toEqual({ noted_on: today, doubted_on: '2029-02-01' });
		});

		it('that is in doubt stops all processes until the operator says what day it is', async () => {
			const old = await add('2025-11-27');
			await expire(store, at(0));
			// One machine of two is wrong, whichever: none erases anything, nor notes a day.
			expect(await expire(store, at(800))).toEqual(doubt);
			expect(await expire(store, at(4))).toEqual(doubt);
			expect(await readClock(store)).toMatchObject({ noted_on: today });
			await expect(run(800, 'clock', '2026-11-28')).rejects.toThrow(/says 2029-02-01: set it/);
			expect(await run(4, 'clock')).toEqual([
				'The clock here says 2026-11-28; the last day noted is 2026-11-24.',
				expect.stringContaining('A clock said 2029-02-01'),
				'By the day here, 1 pages, 0 notices and 0 boxes are too old.'
			]);
			expect(await run(4, 'clock', '2026-11-28')).toContain(
				'No clock is in doubt: what is too old is erased each day.'
			);
			expect(await expire(store, at(4))).toEqual({ ...nothing, pages: 1 });
			expect(await stateOf(old)).toBe('unknown');
		});

		it.each([7, -7])('%i days away from the last day is believed', async (days) => {
			await expire(store, at(0));
			expect(await expire(store, at(days))).toEqual(nothing);
			expect(await readClock(store)).toEqual({
				noted_on: days > 0 ? '2026-12-01' : today,
				doubted_on: null
			});
		});

		it.each([8, -8])('%i days away is not: a server that slept is confirmed once', async (days) => {
			await expire(store, at(0));
			expect(await expire(store, at(days))).toEqual(doubt);
		});

		it('is believed day after day, however long', async () => {
			const slug = await add('2026-11-30');
			for (let days = 0; days <= 378; days += 7) await expire(store, at(days));
			expect(await stateOf(slug)).toBe('unknown');
		});

		it('that was confirmed by mistake loses nothing that a backup has', async () => {
			const slugs = [await add(), await add()];
			await run(0, 'backup', file);
			await run(800, 'clock', '2029-02-01');
			expect(await expire(store, at(800))).toEqual({ ...nothing, pages: 2 });
			expect(await store.db.selectFrom('withdrawn').selectAll().execute()).toEqual([]);
			const [came, said] = await run(0, 'restore-backup', file);
			expect(came).toMatch(/^2 pages came back; 0 /);
			expect(said).toContain('A clock said 2026-11-24, and the last day noted is 2029-02-01');
			expect(await expire(store, at(800))).toEqual(doubt);
			expect(await Promise.all(slugs.map((slug) => stateOf(slug)))).toEqual(['live', 'live']);
		});

		it('of a new machine is doubted when what is taken in says another day', async () => {
			const slug = await add();
			await run(0, 'backup', file);
			const other = await newPlace(engine);
			const fresh = await openStore(other.place);
			const command = readAdminCommand(['restore-backup', file]);
			if ('message' in command) throw new Error(command.message);
			await administer(fresh, command, at(800));
			expect(await expire(fresh, at(800))).toEqual(doubt);
			expect((await readPage(fresh, slug, today)).state).toBe('live');
			await fresh.close();
			other.forget();
		});

		it('is doubted where a database of a version before had its last change long before', async () => {
			await add();
			await store.db.schema.dropTable('clock').execute();
			await sql`delete from migrations where name = '0006-clock'`.execute(store.db);
			await store.close();
			store = await openStore(place.place);
			expect(await readClock(store)).toEqual({ noted_on: today, doubted_on: null });
		});

		it('is noted once by processes that start together', async () => {
			const other = await openStore(place.place);
			await Promise.all([store, other].map((one) => noteDay(one, today)));
			expect(await readClock(store)).toEqual({ noted_on: today, doubted_on: null });
			await other.close();
		});
	}
);

describe('A server whose clock is two years ahead', () => {
	it('says so to its operator, and keeps every page', async () => {
		const place = await newPlace('sqlite');
		const store = await openStore(place.place);
		await addPage(store, await contentFor('boulangerie', today), at(0));
		await noteDay(store, today);
		// As `libfaketime` would: whatever asks for the time.
		const ahead = `const now = Date.now, Before = Date;
			globalThis.Date = class extends Before {
				constructor(...given) { given.length ? super(...given) : super(Before.now()); }
			};
			Before.now = Date.now = () => now() + ${800 * dayMs};`;
		const server = await new SpawnedServer({
			DATABASE_URL: place.url,
			METRICS_PORT: '0',
			NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(ahead)}`
		}).start();
		try {
			const line = server.said.split('\n').find((one) => one.includes('forget-old')) ?? '{}';
			expect(JSON.parse(line)).toEqual({
				at: expect.any(String) as string,
				task: 'forget-old',
				doubt: expect.stringContaining('npm run -s admin -- clock') as string
			});
			const ready = await server.ask('GET', '/readyz');
			expect([ready.status, await ready.text()]).toEqual([
				200,
				expect.stringMatching(/^ok\nA clock said .* and the last day noted is 2026-11-24/)
			]);
			expect(valueOf(await readMetrics(server), 'azimut_clock_doubted')).toBe(1);
			expect(await store.db.selectFrom('publications').select('slug').execute()).toHaveLength(1);
		} finally {
			await server.stop();
			await store.close();
			place.forget();
		}
	});
});
