import { logFault } from '../api/log';
import type { DatabasePlace } from '../environment';
import { rebuildDirectory } from '../directory/rebuild';
import { failedCheck } from '../operations/failed-check';
import { noteErasureOwed, readFigures } from '../operations/figures';
import { offerInside } from '../operations/inside';
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
	offer(store, place);
	await rebuildDirectory(store);
	await forgetTheOld(store);
	setInterval(() => void forgetTheOld(store), dayMs).unref();
}

/** What changes whenever a page may have; null: only reading it tells. */
export const storeVersion = (): string | null => runningStore().version();

/** A page is gone once it is deleted: who withdraws it does not wait for whoever reads the files. */
const patient = (store: Store): Store => ({
	...store,
	erase: async (remove) => {
		try {
			await store.erase(remove);
		} catch (cause) {
			if (!(cause instanceof ErasureWaits)) throw cause;
			noteErasureOwed();
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

/** Read and written to at most once in a few seconds, however often it is asked. */
function offer(store: Store, place: DatabasePlace): void {
	const check = new TimedCache(() => failedCheck(store), 3000);
	const figures = new TimedCache(() => readFigures(store, place), 3000);
	offerInside({ failedCheck: () => check.get(), figures: () => figures.get() });
}
