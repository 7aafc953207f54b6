import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase, type AzimutDatabase } from './database';
import { databaseVersion } from './version';
import { createDossier } from '../list/create';
import { listDossiers } from '../list/dossiers';
import { company } from '../../../../tests/support/dossier';
import { asLocked } from '../../../../tests/support/locked';

let indexedDB: IDBFactory;
beforeEach(() => {
	indexedDB = new IDBFactory();
});
const open = (more = {}) => openDatabase({ indexedDB, ...asLocked, ...more });

/** The browser's own numbers. */
const current = databaseVersion * 10;
const newer = current + 10;

/** The browser's own way, past Dexie: as another version of the app would. */
function openRaw(version: number, upgrade: (db: IDBDatabase) => void = () => undefined) {
	return new Promise<IDBDatabase>((resolve, reject) => {
		const request = indexedDB.open('azimut', version);
		request.onupgradeneeded = () => upgrade(request.result);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('refused'));
	});
}

const fill = (db: AzimutDatabase) =>
	createDossier(db, { dossier: 'd', name: 'Exemple', grid: 'g@1', author: company, at: 1 });

describe('opening the database', () => {
	test('creates it, and finds it again', async () => {
		const first = await open();
		await fill(first);
		first.close();
		const again = await open();
		expect(again.tables.map(({ name }) => name).sort()).toEqual([
			'clients',
			'coachRevisions',
			'dossiers',
			'files',
			'revisions',
			'secrets',
			'settings'
		]);
		expect((await listDossiers(again)).current).toHaveLength(1);
	});

	test('says unavailable where the browser has none', async () => {
		const none = openDatabase({ indexedDB: null as unknown as IDBFactory });
		await expect(none).rejects.toMatchObject({ kind: 'unavailable' });
	});

	test('says unavailable where the browser refuses', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('The operation is insecure.', 'SecurityError');
		});
		await expect(open()).rejects.toMatchObject({ kind: 'unavailable' });
	});

	test('says full where there is no room to create it', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('', 'QuotaExceededError');
		});
		await expect(open()).rejects.toMatchObject({ kind: 'full' });
	});

	test('never opens what a newer version wrote, and leaves it as it is', async () => {
		const another = await openRaw(newer, (db) => {
			for (const name of [
				'revisions',
				'coachRevisions',
				'clients',
				'dossiers',
				'files',
				'secrets',
				'settings',
				'more'
			])
				db.createObjectStore(name);
		});
		another.close();
		await expect(open()).rejects.toMatchObject({ kind: 'newer-version' });
		const after = await openRaw(newer);
		expect(after.objectStoreNames).toContain('more');
	});

	test('says damaged for a database at the right version without its stores', async () => {
		(await openRaw(current)).close();
		await expect(open()).rejects.toMatchObject({ kind: 'damaged' });
	});

	test.each([10, current])(
		'says damaged for one of version %i that lacks some',
		async (version) => {
			(
				await openRaw(version, (db) => db.createObjectStore('revisions', { keyPath: 'id' }))
			).close();
			await expect(open()).rejects.toMatchObject({ kind: 'damaged' });
			const after = await openRaw(version);
			expect([...after.objectStoreNames]).toEqual(['revisions']);
		}
	);

	test('says blocked when another tab holds an older one and does not let go', async () => {
		const older = await openRaw(5);
		await expect(open({ blockedAfterMs: 60_000 })).rejects.toMatchObject({ kind: 'blocked' });
		older.close();
		await expect(open()).resolves.toBeDefined();
	});

	test('says blocked, by its timer, in the tab queued behind a blocked upgrade', async () => {
		const older = await openRaw(5);
		const upgrading = openRaw(current);
		await expect(open({ blockedAfterMs: 20 })).rejects.toMatchObject({ kind: 'blocked' });
		older.close();
		(await upgrading).close();
	});

	test('lets go when another tab upgrades, tells, and refuses what comes after', async () => {
		const onClosed = vi.fn();
		const db = await open({ onClosed });
		const another = await openRaw(newer);
		expect(another.version).toBe(newer);
		expect(onClosed).toHaveBeenCalledOnce();
		await expect(fill(db)).rejects.toMatchObject({ kind: 'closed' });
	});

	test('checks again when Dexie reopens by itself, as after the back button', async () => {
		const db = await open();
		db.close({ disableAutoOpen: false });
		(await openRaw(newer)).close();
		await expect(fill(db)).rejects.toMatchObject({ kind: 'newer-version' });
	});
});
