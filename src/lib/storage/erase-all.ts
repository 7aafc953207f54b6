import { readDoor } from '$lib/dossier/lock/door';
import { deleteDatabase, type Erasing } from '$lib/dossier/storage/erase';
import type { Device } from '$lib/session/device/device.svelte';

export interface Origin {
	caches: Pick<CacheStorage, 'keys' | 'delete'> | undefined;
	workers: Pick<ServiceWorkerContainer, 'getRegistrations'> | undefined;
	stores: readonly Pick<Storage, 'clear'>[];
}

/** Of this address, in this browser. Each may be absent or refused. */
function origin(): Origin {
	const open = (get: () => Storage) => {
		try {
			return [get()];
		} catch {
			return [];
		}
	};
	return {
		caches: globalThis.caches,
		workers: (navigator as Partial<Navigator>).serviceWorker,
		stores: [...open(() => localStorage), ...open(() => sessionStorage)]
	};
}

/**
 * Erases all that this address keeps in this browser: the dossiers first, whole or not at all, then the files of the
 * program. Resolves to whether the latter are gone too.
 * @throws {StorageError} nothing was erased
 */
export async function eraseAll(erasing: Erasing = {}, place = origin()): Promise<boolean> {
	// Data that were locked are elsewhere. They go first: what leads to them is then of no use to anybody.
	const door = await readDoor(erasing).catch(() => null);
	for (const name of [door?.database ?? [], ...(door?.leftovers ?? [])].flat())
		await deleteDatabase({ ...erasing, name });
	await deleteDatabase(erasing);
	// Where a browser has no list of databases, Dexie keeps one of names only.
	await deleteDatabase({ ...erasing, name: '__dbnames', onBlocked: undefined }).catch(() => null);
	const { caches, workers, stores } = place;
	const rest = await Promise.allSettled([
		caches?.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))),
		workers?.getRegistrations().then((all) => Promise.all(all.map((one) => one.unregister()))),
		...stores.map((store) => new Promise<void>((done) => done(store.clear())))
	]);
	return rest.every(({ status }) => status === 'fulfilled');
}

/**
 * The same, of a device that is at work. `onBlocked`: another tab holds the dossiers, and nothing is erased until it is
 * closed.
 * @throws {StorageError} nothing was erased, and the database is open again
 */
export async function eraseDevice(device: Device, onBlocked: () => void): Promise<boolean> {
	device.close();
	device.backups = null;
	try {
		return await eraseAll({ onBlocked });
	} catch (cause) {
		await device.reopen();
		throw cause;
	}
}
