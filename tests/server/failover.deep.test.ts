// @module-tag deep
/** A primary and its synchronous standby, which takes its place. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../../src/lib/server/publications/read';
import { withdraw } from '../../src/lib/server/publications/withdraw';
import { openPostgres } from '../../src/lib/server/store/postgres';
import { isUnavailable } from '../../src/lib/server/store/unavailable';
import { runSql } from '../support/postgres';
import { PublishingLoad } from '../support/publishing-load';
import { canReplicate, ReplicatedPostgres } from '../support/replicated-postgres';
import { SpawnedServer } from '../support/spawned';
import { addPage, contentFor } from '../support/stored-pages';
import { WithdrawingLoad } from '../support/withdrawing-load';

const [today, now] = ['2026-11-24', new Date('2026-11-24T10:00:00Z')];
const nobody = 'a'.repeat(16);
const rounds = Number(process.env.FAILOVERS ?? 20);

const startServer = (url: string) =>
	new SpawnedServer({
		DATABASE_URL: url,
		ADDRESS_HEADER: 'X-Address',
		MOST_WRITES: '1000000'
	}).start();

describe.skipIf(!canReplicate)('With a synchronous standby', () => {
	let postgres: ReplicatedPostgres;
	beforeAll(async () => {
		postgres = await ReplicatedPostgres.start('azimut');
	}, 120_000);
	afterAll(() => postgres.stop());

	const onStandby = (slug: string) =>
		runSql(postgres.standbyUrl, `select 1 from publications where slug = '${slug}'`);
	const pause = () => runSql(postgres.standbyUrl, 'select pg_wal_replay_pause()');
	const resume = () => runSql(postgres.standbyUrl, 'select pg_wal_replay_resume()');
	const waiting = () =>
		runSql(postgres.url, "select 1 from pg_stat_activity where wait_event = 'SyncRep'");

	it('a withdrawal is seen there when it is answered, and is not answered before', async () => {
		const store = await openPostgres(postgres.url);
		const content = await contentFor('boulangerie', today);
		const add = async () => (await addPage(store, content, now)).slug;
		for (let round = 0; round < 30; round++) {
			const slug = await add();
			await withdraw(store, slug, today);
			expect(await onStandby(slug)).toEqual([]);
		}
		const slug = await add();
		await expect.poll(() => onStandby(slug)).toHaveLength(1);
		await pause();
		// Who publishes only waits until it is stored there.
		await add();
		let isAnswered = false;
		const withdrawn = withdraw(store, slug, today).then(() => (isAnswered = true));
		await expect.poll(waiting).toHaveLength(1);
		expect([await onStandby(slug), isAnswered]).toEqual([[{ '?column?': 1 }], false]);
		await resume();
		await withdrawn;
		expect(await onStandby(slug)).toEqual([]);
		await store.close();
	});

	it('what it has not confirmed is never said to be done, however long it takes', async () => {
		const hasty = { connectMs: 5000, statementMs: 300, answerMs: 3000, vacuumMs: 5000 };
		const store = await openPostgres(postgres.url, hasty);
		const { slug } = await addPage(store, await contentFor('boulangerie', today), now);
		await pause();
		await expect(withdraw(store, slug, today)).rejects.toSatisfy(isUnavailable);
		await resume();
		await expect.poll(async () => (await readPage(store, slug, today)).state).toBe('withdrawn');
		await store.close();
	});
});

describe.skipIf(!canReplicate)('A server', () => {
	let postgres: ReplicatedPostgres;
	let server: SpawnedServer;
	let hasLeft = false;
	beforeAll(async () => {
		postgres = await ReplicatedPostgres.start('azimut');
		server = await startServer(postgres.url);
		void server.left.then(() => (hasLeft = true));
	}, 120_000);
	afterAll(async () => {
		await server.stop();
		await postgres.stop();
	});

	const statusOf = async (slug: string) => (await server.ask('GET', `/s/${slug}`)).status;
	const statusNow = () => statusOf(nobody);

	it('refuses for now while its primary hangs, and goes on when it wakes up', async () => {
		expect(await statusNow()).toBe(404);
		postgres.primary.signal('SIGSTOP');
		const refused = await Promise.all(Array.from({ length: 12 }, statusNow));
		expect(new Set(refused)).toEqual(new Set([503]));
		postgres.primary.signal('SIGCONT');
		await expect.poll(statusNow, { timeout: 60_000 }).toBe(404);
	});

	it('goes on with the standby of a primary that hangs', async () => {
		postgres.primary.signal('SIGSTOP');
		expect(await statusNow()).toBe(503);
		await postgres.failOver('SIGSTOP', 0);
		await expect.poll(statusNow, { timeout: 60_000 }).toBe(404);
		await postgres.buildStandby();
	});

	it(
		`survives its primary ${rounds} times, lost nothing it said it has, showed nothing it said is gone`,
		{ timeout: 60_000 + rounds * 42_000 },
		async () => {
			const load = new PublishingLoad(server, 4);
			const withdrawing = new WithdrawingLoad(load);
			const figures: object[] = [];
			try {
				for (let round = 1; round <= rounds; round++) {
					await load.goesOn();
					await withdrawing.goesOn();
					// One time of two the standby hears nothing for a while before.
					const silentMs = round % 2 === 0 ? 0 : 100 + ((round * 37) % 200);
					figures.push({ round, silentMs, ...(await loseThePrimary(load, withdrawing, silentMs)) });
					expect(hasLeft).toBe(false);
				}
			} finally {
				await Promise.all([load.stop(), withdrawing.stop()]);
			}
			console.table(figures);
			console.log({ statuses: load.statuses, reads: withdrawing.reads });
			const { shown, lost } = withdrawing;
			expect({ shown, lost }).toEqual({ shown: [], lost: [] });
			expect([...load.statuses.keys()].sort()).toEqual([201, 503]);
			for (const { slug } of load.published) expect(await statusOf(slug)).toBe(200);
			for (const slug of withdrawing.gone) expect(await statusOf(slug)).toBe(410);
		}
	);

	/** Gives what was said until then, and in how many ms there was a primary, a page, a standby, a publication again. */
	async function loseThePrimary(
		load: PublishingLoad,
		{ asked, gone }: WithdrawingLoad,
		silentMs: number
	) {
		const said = { live: load.published.map(({ slug }) => slug), gone: [...gone] };
		const began = performance.now();
		const since = () => Math.round(performance.now() - began - silentMs);
		await postgres.failOver('SIGKILL', silentMs);
		const promotedMs = since();
		await expect.poll(statusNow, soon).toBe(404);
		const readsMs = since();
		const rows = await runSql<{ slug: string }>(postgres.url, 'select slug from publications');
		const stored = new Set(rows.map(({ slug }) => slug));
		expect(said.live.filter((slug) => !stored.has(slug) && !asked.has(slug))).toEqual([]);
		expect(said.gone.filter((slug) => stored.has(slug))).toEqual([]);
		await postgres.buildStandby();
		const standbyMs = since();
		const count = () => load.published.length + asked.size;
		const published = count();
		await expect.poll(count, soon).toBeGreaterThan(published);
		return { published, withdrawn: gone.length, promotedMs, readsMs, standbyMs, writesMs: since() };
	}
});

const soon = { timeout: 60_000, interval: 20 };
