import { sql } from 'kysely';
import { logFault } from '../api/log';
import type { DatabasePlace } from '../environment';
import { rebuildDirectory } from '../directory/rebuild';
import { openStore } from '../store/open-store';
import { type Store, ErasureWaits } from '../store/store';
import { eraseExpired } from './erase-expired';
import { TimedCache } from './timed-cache';

let opened: Store | undefined;
const dayMs = 24 * 3600 * 1000;

/**
 * Opens the one store of this process, before it answers anyone. What is too old is erased now and every day.
 * @throws Error with one sentence
 */
export async function startStore(place: DatabasePlace): Promise<void> {
	const store = patient(await openStore(place));
	opened = store;
	await rebuildDirectory(store);
	await forgetTheOld(store);
	setInterval(() => void forgetTheOld(store), dayMs).unref();
}

/** A page is gone once it is deleted: who withdraws it does not wait for whoever reads the files. */
const patient = (store: Store): Store => ({
	...store,
	erase: async (remove) => {
		try {
			await store.erase(remove);
		} catch (cause) {
			if (!(cause instanceof ErasureWaits)) throw cause;
			logFault({ task: 'erase' }, cause);
		}
	}
});

/** What could not be erased today will be tomorrow: pages are shown meanwhile. */
async function forgetTheOld(store: Store): Promise<void> {
	try {
		await eraseExpired(store, new Date());
	} catch (cause) {
		logFault({ task: 'forget-old' }, cause);
	}
}

export function runningStore(): Store {
	if (!opened) throw new Error('The store is opened when the server starts.');
	return opened;
}

/** Whether pages can be read and published: it is written to, at most once in a few seconds. */
export const isStoreWell = (): Promise<boolean> => health.get();

const health = new TimedCache(async () => {
	try {
		const { inTransaction, requireDiskSpace } = runningStore();
		await requireDiskSpace();
		await inTransaction((transaction) =>
			sql`update migrations set applied_at = applied_at`.execute(transaction)
		);
		return true;
	} catch {
		return false;
	}
}, 3000);
