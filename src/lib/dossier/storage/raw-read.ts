/**
 * Reads what this device stores without Dexie, which takes longer to come than the reading: for a page that only looks,
 * and for the first screen. Never creates, upgrades or writes anything, and lets go at once when another tab upgrades
 * or erases.
 */
import type { DossierRow, SettingRow } from './database';
import type { Revision } from '../revision';

interface Rows {
	dossiers: DossierRow;
	revisions: Revision;
	settings: SettingRow;
}

/** All rows of a store, or those of a dossier; none where nothing was ever stored. */
export async function rowsToRead<Store extends keyof Rows>(store: Store): Promise<Rows[Store][]> {
	const db = await open();
	if (!db) return [];
	try {
		const rows = db.transaction(store).objectStore(store).getAll() as IDBRequest<Rows[Store][]>;
		return await resultOf(rows);
	} finally {
		db.close();
	}
}

async function open(name = 'azimut'): Promise<IDBDatabase | null> {
	const opening = indexedDB.open(name);
	let isNew = false;
	opening.onupgradeneeded = () => {
		// There was none, and there is to be none.
		isNew = true;
		opening.transaction?.abort();
	};
	try {
		const db = await resultOf(opening);
		db.onversionchange = () => db.close();
		return db;
	} catch (cause) {
		if (isNew) return null;
		throw cause;
	}
}

const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
		request.onerror = () => reject(request.error);
	});
