import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { AzimutDatabase } from '../storage/database';
import { binRetentionMs } from './bin';
import { createDossier } from './create';
import { deleteDossier } from './dossiers';
import { sweepFiles } from './file-sweep';
import { proofPath } from '../paths';
import { sha256Of } from '../file/sha256';
import { write } from '../storage/store';
import { company, openFresh, summary, writing } from '../../../../tests/support/dossier';
import { filesToStore } from '$lib/dossier/storage/files';

const keep = () => summary;
const day = 24 * 3600 * 1000;

async function open() {
	const db = await openFresh();
	for (const dossier of ['d', 'e'])
		await createDossier(db, { dossier, name: 'Exemple', grid: 'g@1', author: company, at: 1 });
	const blob = new Blob(['facture']);
	const sha256 = await sha256Of(blob);
	return { db, file: { sha256, blob } };
}

const name = (db: AzimutDatabase, value: string | null, more: Parameters<typeof writing>[1] = {}) =>
	write(db, writing([{ path: proofPath('p', 'file'), value }], more), keep);

test('A file whose proof was taken away stays 30 days from when this device saw it, then goes', async () => {
	const { db, file } = await open();
	await name(db, file.sha256, { files: [file] });
	expect(await sweepFiles(db, 0)).toEqual([]);
	// Whatever the clock of who took it away said.
	await name(db, null, { at: 1 });
	expect(await sweepFiles(db, 100 * day)).toEqual([]);
	expect(await sweepFiles(db, 100 * day + binRetentionMs - 1)).toEqual([]);
	expect(await db.files.count()).toBe(1);
	expect(await sweepFiles(db, 100 * day + binRetentionMs)).toEqual([file.sha256]);
	expect(await db.files.count()).toBe(0);
	expect(await db.settings.count()).toBe(0);
});

test('A proof that came back starts the wait again when it goes again', async () => {
	const { db, file } = await open();
	await name(db, file.sha256, { files: [file] });
	await name(db, null);
	await sweepFiles(db, 0);
	await name(db, file.sha256);
	await sweepFiles(db, 29 * day);
	await name(db, null);
	expect(await sweepFiles(db, 31 * day)).toEqual([]);
	expect(await sweepFiles(db, 61 * day)).toEqual([file.sha256]);
});

test('What another dossier names stays, one in the bin too', async () => {
	const { db, file } = await open();
	await name(db, file.sha256, { files: [file] });
	await name(db, file.sha256, { dossier: 'e' });
	await name(db, null);
	await deleteDossier(db, 'e', 5);
	await sweepFiles(db, 0);
	expect(await sweepFiles(db, 400 * day)).toEqual([]);
});

test('A file that no proof ever named waits as long', async () => {
	const { db, file } = await open();
	await db.files.bulkPut([...(await filesToStore(db, [file]))]);
	expect(await sweepFiles(db, 0)).toEqual([]);
	expect(await sweepFiles(db, 30 * day)).toEqual([file.sha256]);
});

test('A clock that was years ahead at the first look does not keep a file for years', async () => {
	const { db, file } = await open();
	await db.files.bulkPut([...(await filesToStore(db, [file]))]);
	await sweepFiles(db, 4000 * day);
	expect(await sweepFiles(db, 10 * day)).toEqual([]);
	expect(await sweepFiles(db, 40 * day)).toEqual([file.sha256]);
});
