import 'fake-indexeddb/auto';
import { Dexie, type DBCore } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { openDatabase, type AzimutDatabase } from './database';
import { createDossier } from '../list/create';
import { disagreements, fold, valueAt } from '../fold';
import { deviceId, setSetting, setting } from './settings';
import { readDossier, revisionsBeyond, write, type Writing } from './store';
import { writeDecided } from './write-decided';
import { archiveDossier } from '../list/dossiers';
import { replaceSummary, saveSummary } from '../list/summary';
import {
	coach,
	company,
	countedIds,
	openFresh,
	summary,
	writing
} from '../../../../tests/support/dossier';
import { asLocked } from '../../../../tests/support/locked';

const headcount = 'profile/headcount';
const keep = () => summary;

async function openWithDossier(indexedDB = new IDBFactory()): Promise<AzimutDatabase> {
	const db = await openFresh({ indexedDB });
	await createDossier(db, { dossier: 'd', name: 'Exemple', grid: 'g@1', author: company, at: 1 });
	return db;
}

async function stateOf(db: AzimutDatabase, dossier = 'd') {
	return fold((await readDossier(db, dossier))?.revisions ?? []);
}

describe('writing', () => {
	test('is there after the browser was closed and opened again', async () => {
		const indexedDB = new IDBFactory();
		const db = await openWithDossier(indexedDB);
		const written = await write(
			db,
			writing([{ path: headcount, value: { min: 4, max: 6 } }]),
			keep
		);
		db.close();
		const read = await readDossier(await openDatabase({ indexedDB, ...asLocked }), 'd');
		expect(read?.revisions).toEqual(expect.arrayContaining(written));
		expect(read?.row).toEqual({
			...summary,
			id: 'd',
			createdAt: 1,
			updatedAt: 1000,
			archivedAt: null,
			deletedAt: null
		});
	});

	test('replaces the heads of its path, and only those', async () => {
		const db = await openWithDossier();
		const id = countedIds();
		const [first] = await write(db, writing([{ path: headcount, value: 1 }], { id }), keep);
		await write(db, writing([{ path: 'profile/naf', value: 'rev2:C' }], { id }), keep);
		const [second] = await write(db, writing([{ path: headcount, value: 2 }], { id }), keep);
		expect(first).toMatchObject({ id: '1'.padStart(32, '0'), over: [] });
		expect(second).toMatchObject({ over: [first?.id], value: 2 });
		expect(valueAt(await stateOf(db), headcount)).toBe(2);
	});

	test('of one path twice puts the second over the first', async () => {
		const db = await openWithDossier();
		const [first, second] = await write(
			db,
			writing([
				{ path: headcount, value: 1 },
				{ path: headcount, value: 2 }
			]),
			keep
		);
		expect(second?.over).toEqual([first?.id]);
	});

	describe('the value that stands', () => {
		const again = (value: Writing['changes'][0]['value']) =>
			writing([{ path: headcount, value }], { at: 2000 });

		test('writes nothing, and leaves the day of the last change', async () => {
			const db = await openWithDossier();
			await write(db, writing([{ path: headcount, value: { min: 4, max: 6 } }]), keep);
			expect(await write(db, again({ max: 6, min: 4 }), keep)).toEqual([]);
			expect((await stateOf(db)).paths.get(headcount)?.revisions).toHaveLength(1);
			expect((await readDossier(db, 'd'))?.row.updatedAt).toBe(1000);
			const decided = () => ({ changes: again({ min: 4, max: 6 }).changes, at: 3000 });
			expect(await writeDecided(db, again(1), decided, keep)).toEqual([]);
		});

		test('goes without, beside changes that are written', async () => {
			const db = await openWithDossier();
			const changes = [
				{ path: headcount, value: 1 },
				{ path: 'profile/naf', value: 'rev2:C' }
			];
			await write(db, writing(changes.slice(0, 1)), keep);
			const written = await write(db, writing(changes, { at: 2000 }), keep);
			expect(written.map(({ path }) => path)).toEqual(['profile/naf']);
			expect((await readDossier(db, 'd'))?.row.updatedAt).toBe(2000);
		});

		test.each([
			['of another device', { author: { ...company, device: 'laptop' } }],
			['of another role', { author: coach }]
		])('is written over one %s', async (_, other) => {
			const db = await openWithDossier();
			await write(db, writing([{ path: headcount, value: 1 }], other), keep);
			expect(await write(db, again(1), keep)).toHaveLength(1);
		});

		test('settles a disagreement', async () => {
			const db = await openWithDossier();
			const base = { dossier: 'd', path: headcount, over: [] };
			await db.revisions.bulkAdd([
				{ ...base, id: 'a', value: 1, at: 5, author: coach },
				{ ...base, id: 'b', value: 2, at: 6, author: company }
			]);
			expect(await write(db, again(2), keep)).toMatchObject([{ over: ['a', 'b'] }]);
		});

		test('confirms again', async () => {
			const db = await openWithDossier();
			const changes = [{ path: 'confirmed/g@1/labels/held', value: 2026 }];
			await write(db, writing(changes), keep);
			expect(await write(db, writing(changes), keep)).toHaveLength(1);
		});
	});

	test('over two heads ends a disagreement', async () => {
		const db = await openWithDossier();
		const base = { dossier: 'd', path: headcount, over: [], at: 5 };
		await db.revisions.bulkAdd([
			{ ...base, id: 'a', value: 1, author: company },
			{ ...base, id: 'b', value: 2, author: coach }
		]);
		expect(disagreements(await stateOf(db))).toEqual([headcount]);
		const [settled] = await write(db, writing([{ path: headcount, value: 1 }]), keep);
		expect(settled?.over).toEqual(['a', 'b']);
		expect(disagreements(await stateOf(db))).toEqual([]);
	});

	test('keeps plain JSON only: proxies are copied, undefined members dropped', async () => {
		const db = await openWithDossier();
		const value = new Proxy({ level: 'some', note: undefined as unknown as string }, {});
		const [written] = await write(db, writing([{ path: 'answers/g@1/a/b', value }]), keep);
		expect(written?.value).toStrictEqual({ level: 'some' });
		expect(await db.revisions.get(written?.id ?? '')).toStrictEqual(written);
	});

	test('gives the summary the row as it stands, and a clock that goes back does not age it', async () => {
		const db = await openWithDossier();
		await write(db, writing([{ path: headcount, value: 1 }]), (row) => ({ ...row, answered: 7 }));
		await write(db, writing([{ path: headcount, value: 2 }], { at: 10 }), (row) => {
			return { ...summary, answered: row.answered + 1 };
		});
		expect((await readDossier(db, 'd'))?.row).toMatchObject({ answered: 8, updatedAt: 1000 });
	});

	test('to a dossier that this device does not hold stores nothing and says so', async () => {
		const db = await openWithDossier();
		const lost = write(db, writing([{ path: headcount, value: 1 }], { dossier: 'x' }), keep);
		await expect(lost).rejects.toMatchObject({ kind: 'missing' });
		expect(await db.revisions.where({ dossier: 'x' }).count()).toBe(0);
	});
});

describe('a write that fails', () => {
	/** The browser refuses the second half of the transaction, as a full disk does. */
	const refuse = (table: string) => ({
		stack: 'dbcore' as const,
		name: 'full-disk',
		create: (core: DBCore): DBCore => ({
			...core,
			table: (name) => ({
				...core.table(name),
				mutate: (request) =>
					name === table
						? Promise.reject(new DOMException('no room', 'QuotaExceededError'))
						: core.table(name).mutate(request)
			})
		})
	});

	test.each(['revisions', 'dossiers'])(
		'in %s stores nothing at all, and says full',
		async (table) => {
			const indexedDB = new IDBFactory();
			(await openWithDossier(indexedDB)).close();
			const db = await openDatabase({ indexedDB, ...asLocked });
			const before = await readDossier(db, 'd');
			db.close();
			db.use(refuse(table));
			await db.open();
			const failed = write(db, writing([{ path: headcount, value: 1 }]), keep);
			await expect(failed).rejects.toMatchObject({ name: 'StorageError', kind: 'full' });
			expect(await readDossier(db, 'd')).toEqual(before);
		}
	);

	test('by an abort once the revision was put stores nothing, and says so', async () => {
		const db = await openWithDossier();
		const before = await readDossier(db, 'd');
		const failed = write(db, writing([{ path: headcount, value: 1 }]), (row) => {
			Dexie.currentTransaction.abort();
			return row;
		});
		await expect(failed).rejects.toMatchObject({ name: 'StorageError' });
		expect(await readDossier(db, 'd')).toEqual(before);
	});

	test('because the summary cannot be computed stores nothing, and says so', async () => {
		const db = await openWithDossier();
		const failed = write(db, writing([{ path: headcount, value: 1 }]), () => {
			throw new TypeError('a mistake of ours');
		});
		await expect(failed).rejects.toMatchObject({ kind: 'unknown' });
		expect((await stateOf(db)).paths.has(headcount)).toBe(false);
	});

	test('because the connection is closed says closed', async () => {
		const db = await openWithDossier();
		db.close();
		const failed = write(db, writing([{ path: headcount, value: 1 }]), keep);
		await expect(failed).rejects.toMatchObject({ kind: 'closed' });
	});
});

describe('two tabs of one dossier', () => {
	test('writing 200 answers at once lose none, and leave no disagreement', async () => {
		const indexedDB = new IDBFactory();
		const [one, two] = [
			await openWithDossier(indexedDB),
			await openDatabase({ indexedDB, ...asLocked })
		];
		const writes = Array.from({ length: 200 }, (_, step) => {
			const value = { level: `l${step}` };
			const changes = [{ path: `answers/g@1/c${step % 5}/item`, value }];
			return write(step % 2 ? one : two, writing(changes), keep);
		});
		const written = (await Promise.all(writes)).flat();
		const read = await readDossier(one, 'd');
		expect(read?.revisions).toEqual(expect.arrayContaining(written));
		const state = fold(read?.revisions ?? []);
		for (const { heads } of state.paths.values()) expect(heads).toHaveLength(1);
	});

	test('each finds what it does not hold yet', async () => {
		const indexedDB = new IDBFactory();
		const [one, two] = [
			await openWithDossier(indexedDB),
			await openDatabase({ indexedDB, ...asLocked })
		];
		const held = new Set((await readDossier(one, 'd'))?.revisions.map(({ id }) => id));
		const written = await write(two, writing([{ path: headcount, value: 1 }]), keep);
		expect(await revisionsBeyond(one, 'd', (id) => held.has(id))).toEqual(written);
		expect(await revisionsBeyond(one, 'd', () => true)).toEqual([]);
	});
});

describe('the list row', () => {
	test('is made again from a reading, unless something was written or marked since', async () => {
		const db = await openWithDossier();
		const read = async () => {
			const found = await readDossier(db, 'd');
			if (!found) throw new Error('no dossier');
			return found.row;
		};
		await archiveDossier(db, 'd', 5);
		const before = await read();
		await replaceSummary(db, before, { ...summary, answered: 1 });
		expect(await read()).toEqual({ ...before, ...summary, answered: 1 });

		const late = await read();
		await write(db, writing([{ path: headcount, value: 1 }]), () => summary);
		const written = await read();
		await replaceSummary(db, late, { ...summary, answered: 99 });
		expect(await read()).toEqual(written);

		await db.dossiers.delete('d');
		await replaceSummary(db, written, summary);
		expect(await db.dossiers.count()).toBe(0);
	});

	test('is saved by itself after another tab was folded', async () => {
		const db = await openWithDossier();
		await saveSummary(db, 'd', { ...summary, high: 55 });
		expect((await readDossier(db, 'd'))?.row).toMatchObject({ high: 55, updatedAt: 1 });
		await expect(saveSummary(db, 'x', summary)).rejects.toMatchObject({ kind: 'missing' });
	});
});

describe('settings', () => {
	test('are kept, and absent until set', async () => {
		const db = await openFresh();
		expect(await setting(db, 'open')).toBeUndefined();
		await setSetting(db, 'open', 'd');
		expect(await setting(db, 'open')).toBe('d');
	});

	test('the device has one id, asked by two tabs at once too', async () => {
		const indexedDB = new IDBFactory();
		const [one, two] = [await openFresh({ indexedDB }), await openFresh({ indexedDB })];
		const ids = await Promise.all([deviceId(one), deviceId(two)]);
		expect(ids[0]).toMatch(/^[0-9a-f]{32}$/);
		expect(ids[1]).toBe(ids[0]);
	});
});
