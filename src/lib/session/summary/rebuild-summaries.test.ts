// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { createDossier } from '$lib/dossier/list/create';
import { deleteDossier } from '$lib/dossier/list/dossiers';
import { isOutdated, summaryVersion } from '$lib/dossier/list/summary';
import { profilePath } from '$lib/dossier/paths';
import { addAction } from '$lib/dossier/plan';
import { openDatabase, type AzimutDatabase } from '$lib/dossier/storage/database';
import { write } from '$lib/dossier/storage/store';
import { company, writing } from '../../../../tests/support/dossier';
import {
	compiled,
	emptyDatabase,
	example,
	gridName,
	openAssessment
} from '../../../../tests/support/assessment';
import { changesOf } from '../opening/examples';
import { rebuildSummaries } from './rebuild-summaries';

const open = (grid: string) =>
	grid === gridName ? Promise.resolve(compiled) : Promise.reject(new Error('unknown'));
const idle = () => Promise.resolve();

/** A dossier whose row is of before: it lacks all that came later. */
async function createBefore(db: AzimutDatabase, dossier: string, grid = gridName) {
	const changes = [
		...changesOf(example('boulangerie')),
		...addAction('a', { title: 'Trier', due: '2027-06-01' })
	];
	await createDossier(db, { dossier, name: 'Essai', grid, changes, author: company, at: 1 });
}

const rowOf = async (db: AzimutDatabase, id = 'd') => {
	const row = await db.dossiers.get(id);
	if (!row) throw new Error('no row');
	return row;
};
const rebuild = async (db: AzimutDatabase, means = { open, idle }) =>
	rebuildSummaries(db, (await db.dossiers.toArray()).filter(isOutdated), means);

test('a row of before is made again, as a tap makes it, and keeps what is not the summary', async () => {
	const db = await emptyDatabase();
	await createBefore(db, 'd');
	await db.dossiers.update('d', { archivedAt: 7 });
	const before = await rowOf(db);
	expect(before).not.toHaveProperty('version');
	await rebuild(db);
	const rebuilt = await rowOf(db);
	expect(rebuilt).toMatchObject({
		version: summaryVersion,
		headcount: 6,
		dates: [{ due: '2027-06-01', title: 'Trier' }],
		archivedAt: 7,
		createdAt: 1,
		updatedAt: before.updatedAt
	});

	const tab = await openAssessment(db, 'd');
	await tab.setFact('headcount', 7);
	expect(await rowOf(db)).toMatchObject({ version: summaryVersion, headcount: 7 });
	await tab.setFact('headcount', 6);
	// When it was changed aside.
	expect({ ...(await rowOf(db)), updatedAt: 1, companyAt: 1 }).toEqual(rebuilt);
	tab.close();
});

test('one that a later version made is made again too; one up to date, or deleted, is left', async () => {
	const db = await emptyDatabase();
	for (const id of ['later', 'gone', 'now']) await createBefore(db, id);
	await db.dossiers.update('later', { version: summaryVersion + 1 });
	await db.dossiers.update('now', { version: summaryVersion });
	const outdated = (await db.dossiers.toArray()).filter(isOutdated);
	expect(outdated.map(({ id }) => id)).toEqual(['gone', 'later']);
	await deleteDossier(db, 'gone', 5);
	const [gone, now] = [await rowOf(db, 'gone'), await rowOf(db, 'now')];
	await rebuildSummaries(db, outdated, { open, idle });
	expect((await rowOf(db, 'later')).version).toBe(summaryVersion);
	expect([await rowOf(db, 'gone'), await rowOf(db, 'now')]).toEqual([gone, now]);
});

test('a grid that cannot be opened, or a dossier erased meanwhile, holds none of the others up', async () => {
	const db = await emptyDatabase();
	await createBefore(db, 'a', 'azimut-20@1999.1');
	for (const id of ['b', 'c']) await createBefore(db, id);
	const before = await rowOf(db, 'a');
	const outdated = await db.dossiers.toArray();
	await db.dossiers.delete('b');
	await rebuildSummaries(db, outdated, { open, idle });
	expect(await rowOf(db, 'a')).toEqual(before);
	expect(await db.dossiers.get('b')).toBeUndefined();
	expect((await rowOf(db, 'c')).version).toBe(summaryVersion);
});

test('a dossier that goes on under another grid than its row says is left to its opening', async () => {
	const db = await emptyDatabase();
	await createBefore(db, 'd', 'azimut-20@1999.1');
	await db.dossiers.update('d', { grid: gridName });
	await rebuild(db);
	expect(await rowOf(db)).not.toHaveProperty('version');
});

test('a write of another tab between the reading and the storing wins', async () => {
	const name = 'two-tabs';
	const own = { name, indexedDB: new IDBFactory(), IDBKeyRange };
	const [one, two] = [await openDatabase(own), await openDatabase(own)];
	await createBefore(one, 'd');
	const outdated = await one.dossiers.toArray();
	const changes = [{ path: profilePath('headcount'), value: 9 }];
	const writes: Promise<unknown>[] = [];
	one.dossiers.hook('reading', (row) => {
		const written = () =>
			write(two, writing(changes, { at: 2000 }), (row) => ({ ...row, headcount: 9 }));
		if (writes.length === 0) writes.push(written());
		return row;
	});
	await rebuildSummaries(one, outdated, { open, idle });
	await Promise.all(writes);
	expect(await rowOf(one)).toMatchObject({ headcount: 9, updatedAt: 2000 });
	expect(await rowOf(one)).not.toHaveProperty('version');
	await rebuild(one);
	expect(await rowOf(one)).toMatchObject({ headcount: 9, version: summaryVersion });
});

test('two tabs at once make the same row', async () => {
	const own = { name: 'at-once', indexedDB: new IDBFactory(), IDBKeyRange };
	const [one, two] = [await openDatabase(own), await openDatabase(own)];
	await createBefore(one, 'd');
	await Promise.all([rebuild(one), rebuild(two), rebuild(one)]);
	expect(await rowOf(two)).toMatchObject({ version: summaryVersion, headcount: 6 });
});

test('each dossier waits for its own idle moment', async () => {
	const db = await emptyDatabase();
	for (const id of ['a', 'b']) await createBefore(db, id);
	const waited: (() => void)[] = [];
	const done = rebuild(db, { open, idle: () => new Promise((go) => waited.push(go)) });
	await expect.poll(() => waited.length).toBe(1);
	expect(await rowOf(db, 'a')).not.toHaveProperty('version');
	waited[0]?.();
	await expect.poll(() => waited.length).toBe(2);
	expect(await rowOf(db, 'a')).toHaveProperty('version');
	expect(await rowOf(db, 'b')).not.toHaveProperty('version');
	waited[1]?.();
	await done;
	expect(await rowOf(db, 'b')).toHaveProperty('version');
});
