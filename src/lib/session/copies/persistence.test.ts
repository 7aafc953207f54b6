// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { setting } from '$lib/dossier/storage/settings';
import { emptyDatabase } from '../../../../tests/support/assessment';
import { requestAgain, requestOnce } from './persistence';

const keeper = (granted: boolean, persistent = false) => ({
	persist: vi.fn(() => Promise.resolve(granted)),
	persisted: () => Promise.resolve(persistent)
});

test('the browser is asked once a device, whatever it answers', async () => {
	for (const granted of [true, false]) {
		const db = await emptyDatabase();
		const asked = keeper(granted);
		await requestOnce(db, asked, 5);
		await requestOnce(db, asked, 6);
		expect(asked.persist).toHaveBeenCalledOnce();
		expect(await setting(db, 'persist')).toEqual({ at: 5, granted });
	}
});

test('a question that was never answered is not asked again', async () => {
	const db = await emptyDatabase();
	const open = { persist: () => new Promise<boolean>(() => undefined) };
	void requestOnce(db, open, 5);
	await expect.poll(() => setting(db, 'persist')).toEqual({ at: 5, granted: null });
	const asked = keeper(true);
	await requestOnce(db, asked, 6);
	expect(asked.persist).not.toHaveBeenCalled();
});

test('where the data is kept already, or nothing can be asked, nothing is', async () => {
	const db = await emptyDatabase();
	const saved = keeper(true, true);
	await requestOnce(db, saved, 5);
	await requestOnce(db, {}, 5);
	expect(saved.persist).not.toHaveBeenCalled();
	expect(await setting(db, 'persist')).toBeUndefined();
});

test('a person may ask again after a refusal', async () => {
	const db = await emptyDatabase();
	await requestOnce(db, keeper(false), 5);
	expect(await requestAgain(db, keeper(true), 6)).toBe(true);
	expect(await setting(db, 'persist')).toEqual({ at: 6, granted: true });
	expect(await requestAgain(db, {}, 7)).toBe(false);
});
