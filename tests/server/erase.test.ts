import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Eraser } from '../../src/lib/server/store/sqlite-erase';
import { openStore } from '../../src/lib/server/store/open-store';
import { BesideEraser } from '../../src/lib/server/store/erase-beside';
import { type Store, ErasureWaits, finishErasing } from '../../src/lib/server/store/store';
import { validatePublication } from '../../src/lib/server/publications/validate-publication';
import type { PublicContent } from '../../src/lib/share/public-content';
import { onPageRemoved } from '../../src/lib/server/publications/page-removal';
import { update as updatePage } from '../../src/lib/server/publications/publish';
import { readPage } from '../../src/lib/server/publications/read';
import { addReport } from '../../src/lib/server/publications/reports';
import { withdraw as withdrawPage } from '../../src/lib/server/publications/withdraw';
import { root } from '../support/grids';
import { inventedSiren, publicationFor } from '../support/publications';
import { addPage } from '../support/stored-pages';
import { newPlace, type Place } from '../support/stores';
import { isDeep } from '../support/tier';

const now = new Date('2026-11-24T10:00:00Z');
const today = '2026-11-24';
let place: Place;
let store: Store;
let content: PublicContent;

beforeEach(async () => {
	place = await newPlace('sqlite');
	store = await openStore(place.place);
	const judged = await validatePublication(publicationFor('boulangerie', today), today);
	if (!('content' in judged)) throw new Error(judged.refusal.code);
	content = judged.content;
});
afterEach(async () => {
	await store.close();
	place.forget();
});

/** Once the files were searched too. */
const withdraw = async (on: Store, slug: string, day: string) => {
	await withdrawPage(on, slug, day);
	await finishErasing(on);
};
const update = async (on: Store, slug: string, said: PublicContent, at: Date) => {
	await updatePage(on, slug, said, at);
	await finishErasing(on);
};
const erasingWith = (eraser: Eraser): Store => ({
	...store,
	erase: eraser.erase,
	eraseInLots: (lots) => eraser.eraseInLots(lots)
});
const add = async (name: string) => (await addPage(store, { ...content, name }, now)).slug;
const notice = { reason: 'false', email: 'voisine@example.org', goodFaith: true };
const fileOf = ({ place }: Place): string => {
	if (place.engine !== 'sqlite') throw new Error(place.engine);
	return place.file;
};
const stands = (text: string) => place.bytes().includes(Buffer.from(text));

describe('On SQLite, once it is withdrawn', () => {
	it('no byte of a name is in any file of the database, nor of who wrote about it', async () => {
		const name = `Le "Fournil" d’Éloïse ${randomUUID()} \\ 🥖`;
		const slug = await add(name);
		const writer = `Voisine ${randomUUID()}`;
		await addReport(
			store,
			{ ...notice, slug, text: `Voici pourquoi : ${writer}`, name: writer },
			now
		);
		const escaped = JSON.stringify(name).slice(1, -1);
		expect([stands(escaped), stands(slug), stands(writer)]).toEqual([true, true, true]);
		await withdraw(store, slug, today);
		expect([stands(escaped), stands(name), stands(slug), stands(writer)]).toEqual([
			false,
			false,
			false,
			false
		]);
	});

	it('what this process kept of it in memory is dropped', async () => {
		const dropped: string[] = [];
		onPageRemoved((slug) => dropped.push(slug));
		const slug = await add('Fournil');
		expect(dropped).not.toContain(slug);
		await withdraw(store, slug, today);
		expect(dropped).toContain(slug);
	});

	it('nor is a name that it showed before an update', async () => {
		const before = `Avant ${randomUUID()}`;
		const slug = await add(before);
		await update(store, slug, { ...content, name: 'Après' }, now);
		expect(stands(before)).toBe(false);
	});

	it('nor are the words that it had of itself, once they changed', async () => {
		const statement = `Du pain, ${randomUUID()}. ${'Et du levain. '.repeat(18)}`.slice(0, 280);
		const said = { ...content, statement };
		const { slug } = await addPage(store, said, now);
		expect(stands(statement.slice(0, 40))).toBe(true);
		await update(store, slug, { ...content, statement: 'Du pain.' }, now);
		expect(stands(statement.slice(0, 40))).toBe(false);
		await update(store, slug, said, now);
		await withdraw(store, slug, today);
		expect(stands(statement.slice(0, 40))).toBe(false);
	});

	it('nor is any of many that came, changed and went in any order', async () => {
		const names = new Map<string, string>();
		const gone: string[] = [];
		for (let turn = 0; turn < (isDeep ? 300 : 100); turn++) {
			const name = `Entreprise ${randomUUID()} ${'x'.repeat((turn * 37) % 90)}`;
			names.set(await add(name), name);
			const slugs = [...names.keys()];
			const slug = String(slugs[(turn * 7919) % slugs.length]);
			if (turn % 3 === 0) {
				gone.push(slug, String(names.get(slug)));
				names.delete(slug);
				await withdraw(store, slug, today);
			}
		}
		const bytes = place.bytes();
		expect(gone.filter((text) => bytes.includes(Buffer.from(text)))).toEqual([]);
		expect([...names.values()].every((name) => bytes.includes(Buffer.from(name)))).toBe(true);
	});

	it('nor is a copy that SQLite left in a page: the file is made again', async () => {
		const name = `Ailleurs ${randomUUID()}`;
		const slug = await add(name);
		// What is deleted now stays in the file, as a row that was moved may.
		await sql`pragma secure_delete = off`.execute(store.db);
		await sql`create table moved (text)`.execute(store.db);
		await sql`insert into moved values (${`"name":"${name}"`})`.execute(store.db);
		await sql`delete from moved`.execute(store.db);
		await withdraw(store, slug, today);
		expect(stands(name)).toBe(false);
	});

	describe('the file is not made again', () => {
		/** Each time that it is made again counts. */
		const timesMade = async () => {
			const { rows } = await sql<{ schema_version: number }>`pragma schema_version`.execute(
				store.db
			);
			return rows[0]?.schema_version;
		};

		it('when nothing is left of a name that is short', async () => {
			const slug = await add('a');
			const short = { name: 'Jo', text: 'a aaaaaaaa', email: 'a@b.fr' };
			await addReport(store, { ...notice, ...short, slug }, now);
			await add('ab');
			const before = await timesMade();
			await update(store, slug, { ...content, name: 'b' }, now);
			await update(store, slug, { ...content, name: 'a' }, now);
			await withdraw(store, slug, today);
			expect(await timesMade()).toBe(before);
			expect([stands('"name":"a"'), stands('"name":"b"'), stands(slug)]).toEqual([
				false,
				false,
				false
			]);
		});

		it('when a name, or what was written about it, was chosen among the words of the tables', async () => {
			const word = 'publications';
			const slug = await add(word);
			await addReport(store, { ...notice, slug, name: word, text: word }, now);
			const before = await timesMade();
			await update(store, slug, { ...content, name: 'decisions_slug' }, now);
			await update(store, slug, { ...content, name: word }, now);
			await withdraw(store, slug, today);
			expect([await timesMade(), stands(`"name":"${word}"`)]).toEqual([before, false]);
		});

		it('again within a minute of the last time: what is left then waits for it', async () => {
			const names = ['Première entreprise', 'Seconde entreprise'] as const;
			const [one, other] = [await add(names[0]), await add(names[1])];
			await sql`pragma secure_delete = off`.execute(store.db);
			const slow = erasingWith(new Eraser(store.db, fileOf(place), { rewriteMs: 1500 }));
			const made = Number(await timesMade());
			const leave = async (slug: string, name: string) => {
				await sql`create table moved as select ${`"name":"${name}"`} as text`.execute(store.db);
				await sql`drop table moved`.execute(store.db);
				await withdraw(slow, slug, today);
			};
			await leave(one, names[0]);
			await expect(leave(other, names[1])).rejects.toThrow(ErasureWaits);
			expect([await timesMade(), names.map(stands)]).toEqual([made + 5, [false, true]]);
			const again = () =>
				finishErasing(slow).then(
					() => stands(names[1]),
					() => true
				);
			await expect.poll(again, { timeout: 20_000 }).toBe(false);
			expect(await timesMade()).toBe(made + 6);
		});

		it('when another page shows the same name, or the same SIREN', async () => {
			const name = 'Boulangerie Martin';
			const siren = inventedSiren(1);
			const shown = { ...content, name, siren };
			const [one, , other] = await Promise.all(
				[1, 2, 3].map(async () => (await addPage(store, shown, now)).slug)
			);
			const before = await timesMade();
			await withdraw(store, String(other), today);
			await update(store, String(one), { ...content, name: `${name} SARL` }, now);
			expect([await timesMade(), stands(name), stands(siren)]).toEqual([before, true, true]);
		});

		it.each([
			['of a name that another page shows', 'Boulangerie Martin', '"name":"Boulangerie Martin"'],
			['of a short name', 'a', '"name":"a"']
		])('but for a copy that SQLite left %s', async (_, name, copied) => {
			await add(name);
			const slug = await add(name);
			const before = await timesMade();
			await sql`pragma secure_delete = off`.execute(store.db);
			await sql`create table moved (text)`.execute(store.db);
			await sql`insert into moved values (${copied})`.execute(store.db);
			await sql`drop table moved`.execute(store.db);
			const made = await timesMade();
			await withdraw(store, slug, today);
			expect(await timesMade()).toBe(Number(made) + 1);
			expect(Number(made) - Number(before)).toBe(2);
			expect(place.bytes().toString('latin1').split(copied)).toHaveLength(2);
		});

		it('twice for copies of many that go together', async () => {
			const names = Array.from({ length: 20 }, () => `Ensemble ${randomUUID()}`);
			const slugs = await Promise.all(names.map(add));
			await sql`pragma secure_delete = off`.execute(store.db);
			const made = Number(await timesMade());
			const again = erasingWith(new Eraser(store.db, fileOf(place), { rewriteMs: 0 }));
			await Promise.all(slugs.map((slug) => withdraw(again, slug, today)));
			expect(names.filter(stands)).toEqual([]);
			expect(await timesMade()).toBeLessThanOrEqual(made + 2);
		});
	});

	it('it waits for who is reading the log, a backup for one, while others are answered', async () => {
		const name = `Lue ${randomUUID()}`;
		const slug = await add(name);
		const other = await openStore(place.place);
		let reading = true;
		const read = other.snapshot(async (db) => {
			await db.selectFrom('publications').select('slug').execute();
			await wait(500);
			reading = false;
		});
		await wait(50);
		const withdrawn = withdraw(store, slug, today);
		await add('Pendant ce temps');
		expect([reading, stands(name)]).toEqual([true, true]);
		await withdrawn;
		expect([reading, stands(name)]).toEqual([false, false]);
		await read;
		await other.close();
	});

	it('it is looked for beside, again until who read for long is gone, and who withdrew was told meanwhile', async () => {
		const name = `Lue longtemps ${randomUUID()}`;
		const slug = await add(name);
		const told: string[] = [];
		const beside = new BesideEraser(
			erasingWith(new Eraser(store.db, fileOf(place), { tries: 2 })),
			{
				owed: () => told.push('owed'),
				done: () => told.push('done'),
				waits: (cause) => told.push(cause instanceof ErasureWaits ? 'waits' : 'fails')
			},
			50
		);
		const other = await openStore(place.place);
		let stop = () => {};
		const stopped = new Promise<void>((resolve) => (stop = resolve));
		const read = other.snapshot(async (db) => {
			await db.selectFrom('publications').select('slug').execute();
			await stopped;
		});
		await wait(50);
		await withdrawPage({ ...store, erase: beside.erase }, slug, today);
		expect([(await readPage(store, slug, today)).state, stands(name)]).toEqual(['withdrawn', true]);
		await expect.poll(() => told).toEqual(['owed', 'waits', 'waits']);
		expect(await beside.isDone(1)).toBe(false);
		stop();
		await read;
		await other.close();
		// A server that stops waits for it.
		expect(await beside.isDone(60_000)).toBe(true);
		expect(stands(name)).toBe(false);
		const version = async () =>
			(await sql<{ user_version: number }>`pragma user_version`.execute(store.db)).rows[0]
				?.user_version;
		await expect.poll(version).toBe(0);
		expect([...new Set(told)]).toEqual(['owed', 'waits', 'done']);
	});

	it('the files stay locked by who searched them: another process that leaves is not the last', async () => {
		const name = `Cherchée ${randomUUID()}`;
		await withdraw(store, await add(name), today);
		const after = await add(`Après ${randomUUID()}`);
		const { place: where } = place;
		if (where.engine !== 'sqlite') throw new Error(where.engine);
		// Who takes itself for the last to leave empties the log and deletes it.
		const visit = `import { DatabaseSync } from 'node:sqlite';
			const database = new DatabaseSync(process.argv[1]);
			database.prepare('select count(*) from publications').all();
			database.close();`;
		execFileSync(process.execPath, ['--input-type=module', '-e', visit, where.file], { cwd: root });
		expect(existsSync(`${where.file}-wal`)).toBe(true);
		expect(statSync(`${where.file}-wal`).size).toBeGreaterThan(0);
		await withdraw(store, after, today);
		expect([stands(name), stands(after)]).toEqual([false, false]);
	});

	it('a process that died before it had finished finishes at its next start', async () => {
		const name = `Coupée ${randomUUID()}`;
		await sql`pragma secure_delete = off`.execute(store.db);
		const slug = await add(name);
		await withdrawPage(store, slug, today);
		expect(stands(name)).toBe(true);
		await store.close();
		store = await openStore(place.place);
		expect(stands(name)).toBe(false);
		const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(store.db);
		expect(rows).toEqual([{ user_version: 0 }]);
	});

	it('many withdrawn at once all go, and the database is sound', async () => {
		const names = Array.from({ length: 20 }, () => `Ensemble ${randomUUID()}`);
		const slugs = await Promise.all(names.map(add));
		await Promise.all(slugs.map((slug) => withdraw(store, slug, today)));
		expect(names.filter(stands)).toEqual([]);
		const { rows } = await sql`pragma integrity_check`.execute(store.db);
		expect(rows).toEqual([{ integrity_check: 'ok' }]);
	});
});
