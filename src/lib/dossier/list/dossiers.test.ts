import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { AzimutDatabase } from '../storage/database';
import { createDossier } from './create';
import {
	archiveDossier,
	deleteDossier,
	duplicateDossier,
	listDossiers,
	restoreDossier
} from './dossiers';
import { fold } from '../fold';
import type { Change } from '../revision';
import { voiceAt } from '../voice';
import { sheetOf } from '../sheet';
import { readDossier, write } from '../storage/store';
import { coach, company, openFresh, summary, writing } from '../../../../tests/support/dossier';

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
				dossier: 'd',
				name: 'Exemple',
				grid,
				author: company,
				at: 5,
				changes: [{ path: 'profile/headcount', value: 3 }]
			},
			() => ({ ...summary, name: 'Exemple' })
		);
		expect(row).toEqual({
			...summary,
			name: 'Exemple',
			id: 'd',
			createdAt: 5,
			updatedAt: 5,
			archivedAt: null,
			deletedAt: null
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
		await archiveDossier(db, 'c', null);
		await restoreDossier(db, 'd');
		await restoreDossier(db, 'd');
		expect(await namesOf(db)).toEqual([['a', 'd', 'c', 'b'], [], []]);
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
		const said = { version: 1, department: '31', levels: { labels: 40 }, disagreements: 2 };
		const next = { dates: [{ due: '2027-01-01', title: '' }] };
		await write(db, writing(changes), () => ({ ...summary, ...said, ...next }));
		const copy = { from: 'd', dossier: 'e', name: 'Exemple (copie)', author: coach, at: 2000 };
		const row = await duplicateDossier(db, copy);
		expect(row).toEqual({
			...summary,
			...said,
			name: 'Exemple (copie)',
			disagreements: 0,
			dates: [],
			id: 'e',
			createdAt: 2000,
			updatedAt: 2000,
			archivedAt: null,
			deletedAt: null
		});
		const [one, two] = [await readDossier(db, 'd'), await readDossier(db, 'e')];
		expect(two?.revisions.map(({ path }) => path).sort()).toEqual(
			[
				`answers/${grid}/labels/held`,
				'grid',
				'meta/name',
				'profile/headcount',
				...['', '/source'].flatMap((field) => [
					`voice/${grid}/labels/held${field}`,
					`voice/profile/headcount${field}`
				])
			].sort()
		);
		for (const { id, dossier, author, over } of two?.revisions ?? []) {
			expect({ dossier, author, over }).toEqual({ dossier: 'e', author: coach, over: [] });
			expect(one?.revisions.map((revision) => revision.id)).not.toContain(id);
		}
		// A coach made the copy: what the company had answered stays the company's.
		const state = fold(two?.revisions ?? []);
		expect(voiceAt(state, 'profile/headcount')).toBe('prepared');
		expect(sheetOf(fold(two?.revisions ?? []))).toEqual(sheetOf(fold(one?.revisions ?? [])));
	});

	test('of a dossier that is not here says so', async () => {
		const db = await openFresh();
		const copy = { from: 'x', dossier: 'e', name: 'Exemple', author: company, at: 1 };
		await expect(duplicateDossier(db, copy)).rejects.toMatchObject({ kind: 'missing' });
	});
});
