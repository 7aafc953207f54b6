import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coach, company } from '../../../../tests/support/dossier';
import { sheetChange } from '../client';
import { createDossier } from '../list/create';
import { notesPath } from '../paths';
import { writePrivate } from '../storage/coach-log';
import { openDatabase, type AzimutDatabase } from '../storage/database';
import { filesIn, filesToStore } from '../storage/files';
import { setSetting } from '../storage/settings';
import { StorageError } from '../storage/storage-error';
import { openThroughDoor } from './open-door';
import { moveData } from './move';
import { amendDoor, readDoor } from './door';
import { makeLock, openLock, type OpenLock } from './stored-lock';

const [passphrase, code] = ['farine-pont-cheval-lune-tuile', 'K7QM-2345-6789-ABCD-EFGH-JKLM'];
const secret = 'SENTINEL';
const photo = 'a1'.repeat(32);
let lock: OpenLock;

beforeEach(async () => {
	vi.stubGlobal('indexedDB', new IDBFactory());
	lock ??= await makeLock(passphrase, code);
});
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

async function fill(db: AzimutDatabase): Promise<void> {
	for (const dossier of ['a'.repeat(32), 'mon-entreprise'])
		await createDossier(db, { dossier, name: secret, grid: 'g@1', author: company, at: 1 });
	const changes = [
		{ path: notesPath('coach', 'labels'), value: secret },
		sheetChange('phone', secret)
	];
	await writePrivate(db, { dossier: 'a'.repeat(32), author: coach, at: 2, changes });
	await setSetting(db, `prepared/${secret}`, { name: secret });
	await db.secrets.put({ id: `${secret}/page`, value: { token: secret } });
	const blob = new Blob([secret], { type: 'image/png' });
	await db.files.bulkPut([...(await filesToStore(db, [{ sha256: photo, blob }]))]);
}
/** All that is stored, as the app reads it. */
async function contentOf(db: AzimutDatabase): Promise<unknown> {
	const rows = await Promise.all(
		db.tables
			.filter(({ name }) => name !== 'files')
			.map(async (table) => [table.name, await table.toArray()])
	);
	const [file] = await filesIn(db, await db.files.toArray());
	return [...rows, await file?.blob.text(), file?.blob.type];
}
const openAll = (open: Pick<OpenLock, 'key'> | null = lock) =>
	openDatabase().catch((cause: unknown) => {
		if (!(cause instanceof StorageError) || cause.kind !== 'newer-version') throw cause;
		return openThroughDoor({}, () => Promise.resolve(open));
	});
async function reading(open: Pick<OpenLock, 'key'> | null = lock): Promise<unknown> {
	const db = await openAll(open);
	try {
		return await contentOf(db);
	} finally {
		db.close();
	}
}
/** Every byte of every database, as a thief reads it. */
async function onDisk(): Promise<string> {
	const found: unknown[] = [];
	for (const { name = '' } of await indexedDB.databases()) {
		const db = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open(name);
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(new Error('refused'));
		});
		for (const store of db.objectStoreNames)
			found.push(
				store,
				await new Promise((resolve) => {
					const all = db.transaction(store).objectStore(store).getAll();
					all.onsuccess = () => resolve(all.result);
				})
			);
		db.close();
	}
	const texts = await Promise.all(
		found.flat().map(async (row) => {
			const { box, blob, ...clear } = Object(row) as Record<string, unknown>;
			const bytes = blob instanceof Blob ? await blob.text() : '';
			return JSON.stringify(clear) + new TextDecoder('latin1').decode(box as Uint8Array) + bytes;
		})
	);
	return texts.join('\n');
}

async function filled(): Promise<unknown> {
	const db = await openDatabase();
	await fill(db);
	const before = await contentOf(db);
	db.close();
	return before;
}

test('locked, changed, and unlocked for good, all is there as it was', async () => {
	const before = await filled();
	expect(await onDisk()).toContain(secret);

	await moveData({ from: null, to: lock });
	expect(await reading()).toEqual(before);
	await expect(openAll(null)).rejects.toMatchObject({ kind: 'locked' });
	expect(await onDisk()).not.toContain(secret);
	expect(await indexedDB.databases()).toHaveLength(2);

	const other = await makeLock('un autre mot de passe', code);
	await moveData({ from: lock, to: other });
	expect(await reading(other)).toEqual(before);
	await expect(openAll(lock).then((db) => db.dossiers.toArray())).rejects.toMatchObject({
		name: 'StorageError'
	});

	await moveData({ from: other, to: null });
	expect(await reading(null)).toEqual(before);
	expect(await indexedDB.databases()).toHaveLength(1);
	await moveData({ from: null, to: lock });
	expect(await reading()).toEqual(before);
});

test('what is written once it is locked is in no row, key or file that can be read', async () => {
	await filled();
	await moveData({ from: null, to: lock });
	const db = await openAll();
	await fill(db).catch(() => undefined);
	await setSetting(db, 'coach', { name: secret, structure: secret });
	db.close();
	expect(await onDisk()).not.toContain(secret);
	expect(await onDisk()).not.toMatch(/labels|phone|mon-entreprise|prepared/);
});

test.each(['on', 'changed', 'off'] as const)(
	'killed at any write while it is put %s, all is there, with one key or the other',
	{ timeout: 120_000 },
	async (what) => {
		const other = await makeLock('un autre mot de passe', code);
		for (let fatal = 0; ; fatal += 1) {
			vi.stubGlobal('indexedDB', new IDBFactory());
			const before = await filled();
			if (what !== 'on') await moveData({ from: null, to: lock });
			let writes = 0;
			const die = () => {
				if ((writes += 1) > fatal) throw new Error('killed');
			};
			for (const name of ['put', 'clear', 'add'] as const) {
				const real = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
				vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
					this: IDBObjectStore,
					...args: unknown[]
				) {
					die();
					return real.apply(this, args);
				} as never);
			}
			const realDelete = indexedDB.deleteDatabase.bind(indexedDB);
			vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
				die();
				return realDelete(name);
			});
			const move = {
				on: { from: null, to: lock },
				changed: { from: lock, to: other },
				off: { from: lock, to: null }
			};
			const died = await moveData({ ...move[what], blockedAfterMs: 50 }).then(
				() => false,
				() => true
			);
			vi.restoreAllMocks();
			const door = await readDoor();
			const key = !door?.lock
				? null
				: JSON.stringify(door.lock) === JSON.stringify(lock.stored)
					? lock
					: other;
			expect(await reading(key), `write ${fatal}`).toEqual(before);
			// What was left is gone at the first start after.
			expect((await indexedDB.databases()).length).toBeLessThanOrEqual(2);
			if (!died) return expect(fatal).toBeGreaterThan(10);
		}
	}
);

test('whoever knows of the data what was true before another tab moved them moves nothing', async () => {
	const before = await filled();
	await expect(moveData({ from: lock, to: null })).rejects.toMatchObject({ kind: 'locked' });
	await moveData({ from: null, to: lock });
	await expect(moveData({ from: null, to: lock })).rejects.toMatchObject({ kind: 'locked' });
	expect(await reading()).toEqual(before);
	await moveData({ from: lock, to: null });
	// The second tab still has the key, and takes the lock off once more.
	await expect(moveData({ from: lock, to: null })).rejects.toMatchObject({ kind: 'locked' });
	await expect(moveData({ from: null, to: null })).rejects.toMatchObject({ kind: 'locked' });
	expect(await reading(null)).toEqual(before);
});

test('what is noted of a passphrase never leads back to data that were moved meanwhile', async () => {
	const before = await filled();
	await moveData({ from: null, to: lock });
	const stale = await readDoor();
	const other = await makeLock('un autre mot de passe', code);
	await moveData({ from: lock, to: other });
	await amendDoor(stale?.database ?? '', { lock: lock.stored, wrong: { count: 0, at: 0 } });
	expect(await reading(other)).toEqual(before);
});

test('a row that does not open leads nobody to delete the rest', async () => {
	await filled();
	await moveData({ from: null, to: lock });
	const wrong = { key: crypto.getRandomValues(new Uint8Array(32)) };
	const db = await openAll(wrong);
	await expect(db.dossiers.toArray()).rejects.toMatchObject({ kind: 'unknown' });
	db.close();
});

test('a passphrase of one’s own counts to the letter, but for five plain words', async () => {
	const { stored } = await makeLock('Été à Sète chez Paul 2027 !', code);
	expect(await openLock(stored, 'été à sète chez paul')).toBeNull();
	expect(await openLock(stored, 'Été à Sète chez Paul 2027 !')).not.toBeNull();
});

test('a passphrase or its code opens it, another opens nothing', async () => {
	const { stored, key } = lock;
	for (const one of [
		'Farine PONT cheval lune tuile',
		code,
		code.toLowerCase().replaceAll('-', ' ')
	])
		expect((await openLock(stored, one))?.key, one).toEqual(key);
	for (const one of ['', 'farine-pont-cheval-lune', 'K7QM-2345-6789-ABCD-EFGH-JKLN'])
		expect(await openLock(stored, one), one).toBeNull();
});
