// @module-tag deep
/** Behind PgBouncer, where it is installed: connections are lent for one transaction, and remember nothing. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readPage } from '../../src/lib/server/publications/read';
import { withdraw } from '../../src/lib/server/publications/withdraw';
import { openPostgres } from '../../src/lib/server/store/postgres';
import type { Store } from '../../src/lib/server/store/store';
import { isUnavailable } from '../../src/lib/server/store/unavailable';
import { hasPgBouncer, startPgBouncer } from '../support/pgbouncer';
import { newDatabase, type RunningPostgres } from '../support/postgres';
import { addPage, contentFor } from '../support/stored-pages';

const [today, now] = ['2026-11-24', new Date('2026-11-24T10:00:00Z')];
const hasty = { connectMs: 5000, statementMs: 500, answerMs: 8000, vacuumMs: 8000 };

describe.skipIf(!hasPgBouncer)('Behind a pooler of transactions', () => {
	let pooler: RunningPostgres;
	let stores: Store[] = [];
	beforeAll(async () => {
		const url = await newDatabase(inject('postgres'), `azimut_pooled_${process.pid}`);
		pooler = await startPgBouncer(url);
		stores = await Promise.all(Array.from({ length: 4 }, () => openPostgres(pooler.url, hasty)));
	});
	afterAll(async () => {
		await Promise.all(stores.map(({ close }) => close()));
		await pooler.stop();
	});

	it('stores that started together publish and withdraw together', async () => {
		const content = await contentFor('boulangerie', today);
		const all = Array.from({ length: 60 }, (_, at) => stores[at % stores.length] as Store);
		const made = await Promise.all(all.map((store) => addPage(store, content, now)));
		const statesIn = (store: Store) =>
			Promise.all(made.map(async ({ slug }) => (await readPage(store, slug, today)).state));
		const [one, other] = stores as [Store, Store];
		expect(new Set(await statesIn(other))).toEqual(new Set(['live']));
		await Promise.all(made.map(({ slug }) => withdraw(one, slug, today)));
		expect(new Set(await statesIn(other))).toEqual(new Set(['withdrawn']));
		expect(stores.map(({ erasesFiles }) => erasesFiles)).toEqual([true, true, true, true]);
	});

	it('statements of a transaction are bounded, and what bounds them stays in it', async () => {
		for (const { inTransaction, db } of stores) {
			const slow = inTransaction((transaction) => sql`select pg_sleep(20)`.execute(transaction));
			await expect(slow).rejects.toSatisfy(isUnavailable);
			const { rows } = await sql`show statement_timeout`.execute(db);
			expect(rows).toEqual([{ statement_timeout: '0' }]);
		}
	});
});
