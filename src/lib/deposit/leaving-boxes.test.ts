import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { emptyDatabase } from '../../../tests/support/assessment';
import { BoxesServer } from '../../../tests/support/boxes-server';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { storeSecret } from '$lib/dossier/storage/store-secret';
import { Box } from './box.svelte';
import { closeBoxes, openAmong } from './close-boxes';
import { leavingBoxes } from './leaving-boxes';
import { ownBoxOf } from './records';

const [one, two, three] = ['a', 'b', 'c'].map((letter) => letter.repeat(32)) as [
	string,
	string,
	string
];
let server: BoxesServer;
let db: AzimutDatabase;
let tokens = 0;
beforeEach(async () => {
	server = new BoxesServer();
	db = await emptyDatabase();
});

const here = () => ({ ask: server.fetch, today: '2026-12-02' });

async function openBox(dossier: string): Promise<Box> {
	const box = new Box({
		db,
		dossier,
		lang: 'fr',
		today: () => '2026-12-01',
		fetch: server.fetch,
		lock: (_, work) => work(),
		newToken: () => `${(tokens += 1)}`.padStart(43, 't')
	});
	box.record = null;
	await box.prepare();
	await box.open('risk');
	return box;
}

/** As erasing does: what closes them is no longer here. */
async function erase(...dossiers: string[]): Promise<void> {
	for (const dossier of dossiers) await storeSecret(db, ownBoxOf(dossier).id, null);
}

test('the boxes of what is erased end on the server, and no other', async () => {
	for (const dossier of [one, two, three]) await openBox(dossier);
	const leaving = await leavingBoxes(db, [one, two], here());
	expect([leaving.count, server.boxes.size]).toEqual([2, 3]);
	await erase(one, two);
	expect([await leaving.close(), server.boxes.size]).toEqual([0, 1]);
	const all = await leavingBoxes(db, null, here());
	await erase(three);
	expect([await all.close(), server.boxes.size]).toEqual([0, 0]);
});

test('a server that cannot be reached keeps nothing from being erased, and what stays open is told', async () => {
	for (const dossier of [one, two]) await openBox(dossier);
	const leaving = await leavingBoxes(db, null, here());
	server.down = 'before';
	await erase(one, two);
	expect(await leaving.close()).toBe(2);
	server.down = null;
	expect(await leaving.close()).toBe(0);
});

test('a box that ended, or was closed from another device, is no longer open', async () => {
	await openBox(one);
	const leaving = await leavingBoxes(db, [one], here());
	server.boxes.clear();
	expect(await leaving.close()).toBe(0);
});

test('a server that says nothing is not awaited longer than was said', async () => {
	await openBox(one);
	const boxes = openAmong(await db.secrets.toArray(), '2026-12-01');
	const never: typeof server.fetch = (_, { signal }) =>
		new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('over'))));
	const waiting = new AbortController();
	const closing = closeBoxes(boxes, never, waiting.signal);
	waiting.abort();
	expect(await closing).toBe(1);
});

test('what the server may hold is closed: a box that nobody answered for too, none that is over or was never asked for', async () => {
	const box = await openBox(one);
	await openBox(two);
	const { record } = box;
	if (!record) throw new Error('It is not here.');
	const store = (change: object) => storeSecret(db, ownBoxOf(one).id, { ...record, ...change });
	const countOn = async (day: string) => openAmong(await db.secrets.toArray(), day).length;
	expect([await countOn('2026-12-31'), await countOn('2027-01-01')]).toEqual([2, 0]);
	await store({ expiresOn: null });
	expect(await countOn('2027-01-01')).toBe(1);
	await store({ expiresOn: null, kept: null });
	expect(await countOn('2026-12-31')).toBe(1);
});

test('where no box was opened nothing is asked, and an unreadable one stands in no way', async () => {
	const none = await leavingBoxes(db, null, here());
	await storeSecret(db, ownBoxOf(one).id, { id: 'odd' });
	const odd = await leavingBoxes(db, null, here());
	expect([none.count, await none.close(), odd.count, await odd.close()]).toEqual([0, 0, 0, 0]);
	expect((await leavingBoxes(null, null)).count).toBe(0);
	db.close();
	expect((await leavingBoxes(db, null, here())).count).toBe(0);
	expect(server.asked).toEqual([]);
});
