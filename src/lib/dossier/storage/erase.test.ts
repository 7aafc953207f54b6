import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { databaseVersion } from './version';
import { openDatabase } from './database';
import { kindOf } from './storage-error';
import { createDossier } from '../list/create';
import { listDossiers } from '../list/dossiers';
import { deleteDatabase } from './erase';
import { company } from '../../../../tests/support/dossier';
import { asLocked } from '../../../../tests/support/locked';

let indexedDB: IDBFactory;
beforeEach(() => {
	indexedDB = new IDBFactory();
});

const open = (more = {}) => openDatabase({ indexedDB, ...asLocked, ...more });
const make = (db: Awaited<ReturnType<typeof open>>, dossier: string) =>
	createDossier(db, { dossier, name: dossier, grid: 'g@1', author: company, at: 1 });
const names = async () => (await indexedDB.databases()).map(({ name }) => name);

describe('erasing the database', () => {
	test('leaves nothing of it', async () => {
		const db = await open();
		await make(db, 'd');
		db.close();
		await deleteDatabase({ indexedDB });
		expect(await names()).toEqual([]);
		expect((await listDossiers(await open())).current).toEqual([]);
	});

	test('is told to other tabs as what it is; an upgrade is told as an upgrade', async () => {
		const onClosed = vi.fn();
		const db = await open({ onClosed });
		await deleteDatabase({ indexedDB });
		expect(onClosed).toHaveBeenCalledExactlyOnceWith('erased');
		const refusal: unknown = await make(db, 'd').catch((cause: unknown) => cause);
		expect(kindOf(db, refusal)).toBe('erased');

		const upgraded = vi.fn();
		await open({ onClosed: upgraded });
		await new Promise(
			(resolve) => (indexedDB.open('azimut', databaseVersion * 10 + 10).onsuccess = resolve)
		);
		expect(upgraded).toHaveBeenCalledExactlyOnceWith('upgraded');
	});

	test('waits for a tab that does not let go, says so once, and ends by itself', async () => {
		const held = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open('azimut', databaseVersion * 10);
			request.onsuccess = () => resolve(request.result);
		});
		const onBlocked = vi.fn();
		const erased = vi.fn();
		const erasing = deleteDatabase({ indexedDB, onBlocked, blockedAfterMs: 20 }).then(erased);
		await expect.poll(() => onBlocked.mock.calls.length).toBe(1);
		await new Promise((resolve) => setTimeout(resolve, 40));
		expect(onBlocked).toHaveBeenCalledOnce();
		expect(erased).not.toHaveBeenCalled();
		held.close();
		await erasing;
		expect(await names()).toEqual([]);
	});

	test('says blocked by its timer where no event comes', async () => {
		const silent = { deleteDatabase: () => ({}) } as unknown as IDBFactory;
		const onBlocked = vi.fn();
		void deleteDatabase({ indexedDB: silent, onBlocked, blockedAfterMs: 10 });
		await expect.poll(() => onBlocked.mock.calls.length).toBe(1);
	});

	test('fails whole where the browser refuses', async () => {
		const db = await open();
		await make(db, 'd');
		vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
			throw new DOMException('The operation is insecure.', 'SecurityError');
		});
		await expect(deleteDatabase({ indexedDB })).rejects.toMatchObject({ kind: 'unavailable' });
		expect((await listDossiers(db)).current).toHaveLength(1);
	});
});
