import { sql } from 'kysely';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { readPage } from '../../src/lib/server/publications/read';
import { withdraw } from '../../src/lib/server/publications/withdraw';
import { openPostgres } from '../../src/lib/server/store/postgres';
import { type Store, ErasureWaits, finishErasing } from '../../src/lib/server/store/store';
import { isUnavailable } from '../../src/lib/server/store/unavailable';
import { FreezingProxy } from '../support/freezing-proxy';
import { newDatabase } from '../support/postgres';
import { addPage, contentFor } from '../support/stored-pages';

const hasty = { connectMs: 500, statementMs: 500, answerMs: 1000, vacuumMs: 1000 };
const [today, now] = ['2026-11-24', new Date('2026-11-24T10:00:00Z')];
const nobody = 'a'.repeat(16);
let made = 0;
let url: string;
let store: Store;
let other: Client;

beforeEach(async () => {
	url = await newDatabase(inject('postgres'), `azimut_silence_${process.pid}_${made++}`);
	other = new Client({ connectionString: url });
	await other.connect();
});
afterEach(async () => {
	await store.close();
	await other.end();
});

describe('When nothing comes back from PostgreSQL', () => {
	let proxy: FreezingProxy;
	beforeEach(async () => {
		proxy = new FreezingProxy(new URL(url));
		store = await openPostgres(await proxy.listen(), hasty);
	});
	afterEach(() => proxy.close());

	it('requests are refused for now, and it goes on as soon as the network is back', async () => {
		const ask = () => readPage(store, nobody, today);
		await Promise.all(Array.from({ length: 10 }, ask));
		proxy.freeze();
		const meanwhile = await Promise.allSettled(Array.from({ length: 20 }, ask));
		for (const one of meanwhile)
			expect(one.status === 'rejected' && isUnavailable(one.reason)).toBe(true);
		proxy.thaw();
		expect(await Promise.all(Array.from({ length: 20 }, ask))).toHaveLength(20);
	});

	it(
		'a transaction that it cut short is refused for now too, and its connection is given to nobody',
		{ tags: 'deep' },
		async () => {
			const cut = store.db.transaction().execute(async (transaction) => {
				await sql`select 1`.execute(transaction);
				proxy.freeze();
				await sql`select 1`.execute(transaction);
			});
			await expect(cut).rejects.toSatisfy(isUnavailable);
			proxy.thaw();
			expect(await readPage(store, nobody, today)).toEqual({ state: 'unknown' });
		}
	);
});

describe('When another user of PostgreSQL holds a lock', () => {
	beforeEach(async () => (store = await openPostgres(url, hasty)));

	it('pages are refused for now, and shown once it lets go', async () => {
		await other.query('begin; lock table publications in access exclusive mode');
		await expect(readPage(store, nobody, today)).rejects.toSatisfy(isUnavailable);
		await other.query('rollback');
		expect(await readPage(store, nobody, today)).toEqual({ state: 'unknown' });
	});

	it('what was withdrawn is gone at once, and leaves the files later', async () => {
		const { slug } = await addPage(store, await contentFor('boulangerie', today), now);
		await other.query('begin; lock table publications in share update exclusive mode');
		await withdraw(store, slug, today);
		await expect(finishErasing(store)).rejects.toThrow(ErasureWaits);
		expect((await readPage(store, slug, today)).state).toBe('withdrawn');
		const vacuums = async () => {
			const { rows } = await other.query<{ vacuum_count: string }>(
				"select vacuum_count from pg_stat_all_tables where relname = 'publications'"
			);
			return Number(rows[0]?.vacuum_count);
		};
		expect(await vacuums()).toBe(0);
		await other.query('rollback');
		await finishErasing(store);
		await expect.poll(vacuums, { timeout: 10_000 }).toBeGreaterThan(0);
	});
});
