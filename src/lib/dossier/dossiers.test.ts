import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { AzimutDatabase } from './database';
import {
	archiveDossier,
	createDossier,
	deleteDossier,
	duplicateDossier,
	keptAfterDeletionMs,
	listDossiers,
	purgeDeleted,
	restoreDossier,
	unarchiveDossier
} from './dossiers';
import { fold } from './fold';
import type { Change } from './revision';
import { sheetOf } from './sheet';
import { readDossier, write } from './store';
import { coach, company, openFresh, summary, writing } from './testing';

const grid = 'azimut-20@2026.1-draft';
const create = (db: AzimutDatabase, dossier: string, at = 1) =>
	createDossier(db, { dossier, name: `Exemple · ${dossier}`, grid, author: company, at });

async function namesOf(db: AzimutDatabase) {
	const { current, archived, deleted } = await listDossiers(db);
	return [current, archived, deleted].map((rows) => rows.map(({ id }) => id));
}

describe('dossiers of a device', () => {
	test('a new one has its name, its grid and what it starts with', async () => {
		const db = await openFresh();
		const row = await createDossier(
			db,
			{
				...{ dossier: 'd', name: 'Exemple', grid, author: company, at: 5 },
				changes: [{ path: 'profile/headcount', value: 3 }]
			},
			() => ({ ...summary, name: 'Exemple' })
		);
		expect(row).toEqual({
			...{ ...summary, name: 'Exemple', id: 'd', createdAt: 5, updatedAt: 5 },
			...{ archivedAt: null, deletedAt: null }
		});
		const read = await readDossier(db, 'd');
		expect(read?.row).toEqual(row);
		expect(sheetOf(fold(read?.revisions ?? []))).toMatchObject({ grid, profile: { headcount: 3 } });
	});

	test('one id is never created twice: the first stays whole', async () => {
		const db = await openFresh();
		await create(db, 'd');
		const before = await readDossier(db, 'd');
		await expect(create(db, 'd', 9)).rejects.toMatchObject({ name: 'StorageError' });
		expect(await readDossier(db, 'd')).toEqual(before);
	});

	test('are listed from the latest changed, archived and deleted ones apart', async () => {
		const db = await openFresh();
		for (const [at, id] of ['a', 'b', 'c', 'd'].entries()) await create(db, id, at);
		await archiveDossier(db, 'c', 10);
		await deleteDossier(db, 'd', 10);
		await write(
			db,
			writing([{ path: 'profile/naf', value: 'rev2:C' }], { dossier: 'a' }),
			(row) => row
		);
		expect(await namesOf(db)).toEqual([['a', 'b'], ['c'], ['d']]);
		await unarchiveDossier(db, 'c');
		await restoreDossier(db, 'd');
		await restoreDossier(db, 'd');
		expect(await namesOf(db)).toEqual([['a', 'd', 'c', 'b'], [], []]);
	});

	test('a deleted one that another tab went on answering is never erased by itself', async () => {
		const db = await openFresh();
		await create(db, 'answered');
		await deleteDossier(db, 'answered', 1000);
		const late = { dossier: 'answered', at: 1001 };
		await write(db, writing([{ path: 'profile/naf', value: 'rev2:C' }], late), (row) => row);
		expect(await purgeDeleted(db, 2000 + keptAfterDeletionMs)).toEqual([]);
		expect((await readDossier(db, 'answered'))?.revisions).toHaveLength(3);
	});

	test('a deleted one comes back whole within 30 days, and is erased for good after', async () => {
		const db = await openFresh();
		await create(db, 'gone');
		await create(db, 'kept');
		await deleteDossier(db, 'gone', 1000);
		expect(await purgeDeleted(db, 999 + keptAfterDeletionMs)).toEqual([]);
		expect((await readDossier(db, 'gone'))?.revisions).toHaveLength(2);
		expect(await purgeDeleted(db, 1000 + keptAfterDeletionMs)).toEqual(['gone']);
		expect(await readDossier(db, 'gone')).toBeNull();
		expect(await db.revisions.where({ dossier: 'gone' }).count()).toBe(0);
		expect((await readDossier(db, 'kept'))?.revisions).toHaveLength(2);
		await expect(restoreDossier(db, 'gone')).rejects.toMatchObject({ kind: 'missing' });
	});

	test('an erased one takes its secrets with it, and the files that no other dossier ever named', async () => {
		const db = await openFresh();
		for (const id of ['gone', 'kept', 'gone2']) await create(db, id);
		const [own, shared, past, unnamed] = ['1', '2', '3', '4'].map((one) => one.repeat(64));
		const name = (dossier: string, proof: string, ...files: (string | undefined)[]) => {
			const changes = files.map((value = '') => ({ path: `proofs/${proof}/file`, value }));
			return write(db, writing(changes, { dossier }), (row) => row);
		};
		await name('gone', 'p', past, own);
		await name('gone', 'q', shared);
		await name('kept', 'r', past, shared);
		const blob = new Blob(['x']);
		const files = [own, shared, past, unnamed].map((sha256 = '') => ({ sha256, blob }));
		await db.files.bulkPut(files);
		const secrets = ['gone/a', 'gone2/a', 'kept/a', 'gone-not'].map((id) => ({ id, value: 1 }));
		await db.secrets.bulkPut(secrets);

		await deleteDossier(db, 'gone', 1000);
		await purgeDeleted(db, 999 + keptAfterDeletionMs);
		expect([await db.files.count(), await db.secrets.count()]).toEqual([4, 4]);
		await purgeDeleted(db, 1000 + keptAfterDeletionMs);
		expect(await db.files.toCollection().keys()).toEqual([shared, past, unnamed]);
		expect(await db.secrets.toCollection().keys()).toEqual(['gone-not', 'gone2/a', 'kept/a']);
	});

	test('a tab still open on a deleted one goes on storing, and all is there when it is restored', async () => {
		const db = await openFresh();
		await create(db, 'd');
		await deleteDossier(db, 'd', 10);
		const written = await write(
			db,
			writing([{ path: 'profile/headcount', value: 2 }]),
			(row) => row
		);
		expect(await namesOf(db)).toEqual([[], [], ['d']]);
		await restoreDossier(db, 'd');
		expect((await readDossier(db, 'd'))?.revisions).toEqual(expect.arrayContaining(written));
	});
});

describe('another establishment', () => {
	test('starts from profile and answers under a new id; notes, plan and old answers stay behind', async () => {
		const db = await openFresh();
		await createDossier(
			db,
			{ dossier: 'd', name: 'Exemple', grid, author: company, at: 1 },
			() => summary
		);
		const changes: Change[] = [
			{ path: 'profile/headcount', value: 3 },
			{ path: 'profile/siren', value: null },
			{ path: `answers/${grid}/labels/held`, value: { practices: [] } },
			{ path: 'answers/azimut-20@2025.1/labels/held', value: { unknown: true } },
			{ path: 'notes/company/labels', value: 'private' },
			{ path: 'plan/1/owner', value: 'me' }
		];
		await write(db, writing(changes), () => summary);
		const copy = { from: 'd', dossier: 'e', name: 'Exemple (copie)', author: coach, at: 2000 };
		const row = await duplicateDossier(db, copy);
		expect(row).toMatchObject({ ...summary, id: 'e', name: 'Exemple (copie)', createdAt: 2000 });
		const [one, two] = [await readDossier(db, 'd'), await readDossier(db, 'e')];
		expect(two?.revisions.map(({ path }) => path).sort()).toEqual([
			`answers/${grid}/labels/held`,
			'grid',
			'meta/name',
			'profile/headcount'
		]);
		for (const { id, dossier, author, over } of two?.revisions ?? []) {
			expect({ dossier, author, over }).toEqual({ dossier: 'e', author: coach, over: [] });
			expect(one?.revisions.map((revision) => revision.id)).not.toContain(id);
		}
		expect(sheetOf(fold(two?.revisions ?? []))).toEqual(sheetOf(fold(one?.revisions ?? [])));
	});

	test('of a dossier that is not here says so', async () => {
		const db = await openFresh();
		const copy = { from: 'x', dossier: 'e', name: 'Exemple', author: company, at: 1 };
		await expect(duplicateDossier(db, copy)).rejects.toMatchObject({ kind: 'missing' });
	});
});
