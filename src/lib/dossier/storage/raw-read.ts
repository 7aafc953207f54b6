/**
 * Reads what this device stores without Dexie, which takes longer to come than the reading: for a page that only looks,
 * and for the first screen. Never creates, upgrades or writes anything, and lets go at once when another tab upgrades
 * or erases.
 */
import type { DossierRow, SettingRow } from './database';
import type { Revision } from '../revision';
import { databaseVersion } from './version';

interface Rows {
	dossiers: DossierRow;
	revisions: Revision;
	settings: SettingRow;
}

/**
 * All rows of a store, or those of `dossier`; none where nothing was ever stored.
 * @throws where it takes more than reading: refused by the browser, or stored by another version
 */
export async function readRows<Store extends keyof Rows>(
	store: Store,
	dossier?: string
): Promise<Rows[Store][]> {
	const db = await open();
	if (!db) return [];
	try {
		const rows = db.transaction(store).objectStore(store);
		const source = store === 'revisions' ? rows.index('dossier') : rows;
		return await resultOf(source.getAll(dossier) as IDBRequest<Rows[Store][]>);
	} finally {
		db.close();
	}
}

/** What an error says where the data are locked. */
export const elsewhere = 'locked';

/** Reading is for a screen that comes at once. */
const patienceMs = 1500;

async function open(name = 'azimut'): Promise<IDBDatabase | null> {
	const opening = indexedDB.open(name);
	let isNew = false;
	opening.onupgradeneeded = () => {
		// There was none, and there is to be none.
		isNew = true;
		opening.transaction?.abort();
	};
	// Behind another tab's upgrade no event ever comes.
	let patience: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		patience = setTimeout(() => {
			opening.onsuccess = () => opening.result.close();
			reject(new Error('The database does not open.'));
		}, patienceMs);
	});
	try {
		const db = await Promise.race([resultOf(opening), late]);
		db.onversionchange = () => db.close();
		if (db.version === databaseVersion * 10) return db;
		// It was locked once: a door says where the data are (`lock/door.ts`).
		const doors = db.transaction('door').objectStore('door');
		const [door] = await resultOf(doors.getAll() as IDBRequest<{ database: string }[]>);
		if (door?.database === name) return db;
		db.close();
		throw new Error(elsewhere);
	} catch (cause) {
		if (isNew) return null;
		throw cause;
	} finally {
		clearTimeout(patience);
	}
}

const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('The request failed.'));
	});
