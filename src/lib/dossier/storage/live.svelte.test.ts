import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { openDatabase } from './database';
import { LiveQuery, type Live } from './live';
import { setSetting, setting } from './settings';
import { asLocked } from '../../../../tests/support/locked';

/** Everything that a component reading this query would have shown. */
function follow<T>(query: LiveQuery<T>) {
	const seen: Live<T>[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			seen.push(query.current);
		});
	});
	flushSync();
	return { seen, stop };
}

test('a live query follows inserts, deletes down to undefined, and other tabs', async () => {
	const indexedDB = new IDBFactory();
	const [mine, other] = [
		await openDatabase({ indexedDB, ...asLocked }),
		await openDatabase({ indexedDB, ...asLocked })
	];
	const { seen, stop } = follow(new LiveQuery(mine, () => setting(mine, 'open')));
	expect(seen).toEqual([{ status: 'loading' }]);
	await vi.waitFor(() => expect(seen.at(-1)).toEqual({ status: 'ready', value: undefined }));
	await setSetting(other, 'open', 'd');
	await vi.waitFor(() => expect(seen.at(-1)).toEqual({ status: 'ready', value: 'd' }));
	await other.settings.delete('open');
	await vi.waitFor(() => expect(seen.at(-1)).toEqual({ status: 'ready', value: undefined }));
	stop();
});

test('a live query that fails says why', async () => {
	const refused = new LiveQuery({ live: liveQuery }, () =>
		Promise.reject(new DOMException('', 'QuotaExceededError'))
	);
	const { seen, stop } = follow(refused);
	await vi.waitFor(() =>
		expect(seen.at(-1)).toMatchObject({ status: 'failed', error: { kind: 'full' } })
	);
	stop();
});
