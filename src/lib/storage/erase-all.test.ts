import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { makeDoor, writeDoor } from '$lib/dossier/lock/door';
import { eraseAll, type Origin } from './erase-all';

function place(): { place: Origin; left: () => unknown } {
	const names = new Set(['pages', 'words']);
	let registered = true;
	const stored = new Map([['sveltekit:scroll', '{}']]);
	return {
		left: () => ({ caches: [...names], registered, stored: [...stored] }),
		place: {
			caches: {
				keys: () => Promise.resolve([...names]),
				delete: (name) => Promise.resolve(names.delete(name))
			},
			workers: {
				getRegistrations: () =>
					Promise.resolve([
						{
							unregister: () => Promise.resolve(!(registered = false))
						} as ServiceWorkerRegistration
					])
			},
			stores: [{ clear: () => stored.clear() }]
		}
	};
}

test('the dossiers, the program’s files, its worker and what a tab remembers are all gone', async () => {
	const indexedDB = new IDBFactory();
	await new Promise((done) => {
		const request = indexedDB.open('azimut', 10);
		request.onsuccess = () => done(request.result.close());
	});
	const { place: origin, left } = place();
	expect(await eraseAll({ indexedDB }, origin)).toBe(true);
	expect(await indexedDB.databases()).toEqual([]);
	expect(left()).toEqual({ caches: [], registered: false, stored: [] });
});

test('of a locked device what is locked goes, and what leads to it', async () => {
	const indexedDB = new IDBFactory();
	const door = await makeDoor({ indexedDB });
	for (const name of ['azimut-1', 'azimut-2'])
		await new Promise((done) => {
			const request = indexedDB.open(name, 20);
			request.onsuccess = () => done(request.result.close());
		});
	await writeDoor({ ...door, database: 'azimut-1', leftovers: ['azimut-2'] }, { indexedDB });
	await eraseAll({ indexedDB }, place().place);
	expect(await indexedDB.databases()).toEqual([]);
});

test('where the browser refuses to erase the dossiers, nothing else is touched', async () => {
	const indexedDB = new IDBFactory();
	vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
		throw new DOMException('', 'SecurityError');
	});
	const { place: origin, left } = place();
	const before = left();
	await expect(eraseAll({ indexedDB }, origin)).rejects.toMatchObject({ kind: 'unavailable' });
	expect(left()).toEqual(before);
});

test('files that stay are told, and do not keep the rest', async () => {
	const { place: origin, left } = place();
	const caches = {
		keys: () => Promise.reject(new Error('no')),
		delete: () => Promise.resolve(false)
	};
	const stuck = { clear: () => { throw new Error('no'); } }; // prettier-ignore
	const whole = await eraseAll(
		{ indexedDB: new IDBFactory() },
		{ ...origin, caches, stores: [stuck, ...origin.stores] }
	);
	expect(whole).toBe(false);
	expect(left()).toMatchObject({ registered: false, stored: [] });
});

test('where there are neither caches nor workers, as on an insecure address, the rest is erased', async () => {
	const { place: origin } = place();
	const bare = { ...origin, caches: undefined, workers: undefined };
	expect(await eraseAll({ indexedDB: new IDBFactory() }, bare)).toBe(true);
});
