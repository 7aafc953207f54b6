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
		const db = await resultOf(request);
		db.onversionchange = () => db.close();
		return db;
	} catch (cause) {
		if (isNew) return null;
		throw cause;
	}
}

export const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('The request failed.'));
	});
