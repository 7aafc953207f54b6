import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPage } from '../../src/lib/server/publications/read';
import { openStore } from '../../src/lib/server/store/open-store';
import type { Store } from '../../src/lib/server/store/store';
import { isUnavailable } from '../../src/lib/server/store/unavailable';
import { addPage, contentFor } from '../support/stored-pages';
import { newPlace, type Place } from '../support/stores';

const [today, now] = ['2026-11-24', new Date('2026-11-24T10:00:00Z')];

describe('While another process writes to the file of SQLite', () => {
	let place: Place;
	let store: Store;
	let other: Store;
	beforeEach(async () => {
		place = await newPlace('sqlite');
		[store, other] = [await openStore(place.place), await openStore(place.place)];
	});
	afterEach(async () => {
		await Promise.all([store.close(), other.close()]);
		place.forget();
	});

	/** Holds the lock until what it gives is called; resolves once it holds it. */
	const lock = () =>
		new Promise<() => void>((locked) => {
			void other.db.transaction().execute(async (transaction) => {
				await sql`select 1`.execute(transaction);
				await new Promise<void>((letGo) => locked(letGo));
			});
		});
	const add = async () => (await addPage(store, await contentFor('boulangerie', today), now)).slug;

	it('pages are read, this process goes on, and what is written waits for its turn', async () => {
		const slug = await add();
		const letGo = await lock();
		const order: string[] = [];
		const written = add().then((made) => {
			order.push('written');
			return made;
		});
		await wait(100);
		expect((await readPage(store, slug, today)).state).toBe('live');
		order.push('read');
		letGo();
		expect((await readPage(store, await written, today)).state).toBe('live');
		expect(order).toEqual(['read', 'written']);
	});

	it('what waited too long is refused for now', { tags: 'deep' }, async () => {
		const letGo = await lock();
		await expect(add()).rejects.toSatisfy(isUnavailable);
		letGo();
		expect((await readPage(store, await add(), today)).state).toBe('live');
	});
});
