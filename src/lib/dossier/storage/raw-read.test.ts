import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { databaseVersion } from './version';
import { company } from '../../../../tests/support/dossier';
import { createDossier } from '../list/create';
import { openDatabase } from './database';
import { readRows } from './raw-read';

/** The browser's own number. */
const newer = databaseVersion * 10 + 10;

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

const fill = async () => {
	const db = await openDatabase({ indexedDB });
	for (const dossier of ['a', 'b'])
		await createDossier(db, { dossier, name: dossier, grid: 'g@1', author: company, at: 1 });
	return db;
};

test('where nothing was ever stored it finds nothing, and leaves nothing', async () => {
	expect(await readRows('dossiers')).toEqual([]);
	expect(await indexedDB.databases()).toEqual([]);
});

test('it reads what Dexie has stored, whole or of one dossier', async () => {
	const db = await fill();
	expect(await readRows('dossiers')).toEqual(await db.dossiers.toArray());
	expect(await readRows('dossiers', 'b')).toEqual([await db.dossiers.get('b')]);
	const own = await db.revisions.where({ dossier: 'a' }).toArray();
	expect(own).toHaveLength(2);
	expect(await readRows('revisions', 'a')).toEqual(own);
	db.close();
});

test('it stands in nobody’s way: Dexie can delete the database meanwhile', async () => {
	const db = await fill();
	const reading = readRows('revisions', 'a');
	await db.delete();
	await reading.catch(() => undefined);
	expect(await readRows('dossiers')).toEqual([]);
});

test('what another version has stored is not read', async () => {
	(await fill()).close();
	await new Promise((done) => (indexedDB.open('azimut', newer).onsuccess = done)).then((event) =>
		((event as Event).target as IDBOpenDBRequest).result.close()
	);
	await expect(readRows('dossiers')).rejects.toThrow();
});

test('where storage is refused it says so', async () => {
	vi.stubGlobal('indexedDB', undefined);
	await expect(readRows('dossiers')).rejects.toThrow();
});

test(
	'behind an upgrade that waits for another tab it does not wait for ever',
	{ tags: 'deep' },
	async () => {
		const db = await fill();
		const stays = indexedDB.open('azimut');
		await new Promise((done) => (stays.onsuccess = done));
		db.close();
		indexedDB.open('azimut', newer);
		await expect(readRows('dossiers')).rejects.toThrow('does not open');
		stays.result.close();
	}
);
