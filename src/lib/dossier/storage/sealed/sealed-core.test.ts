// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { company, revision } from '../../../../../tests/support/dossier';
import { newId } from '../../ids';
import { openDatabase, type AzimutDatabase } from '../database';
import { RowCipher } from './row-cipher';
import { rowLock } from './row-lock';

let db: AzimutDatabase;
beforeEach(async () => {
	const lock = rowLock(crypto.getRandomValues(new Uint8Array(32)));
	db = await openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange, name: newId(), lock });
});
afterEach(() => {
	vi.restoreAllMocks();
	db.close();
});

const [dossier, other] = [newId(), newId()];
const store = (ids: readonly string[], of = dossier) =>
	db.revisions.bulkAdd(ids.map((id) => revision(id, { dossier: of, author: company })));

test('ids of what one dossier holds are found, in their order, without opening a row', async () => {
	const ids = Array.from({ length: 30 }, newId).sort();
	await store(ids.toReversed());
	await store([newId()], other);
	const opened = vi.spyOn(RowCipher.prototype, 'open');
	const own = () => db.revisions.where({ dossier });
	expect(await own().primaryKeys()).toEqual(ids);
	expect(await own().limit(3).primaryKeys()).toEqual(ids.slice(0, 3));
	expect(await own().reverse().primaryKeys()).toEqual(ids.toReversed());
	expect(await db.revisions.toCollection().primaryKeys()).toHaveLength(31);
	expect(opened).not.toHaveBeenCalled();
	await own().toArray();
	const [first] = await own().toArray();
	// Once each, as long as they stay as they are: nobody may write in what others read.
	expect(Object.isFrozen(first?.author)).toBe(true);
	expect(opened).toHaveBeenCalledTimes(30);
	await db.revisions.update(ids[0] ?? '', { value: 2 });
	opened.mockClear();
	expect((await own().toArray()).map(({ value }) => value)).toContain(2);
	expect(opened).toHaveBeenCalledTimes(1);
});

test('of a long log as many rows as one works on are kept open, and no more', async () => {
	const ids = Array.from({ length: 2100 }, newId).sort();
	await store(ids);
	const opened = vi.spyOn(RowCipher.prototype, 'open');
	await db.revisions.bulkGet(ids);
	opened.mockClear();
	await db.revisions.bulkGet(ids.slice(-2000));
	expect(opened).not.toHaveBeenCalled();
	await db.revisions.bulkGet(ids.slice(0, 100));
	expect(opened).toHaveBeenCalledTimes(100);
});

test('an id that is a text is hidden, and read all the same', async () => {
	const ids = ['a text', newId(), 'zz'].sort();
	await store(ids);
	expect(await db.revisions.where({ dossier }).primaryKeys()).toEqual(ids);
});
