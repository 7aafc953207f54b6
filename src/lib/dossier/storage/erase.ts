import { StorageError, toStorageError } from './storage-error';

export interface Erasing {
	name?: string;
	/** The browser's own, unless a test brings another. */
	indexedDB?: IDBFactory;
	/** Another tab holds the database and has not let go: it ends by itself once that tab is closed. */
	onBlocked?: () => void;
	/** In ms: behind another tab's upgrade no event ever comes. */
	blockedAfterMs?: number;
}

/**
 * Deletes the database whole. Nothing is deleted as long as another tab holds it, and this cannot be called back.
 * Connections of this tab must be closed before.
 * @throws {StorageError} the browser refused, and has deleted nothing
 */
export function deleteDatabase({
	name = 'azimut',
	indexedDB = globalThis.indexedDB,
	onBlocked,
	blockedAfterMs = 6000
}: Erasing = {}): Promise<void> {
	return new Promise((resolve, reject) => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		let warned = false;
		const announce = () => {
			if (!warned) onBlocked?.();
			warned = true;
		};
		try {
			const request = indexedDB.deleteDatabase(name);
			timer = setTimeout(announce, blockedAfterMs);
			request.onblocked = announce;
			request.onsuccess = () => {
				clearTimeout(timer);
				resolve();
			};
			request.onerror = () => {
				clearTimeout(timer);
				reject(toStorageError(request.error));
			};
		} catch (cause) {
			clearTimeout(timer);
			reject(indexedDB ? toStorageError(cause) : new StorageError('unavailable', cause));
		}
	});
}
