import { logFault, logTask } from '../answers/log';
import type { DatabasePlace } from '../settings/variables';
import { admitNewcomers } from '../directory/newcomers';
import { rebuildDirectory } from '../directory/rebuild';
import { DamageWatch } from '../operations/damage-watch';
import { failedCheck } from '../operations/failed-check';
import { noteErasureOwed, readFigures } from '../operations/figures';
import { offerInside } from '../answers/inside';
import { BesideEraser } from '../store/erase-beside';
import { openStore } from '../store/open-store';
import type { Store } from '../store/store';
import { isUnavailable, NotOpenYet } from '../store/unavailable';
import { doubtOf, readClock } from '../publications/clock';
import { expire } from '../publications/erase-expired';
import { unlessDamaged } from '../store/stored-content';
import { TimedCache } from './timed-cache';

let opened: Store | undefined;
const dayMs = 24 * 3600 * 1000;
const admitMs = 10 * 60_000;
const againMs = 5000;

/**
 * Opens the one store of this process. A database over the network that does not answer yet is tried again, and all that
 * needs none is served meanwhile.
 * @throws Error with one sentence
 */
export async function startStore(place: DatabasePlace): Promise<void> {
	try {
		await openOnce(place);
	} catch (cause) {
		const isAway = place.engine === 'postgres' && isUnavailable((cause as Error).cause ?? cause);
		if (!isAway) throw cause;
		logFault({ task: 'open-database' }, cause);
		setTimeout(() => void startStore(place).catch(leave), againMs);
	}
}

/** What is too old is erased now and every day. */
async function openOnce(place: DatabasePlace): Promise<void> {
	const opening = await openStore(place);
	const eraser = eraserBeside(opening);
	const store = opening.erasesFiles ? { ...opening, erase: eraser.erase } : opening;
	try {
		// Where it cannot be read, what can goes on.
		await unlessDamaged(rebuildDirectory(store));
	} catch (cause) {
		// Another is opened for the next try.
		await opening.close().catch(() => undefined);
		throw cause;
	}
	opened = store;
	offer(store, place);
	offerInside({ hasErased: (withinMs) => eraser.isDone(withinMs) });
	// SQLite knows by its file whether a process died before it had finished, and has finished by now.
	if (place.engine === 'postgres' && store.erasesFiles) eraser.owe();
	await admit(store);
	setInterval(() => void admit(store), admitMs).unref();
	await forgetTheOld(store);
	setInterval(() => void forgetTheOld(store), dayMs).unref();
}

/** It answers, and cannot be used: whoever started the server reads why. */
function leave(cause: unknown): void {
	console.error(`Azimut stops. ${cause instanceof Error ? cause.message : String(cause)}`);
	process.exit(1);
}

/** What changes whenever a page may have; null: only reading it tells. */
export const storeVersion = (): string | null => runningStore().version();

/** A page is gone once it is deleted: who withdraws it does not wait for the files. */
const eraserBeside = (store: Store) =>
	new BesideEraser(store, {
		owed: noteErasureOwed,
		done: (ms) => logTask('erase', { ms }),
		waits: (cause) => logFault({ task: 'erase' }, cause)
	});

/** Those that could not enter now will in a few minutes. */
async function admit(store: Store): Promise<void> {
	try {
		await admitNewcomers(store, new Date());
	} catch (cause) {
		logFault({ task: 'admit-newcomers' }, cause);
	}
}

/** What could not be erased today will be tomorrow: pages are shown meanwhile. */
async function forgetTheOld(store: Store): Promise<void> {
	try {
		const expired = await expire(store, new Date());
		if ('doubt' in expired || Object.values(expired).some((count) => count > 0))
			logTask('forget-old', { ...expired });
	} catch (cause) {
		logFault({ task: 'forget-old' }, cause);
	}
}

export function runningStore(): Store {
	if (!opened) throw new NotOpenYet();
	return opened;
}

/** Read and written to at most once in a few seconds, however often it is asked. */
function offer(store: Store, place: DatabasePlace): void {
	const watch = new DamageWatch(store.lookForDamage);
	void watch.start();
	const check = new TimedCache(async () => (await failedCheck(store)) ?? watch.sentence(), 3000);
	const figures = new TimedCache(() => readFigures(store, place), 3000);
	const warning = new TimedCache(async () => doubtOf(await readClock(store)), 3000);
	offerInside({
		failedCheck: () => check.get(),
		warning: () => warning.get(),
		figures: () => figures.get()
	});
}
