import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { backupState, lastBackups, reminderKey } from './backups';
import { noteBackups } from './note-backup';
import { emptyBin, binRetentionMs, purgeDeleted, type IsNeeded } from './bin';
import { erasedKey } from '../storage/erased';
import type { AzimutDatabase } from '../storage/database';
import { createDossier } from './create';
import { deleteDossier, listDossiers, restoreDossier } from './dossiers';
import { setSetting } from '../storage/settings';
import { readDossier, write } from '../storage/store';
import { company, openFresh, writing } from '../../../../tests/support/dossier';
import { filesToStore } from '$lib/dossier/storage/files';

const create = (db: AzimutDatabase, dossier: string, at = 1) =>
	createDossier(db, { dossier, name: dossier, grid: 'g@1', author: company, at });

const nothing: IsNeeded = () => false;
const keys: IsNeeded = ({ value }) => value === 'key';

test('a deleted one that another tab went on answering is never erased by itself', async () => {
	const db = await openFresh();
	await create(db, 'answered');
	await deleteDossier(db, 'answered', 1000);
	const late = { dossier: 'answered', at: 1001 };
	await write(db, writing([{ path: 'profile/naf', value: 'rev2:C' }], late), (row) => row);
	expect(await purgeDeleted(db, nothing, 2000 + binRetentionMs)).toEqual([]);
	expect((await readDossier(db, 'answered'))?.revisions).toHaveLength(3);
});

test('a deleted one comes back whole within 30 days, and is erased for good after', async () => {
	const db = await openFresh();
	await create(db, 'gone');
	await create(db, 'kept');
	await deleteDossier(db, 'gone', 1000);
	expect(await purgeDeleted(db, nothing, 999 + binRetentionMs)).toEqual([]);
	expect((await readDossier(db, 'gone'))?.revisions).toHaveLength(2);
	expect(await purgeDeleted(db, nothing, 1000 + binRetentionMs)).toEqual(['gone']);
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
	await db.files.bulkPut([...(await filesToStore(db, files))]);
	const secrets = ['gone/a', 'gone2/a', 'kept/a', 'gone-not'].map((id) => ({ id, value: 1 }));
	await db.secrets.bulkPut(secrets);

	await deleteDossier(db, 'gone', 1000);
	await purgeDeleted(db, nothing, 999 + binRetentionMs);
	expect([await db.files.count(), await db.secrets.count()]).toEqual([4, 4]);
	await purgeDeleted(db, nothing, 1000 + binRetentionMs);
	expect(await db.files.toCollection().keys()).toEqual([shared, past, unnamed]);
	expect(await db.secrets.toCollection().keys()).toEqual(['gone-not', 'gone2/a', 'kept/a']);
});

test('emptying the bin erases what was deleted, however recently, and nothing else', async () => {
	const db = await openFresh();
	for (const id of ['kept', 'gone']) await create(db, id);
	await deleteDossier(db, 'gone', Date.now());
	expect(await emptyBin(db, nothing)).toEqual(['gone']);
	expect(await db.revisions.where({ dossier: 'gone' }).count()).toBe(0);
	expect(await db.revisions.where({ dossier: 'kept' }).count()).toBe(2);
	const { current, deleted } = await listDossiers(db);
	expect([current.map(({ id }) => id), deleted]).toEqual([['kept'], []]);
});

test('a deleted one whose secret is still needed stays whole, until it is not', async () => {
	const db = await openFresh();
	const file = 'f'.repeat(64);
	for (const id of ['public', 'other']) {
		await create(db, id);
		const proof = [{ path: 'proofs/p/file', value: file }];
		await write(db, writing(proof, { dossier: id }), (row) => row);
		await deleteDossier(db, id, 5000);
		await noteBackups(db, [id], 7);
	}
	const lost = [{ sha256: file, blob: new Blob(['x']) }];
	await db.files.bulkPut([...(await filesToStore(db, lost))]);
	await db.secrets.bulkPut([
		{ id: 'public/a', value: 'key' },
		{ id: 'public/b', value: 1 },
		{ id: 'other/a', value: 1 }
	]);
	const before = await readDossier(db, 'public');
	expect(await purgeDeleted(db, keys, 5000 + binRetentionMs)).toEqual(['other']);
	expect(await purgeDeleted(db, keys, 5000 + 100 * binRetentionMs)).toEqual([]);
	expect(await emptyBin(db, keys)).toEqual([]);
	expect(await readDossier(db, 'public')).toEqual(before);
	expect(await db.secrets.toCollection().keys()).toEqual(['public/a', 'public/b']);
	expect(await db.files.count()).toBe(1);
	expect([...(await lastBackups(db)).keys()]).toEqual(['public']);

	await db.secrets.delete('public/a');
	expect(await emptyBin(db, keys)).toEqual(['public']);
	expect([await db.dossiers.count(), await db.secrets.count(), await db.files.count()]).toEqual([
		0, 0, 0
	]);
});

test('the settings of an erased one go with it, and no others', async () => {
	const db = await openFresh();
	for (const id of ['gone', 'gone2']) {
		await create(db, id);
		await noteBackups(db, [id], 7);
		await setSetting(db, reminderKey(id), { at: 1, parts: 1, times: 1 });
	}
	await setSetting(db, 'device', 'gone');
	await deleteDossier(db, 'gone', 5);
	await emptyBin(db, nothing);
	expect(await db.settings.toCollection().keys()).toEqual([
		'backup/gone2',
		'device',
		erasedKey('gone'),
		'reminder/gone2'
	]);
	expect(await backupState(db, 'gone2')).toMatchObject({ backupAt: 7, reminder: { at: 1 } });
});

test('what stays in the bin because storage refused in the middle is all of it', async () => {
	const db = await openFresh();
	await create(db, 'd');
	await noteBackups(db, ['d'], 7);
	await deleteDossier(db, 'd', 5);
	db.dossiers.hook('deleting', () => {
		throw new DOMException('no', 'UnknownError');
	});
	await expect(emptyBin(db, nothing)).rejects.toMatchObject({ name: 'StorageError' });
	expect((await readDossier(db, 'd'))?.revisions).toHaveLength(2);
	expect([...(await lastBackups(db)).keys()]).toEqual(['d']);
});
