import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { AzimutDatabase, FileRow } from './database';
import { createDossier } from '../list/create';
import { readOutgoing, forClient } from '../file/export';
import { proofPath } from '../paths';
import { largestFile, largestFiles } from '../file-limits';
import { sha256Of } from '../file/sha256';
import { OverLimit } from './storage-error';
import { readDossier, write } from './store';
import { company, openFresh, summary, writing } from '../../../../tests/support/dossier';
import { filesToStore } from '$lib/dossier/storage/files';

const keep = () => summary;

async function open(): Promise<AzimutDatabase> {
	const db = await openFresh();
	await createDossier(db, { dossier: 'd', name: 'Exemple', grid: 'g@1', author: company, at: 1 });
	return db;
}

/** Bytes that no other number gives. */
async function fileOf(number: number, size = 10): Promise<FileRow> {
	const bytes = new Uint8Array(size);
	new DataView(bytes.buffer).setUint32(0, number);
	const blob = new Blob([bytes], { type: 'application/pdf' });
	return { sha256: await sha256Of(blob), blob };
}

const attach = (db: AzimutDatabase, proof: string, file: FileRow, files = [file]) =>
	write(db, writing([{ path: proofPath(proof, 'file'), value: file.sha256 }], { files }), keep);

const revisions = async (db: AzimutDatabase) => (await readDossier(db, 'd'))?.revisions.length;

describe('a file of a proof', () => {
	test('is kept with the change that names it, and once when two proofs share it', async () => {
		const db = await open();
		const file = await fileOf(1);
		await attach(db, 'p1', file);
		await attach(db, 'p2', file);
		expect(await db.files.count()).toBe(1);
		expect((await readOutgoing(db, 'd', forClient))?.files).toHaveLength(1);
	});

	test('that cannot be kept leaves no change behind, and a change that cannot leaves no file', async () => {
		const db = await open();
		const before = await revisions(db);
		const file = await fileOf(1);
		db.files.hook('creating', () => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		await expect(attach(db, 'p1', file)).rejects.toMatchObject({ kind: 'full' });
		expect(await revisions(db)).toBe(before);

		const other = await open();
		other.revisions.hook('creating', () => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		await expect(attach(other, 'p1', file)).rejects.toMatchObject({ kind: 'full' });
		expect(await other.files.count()).toBe(0);
	});

	test.each([
		[largestFile, true],
		[largestFile + 1, false]
	])('of %i bytes: kept is %s', async (size, saved) => {
		const db = await open();
		const written = attach(db, 'p1', await fileOf(1, size));
		if (saved) await expect(written).resolves.toHaveLength(1);
		else await expect(written).rejects.toMatchObject({ what: 'file', size, limit: largestFile });
		expect(await db.files.count()).toBe(saved ? 1 : 0);
	});

	test('over 40 MB with those that stand is refused, whichever tab asks; one taken away makes room', async () => {
		const db = await open();
		const room = largestFiles / largestFile;
		for (let number = 0; number < room; number += 1)
			await attach(db, `p${number}`, await fileOf(number, largestFile));
		const before = await revisions(db);
		const late = await fileOf(99);
		const refusal = await attach(db, 'late', late).catch((cause: unknown) => cause);
		expect(refusal).toBeInstanceOf(OverLimit);
		expect(refusal).toMatchObject({ what: 'dossier', size: largestFiles + 10 });
		expect(await revisions(db)).toBe(before);
		expect(await db.files.count()).toBe(room);

		await write(db, writing([{ path: proofPath('p0', 'file'), value: null }]), keep);
		await attach(db, 'late', late);
		// To bring the one back that made room is one too many again.
		const { sha256 } = await fileOf(0, largestFile);
		const back = write(db, writing([{ path: proofPath('p0', 'file'), value: sha256 }]), keep);
		await expect(back).rejects.toBeInstanceOf(OverLimit);
	});

	test('of a dossier that two copies put together made too large is let be, but not grow', async () => {
		const db = await open();
		const large = await Promise.all(
			Array.from({ length: 10 }, (_, number) => fileOf(number, largestFile))
		);
		for (const [at, file] of large.entries()) await attach(db, `p${at}`, file, []);
		await db.files.bulkPut([...(await filesToStore(db, large))]);
		const [first] = large;
		const settle = { path: proofPath('p1', 'file'), value: first?.sha256 ?? '' };
		await expect(write(db, writing([settle]), keep)).resolves.toHaveLength(1);
		await expect(attach(db, 'more', await fileOf(99))).rejects.toBeInstanceOf(OverLimit);
	});

	test('named without being here counts for nothing', async () => {
		const db = await open();
		const file = await fileOf(1);
		await attach(db, 'p1', file, []);
		const outgoing = await readOutgoing(db, 'd', forClient);
		expect(outgoing?.missing).toEqual([file.sha256]);
	});
});
