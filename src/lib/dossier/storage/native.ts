/** IndexedDB past Dexie, for what must not create, upgrade or wait. */

/** The database at whatever version it is; null where there is none, and none is made. */
export async function openAsItIs(indexedDB: IDBFactory, name: string): Promise<IDBDatabase | null> {
	const request = indexedDB.open(name);
	let isNew = false;
	request.onupgradeneeded = () => {
		isNew = true;
		request.transaction?.abort();
	};
	try {
		const db = await resultOf(() => request);
		db.onversionchange = () => db.close();
		return db;
	} catch (cause) {
		if (isNew) return null;
		throw cause;
	}
}

/** Of a request that may be refused as it is made. */
export const resultOf = <T>(ask: () => IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		const request = ask();
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('The request failed.'));
	});
