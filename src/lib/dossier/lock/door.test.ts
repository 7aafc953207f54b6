import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { openDatabase } from '../storage/database';
import { closeOthers, entrance } from './door';

test('an opening that was given up tells nothing, though the browser let it in later and it has to let go', async () => {
	const indexedDB = new IDBFactory();
	const native = { indexedDB, blockedAfterMs: 20 };
	(await openDatabase({ indexedDB })).close();
	const holder = await new Promise<IDBDatabase>((resolve) => {
		const request = indexedDB.open(entrance);
		request.onsuccess = () => resolve(request.result);
	});
	await expect(closeOthers(entrance, native)).rejects.toMatchObject({ kind: 'blocked' });
	const onClosed = vi.fn();
	await expect(openDatabase({ ...native, onClosed })).rejects.toMatchObject({ kind: 'blocked' });
	holder.close();
	await closeOthers(entrance, { indexedDB });
	await closeOthers(entrance, { indexedDB });
	expect(onClosed).not.toHaveBeenCalled();
});
