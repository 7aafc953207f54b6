/**
 * A whole database as plain JSON, and back, past Dexie and its versions: what a released build has left on a device.
 * For the tests: `tests/fixtures/db-v<n>.json` is the dump of a database that version <n> wrote, never changed since.
 */
import type { AzimutDatabase } from './database';

export interface Dump {
	/** The browser's own number: ten times Dexie's. */
	version: number;
	stores: Record<string, DumpedStore>;
}
interface DumpedStore {
	keyPath: string | string[] | null;
	indexes: { name: string; keyPath: string | string[]; unique?: true; multiEntry?: true }[];
	rows: unknown[];
}

export async function dump(db: AzimutDatabase): Promise<Dump> {
	const native = db.backendDB();
	const stores: Dump['stores'] = {};
	for (const name of [...native.objectStoreNames].sort()) {
		const store = native.transaction(name).objectStore(name);
		const indexes = [...store.indexNames].map((index) => {
			const { keyPath, unique, multiEntry } = store.index(index);
			return {
				name: index,
				keyPath,
				...(unique && { unique }),
				...(multiEntry && { multiEntry })
			};
		});
		const rows = await Promise.all((await db.table(name).toArray()).map(encode));
		stores[name] = { keyPath: store.keyPath, indexes, rows };
	}
	return { version: native.version, stores };
}

/** Makes the database of a dump where there is none yet. */
export function load(
	{ version, stores }: Dump,
	{ indexedDB = globalThis.indexedDB, name = 'azimut' } = {}
): Promise<void> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, version);
		request.onerror = () => reject(request.error ?? new Error('refused'));
		request.onupgradeneeded = () => {
			for (const [storeName, { keyPath, indexes, rows }] of Object.entries(stores)) {
				const store = request.result.createObjectStore(storeName, { keyPath });
				for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
				for (const row of rows) store.add(decode(row));
			}
		};
		request.onsuccess = () => {
			request.result.close();
			resolve();
		};
	});
}

interface EncodedBlob {
	$blob: string;
	type: string;
}

async function encode(row: object): Promise<object> {
	const members = Object.entries(row).map(async ([key, value]: [string, unknown]) => {
		if (!(value instanceof Blob)) return [key, value] as const;
		const bytes = new Uint8Array(await value.arrayBuffer());
		return [key, { $blob: btoa(String.fromCharCode(...bytes)), type: value.type }] as const;
	});
	return Object.fromEntries(await Promise.all(members));
}

function decode(row: unknown): unknown {
	const members = Object.entries(row as object).map(([key, value]: [string, unknown]) => {
		if (!isBlob(value)) return [key, value] as const;
		const bytes = Uint8Array.from(atob(value.$blob), (character) => character.charCodeAt(0));
		return [key, new Blob([bytes], { type: value.type })] as const;
	});
	return Object.fromEntries(members);
}

const isBlob = (value: unknown): value is EncodedBlob =>
	typeof value === 'object' && value !== null && '$blob' in value;
