import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqlite } from './sqlite';
import type { Store } from './store';

const folder = mkdtempSync(join(tmpdir(), 'azimut-reading-'));
let store: Store;
beforeAll(async () => {
	store = await openSqlite(join(folder, 'azimut.sqlite'));
});
afterAll(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

const row = { slug_hash: 'x', published_on: '2026-11-29', withdrawn_on: '2026-11-30' };

test('what was written is read at once, as it is by the other', async () => {
	await store.db.insertInto('withdrawn').values(row).execute();
	const read = (db: Store['db']) =>
		db.selectFrom('withdrawn').selectAll().where('slug_hash', '=', 'x').execute();
	expect(await read(store.reading)).toEqual([row]);
	expect(await read(store.db)).toEqual([row]);
});

test('a long look keeps nothing else waiting', async () => {
	const order: string[] = [];
	const look = sql<{ sum: number }>`
		with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 2000000)
		select sum(n) as sum from numbers`
		.execute(store.reading)
		.then(({ rows }) => order.push(String(rows[0]?.sum)));
	setTimeout(() => order.push('timer'), 0);
	await look;
	expect(order).toEqual(['timer', '2000001000000']);
});

test('it refuses to write, and says why with the code of SQLite', async () => {
	await expect(store.reading.insertInto('withdrawn').values(row).execute()).rejects.toMatchObject({
		code: 'SQLITE_READONLY'
	});
	await expect(sql`select nothing`.execute(store.reading)).rejects.toThrow(/nothing/);
	await expect(store.reading.transaction().execute(() => Promise.resolve())).rejects.toThrow(
		'only reads'
	);
});

test('a question that cannot be answered leaves the next ones as they are', async () => {
	const broken = sql`select * from nowhere`.execute(store.reading);
	await expect(broken).rejects.toThrow('nowhere');
	expect((await sql`select 1 as one`.execute(store.reading)).rows).toEqual([{ one: 1 }]);
});
