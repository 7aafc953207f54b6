/**
 * Where the data of this device are. As long as nobody ever locked it: in `azimut`, and there is no door. Then `azimut`
 * holds a door, one row that says which database has the data and what opens it. It is replaced in one write: whatever
 * is interrupted before or after, one whole database is the one.
 */
import { newId } from '../ids';
import { openAsItIs, resultOf } from '../storage/native';
import { StorageError } from '../storage/storage-error';
import { readStoredLock, type StoredLock } from './stored-lock';

export interface Door {
	/** The name of the database that holds the data. */
	database: string;
	/** Null where it is readable without a key. */
	lock: StoredLock | null;
	/** Databases to delete, or for `azimut` to empty: a copy that was never finished, or that nobody needs any more. */
	leftovers: string[];
	/** How many passphrases in a row were wrong, and when the last one was, ms. */
	wrong: { count: number; at: number };
}

export const entrance = 'azimut';
const store = 'door';
const key = 'door';
/** Of `azimut` with a door, as Dexie counts: an app of before reads that it is of a newer one. */
export const doorVersion = 3;

/** A new name for data that nobody may read without a key. */
export const lockedName = (): string => `${entrance}-${newId()}`;

export interface Native {
	indexedDB?: IDBFactory;
	/** How long to wait for a tab that does not let go. ms */
	blockedAfterMs?: number;
}

/** Null where there is no door. Nothing is created. */
export async function readDoor({
	indexedDB = globalThis.indexedDB
}: Native = {}): Promise<Door | null> {
	const db = await openAsItIs(indexedDB, entrance);
	try {
		if (!db?.objectStoreNames.contains(store)) return null;
		return parseDoor(
			await resultOf<unknown>(() => db.transaction(store).objectStore(store).get(key))
		);
	} finally {
		db?.close();
	}
}

/** Makes it where there is none. Whoever else has `azimut` open lets go of it; an app of before does not come back. */
export async function makeDoor(native: Native = {}): Promise<Door> {
	const found = await readDoor(native);
	if (found) return found;
	const door: Door = { database: entrance, lock: null, leftovers: [], wrong: { count: 0, at: 0 } };
	await closeOthers(entrance, native);
	const db = await openAt(entrance, doorVersion * 10, native, (db) =>
		db.createObjectStore(store, { keyPath: 'id' }).put({ id: key, ...door })
	);
	db.close();
	return door;
}

/** On disk when it resolves; in the same write everything else in `azimut` goes where `empties` says so. */
export async function writeDoor(door: Door, native: Native & { empties?: boolean } = {}) {
	const db = await openAt(entrance, doorVersion * 10, native);
	try {
		const stores = native.empties ? [...db.objectStoreNames] : [store];
		const writing = db.transaction(stores, 'readwrite', { durability: 'strict' });
		try {
			writing.objectStore(store).put({ id: key, ...door });
			for (const name of stores) if (name !== store) writing.objectStore(name).clear();
		} catch (cause) {
			// What was asked before would be done without the rest.
			writing.abort();
			throw cause;
		}
		await committed(writing);
	} finally {
		db.close();
	}
}

/** Changes what opens the data, if they are still there: another tab may have moved them since. One write. */
export async function amendDoor(
	database: string,
	change: Partial<Pick<Door, 'lock' | 'wrong'>>,
	native: Native = {}
): Promise<void> {
	const db = await openAt(entrance, doorVersion * 10, native);
	try {
		const writing = db.transaction(store, 'readwrite', { durability: 'strict' });
		const rows = writing.objectStore(store);
		const reading = rows.get(key);
		reading.onsuccess = () => {
			const found = reading.result as Partial<Door> | undefined;
			if (found?.database === database) rows.put({ ...found, ...change });
		};
		await committed(writing);
	} finally {
		db.close();
	}
}

/** Every other connection to this database is closed when it resolves, and nothing in it is changed. */
export async function closeOthers(name: string, native: Native = {}): Promise<void> {
	const { indexedDB = globalThis.indexedDB } = native;
	const db = await openAsItIs(indexedDB, name);
	if (!db) return;
	const { version } = db;
	db.close();
	// An upgrade waits until they are closed; it is given up as it begins.
	await openAt(name, version + 1, native, (_, upgrade) => upgrade.abort()).catch(
		(cause: unknown) => {
			if (!(cause instanceof DOMException) || cause.name !== 'AbortError') throw cause;
		}
	);
}

const committed = (writing: IDBTransaction): Promise<void> =>
	new Promise((resolve, reject) => {
		writing.oncomplete = () => resolve();
		writing.onabort = () => reject(writing.error ?? new Error('aborted'));
	});

function openAt(
	name: string,
	version: number,
	{ indexedDB = globalThis.indexedDB, blockedAfterMs = 6000 }: Native,
	upgrade: (db: IDBDatabase, transaction: IDBTransaction) => void = () => undefined
): Promise<IDBDatabase> {
	const request = indexedDB.open(name, version);
	request.onupgradeneeded = () => {
		if (request.transaction) upgrade(request.result, request.transaction);
	};
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => {
			request.onsuccess = () => request.result.close();
			reject(new StorageError('blocked'));
		}, blockedAfterMs);
	});
	return Promise.race([resultOf(() => request), late]).finally(() => clearTimeout(timer));
}

/** @throws {StorageError} `unknown`, not `damaged`: nobody is led to delete what may only be of a later app */
function parseDoor(given: unknown): Door {
	const { database, lock, leftovers, wrong } = Object(given) as Partial<
		Record<keyof Door, unknown>
	>;
	const { count = 0, at = 0 } = Object(wrong) as Partial<Door['wrong']>;
	const stored = lock === null ? null : readStoredLock(lock);
	if (typeof database !== 'string' || (lock !== null && !stored)) throw new StorageError('unknown');
	const names = Array.isArray(leftovers) ? leftovers.filter((one) => typeof one === 'string') : [];
	return {
		database,
		lock: stored,
		leftovers: names,
		wrong: { count: Number(count), at: Number(at) }
	};
}
