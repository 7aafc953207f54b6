import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Transaction, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreBackup } from '../../src/lib/server/backup/restore-backup';
import { writeBackup } from '../../src/lib/server/store/backup';
import { isConflict, retried } from '../../src/lib/server/store/postgres-conflicts';
import { openStore } from '../../src/lib/server/store/open-store';
import type { Store } from '../../src/lib/server/store/store';
import type { Tables } from '../../src/lib/server/store/tables';
import { isUnavailable } from '../../src/lib/server/store/unavailable';
import { runSql } from '../support/postgres';
import { addPage, contentFor } from '../support/stored-pages';
import { newPlace, type Engine, type Place } from '../support/stores';

const now = new Date('2026-11-24T10:00:00Z');
let place: Place;
let store: Store;
const open = async (engine: Engine) => {
	place = await newPlace(engine);
	store = await openStore(place.place);
	await store.db
		.insertInto('withdrawn')
		.values(['a', 'b'].map((slug_hash) => ({ slug_hash, ...days })))
		.execute();
};
afterEach(async () => {
	await store.close();
	place.forget();
});

const days = { published_on: '2026-01-01', withdrawn_on: '2026-01-01' };
const change = async (transaction: Transaction<Tables>, row: string, to: string) => {
	await transaction
		.updateTable('withdrawn')
		.set({ withdrawn_on: sql`withdrawn_on || ${to}` })
		.where('slug_hash', '=', row)
		.execute();
};
const stored = async () =>
	Object.fromEntries(
		(await store.db.selectFrom('withdrawn').selectAll().execute()).map((row) => [
			row.slug_hash,
			row.withdrawn_on.slice('2026-01-01'.length)
		])
	);

/** Those of such statements are in conflict with another transaction; a sequence counts them all. */
const conflictAt = (which: string, statement: string) =>
	runSql(
		place.url,
		'create sequence tries',
		`create function conflict() returns trigger language plpgsql as $$ begin
			if nextval('tries') in (${which}) then raise exception using errcode = '40P01'; end if;
			return new; end $$`,
		`create trigger conflict before ${statement}
			for each row execute function conflict()`
	);

/** Two that both go on only once each has come this far; those that begin again find it open. */
function meeting(): () => Promise<void> {
	let open = (): void => undefined;
	const both = new Promise<void>((resolve) => (open = resolve));
	let waiting = 0;
	return () => {
		waiting += 1;
		if (waiting === 2) open();
		return both;
	};
}

describe('Two transactions of PostgreSQL', () => {
	it('that wait for each other are both done, one of them after beginning again', async () => {
		await open('postgres');
		const met = meeting();
		let begun = 0;
		const both = [
			['a', 'b', '1'],
			['b', 'a', '2']
		] as const;
		await Promise.all(
			both.map(([first, second, mark]) =>
				store.inTransaction(async (transaction) => {
					begun += 1;
					await change(transaction, first, mark);
					await met();
					await change(transaction, second, mark);
				})
			)
		);
		expect(begun).toBe(3);
		const { a, b } = await stored();
		expect([a, b].map((marks) => [...String(marks)].sort().join(''))).toEqual(['12', '12']);
	});

	it('that read what the other writes are both done, one of them on what the other wrote', async () => {
		await open('serializable postgres');
		const met = meeting();
		let begun = 0;
		const copy = (from: string, to: string) =>
			store.inTransaction(async (transaction) => {
				begun += 1;
				const { withdrawn_on } = await transaction
					.selectFrom('withdrawn')
					.select('withdrawn_on')
					.where('slug_hash', '=', from)
					.executeTakeFirstOrThrow();
				await met();
				await change(transaction, to, withdrawn_on.includes('+') ? '!' : '+');
			});
		await Promise.all([copy('a', 'b'), copy('b', 'a')]);
		expect(begun).toBe(3);
		expect(Object.values(await stored()).sort()).toEqual(['!', '+']);
	});

	it('that never agree are refused for now', async () => {
		await open('postgres');
		let begun = 0;
		const refused = store.inTransaction(async (transaction) => {
			begun += 1;
			await change(transaction, 'a', String(begun));
			await sql`do $$ begin raise exception using errcode = '40001'; end $$`.execute(transaction);
		});
		await expect(refused).rejects.toSatisfy(isUnavailable);
		expect(begun).toBeGreaterThan(5);
		expect((await stored()).a).toBe('');
	});
});

describe('A backup that comes in', () => {
	it('counts each page once, although its lot began again', async () => {
		await open('postgres');
		await store.db.deleteFrom('withdrawn').execute();
		const content = await contentFor('boulangerie', '2026-11-24');
		for (let page = 0; page < 3; page++) await addPage(store, content, now);
		const file = join(mkdtempSync(join(tmpdir(), 'azimut-backup-')), 'backup.jsonl');
		await writeBackup(store, file, now);
		await store.close();
		place = await newPlace('postgres');
		store = await openStore(place.place);
		await conflictAt('2, 5', 'insert on publications');
		const restored = await restoreBackup(store, file, now);
		expect(restored).toEqual({ pages: 3, withdrawn: 0, removed: 0, contributions: 0 });
	});
});

describe('A statement alone', () => {
	beforeEach(() => open('postgres'));

	it('is asked again after a conflict', async () => {
		await conflictAt('1, 2', 'update on withdrawn');
		await store.db
			.updateTable('withdrawn')
			.set({ withdrawn_on: 'x' })
			.where('slug_hash', '=', 'a')
			.execute();
		expect((await stored()).b).toBe('');
		const [row] = await runSql<{ last: string }>(place.url, 'select last_value as last from tries');
		expect(Number(row?.last)).toBe(3);
	});

	it('is asked once when something else is wrong', async () => {
		let asked = 0;
		const failing = retried(() => {
			asked += 1;
			return Promise.reject(new Error('Something else.'));
		});
		await expect(failing).rejects.not.toSatisfy(isConflict);
		expect(asked).toBe(1);
	});
});
