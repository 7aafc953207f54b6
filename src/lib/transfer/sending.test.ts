// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fileFrom, gather, readFrames, type Gathered } from '$lib/dossier/transfer/codes';
import { openDatabase, type AzimutDatabase } from '$lib/dossier/storage/database';
import { createDossier } from '$lib/dossier/list/create';
import type { Change } from '$lib/dossier/revision';
import { writePrivate } from '$lib/dossier/storage/coach-log';
import { write } from '$lib/dossier/storage/store';
import { readDossierFile } from '$lib/dossier/file/read';
import { currentGrid } from '../../../tests/support/grids';
import { prepareCodes, readForTransfer, type TransferOptions } from './sending';
import { asLocked } from '../../../tests/support/locked';

const nothing: TransferOptions = { ownDevice: false, confidentialProofs: false };
const coach = { role: 'coach', device: 'laptop' } as const;
const company = { role: 'company', device: 'phone' } as const;
const dossier = 'd'.repeat(32);
let db: AzimutDatabase;

const add = (changes: Change[]) =>
	write(db, { dossier, changes, author: company, at: 2000 }, (row) => row);

beforeEach(async () => {
	db = await openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange, ...asLocked });
	const grid = currentGrid;
	await createDossier(db, {
		dossier,
		name: 'Le fournil',
		grid,
		author: company,
		at: 1000,
		changes: [{ path: 'profile/headcount', value: 6 }]
	});
	await add([
		{ path: 'notes/company/labels', value: 'à nous' },
		{ path: 'proofs/p1/title', value: 'Facture' },
		{ path: 'proofs/p1/file', value: 'f'.repeat(64) },
		{ path: 'proofs/p2/title', value: 'Fiche de paie' },
		{ path: 'proofs/p2/confidential', value: true }
	]);
	const changes = [{ path: 'notes/coach/labels', value: 'entre nous' }];
	await writePrivate(db, { dossier, changes, author: coach, at: 2000 });
});

async function pathsSent(also: TransferOptions): Promise<string[]> {
	const sent = await readForTransfer(db, dossier, also, 3000);
	const parsed = await readDossierFile(new Blob([sent?.text ?? '']));
	return parsed.ok
		? [...parsed.revisions, ...parsed.coachRevisions].map(({ path }) => path).sort()
		: [parsed.kind];
}

const ordinary = [
	'grid',
	'meta/name',
	'notes/company/labels',
	'profile/headcount',
	'proofs/p1/file',
	'proofs/p1/title'
];

describe('what is sent to another device', () => {
	it('is the dossier without notes of the coach and confidential proofs', async () => {
		expect(await pathsSent(nothing)).toEqual(ordinary);
	});

	it('has them when they are asked for', async () => {
		expect(await pathsSent({ ...nothing, ownDevice: true })).toEqual(
			[...ordinary, 'notes/coach/labels'].sort()
		);
		expect(await pathsSent({ ...nothing, confidentialProofs: true })).toEqual(
			[...ordinary, 'proofs/p2/confidential', 'proofs/p2/title'].sort()
		);
	});

	it('says what the dossier holds of them', async () => {
		const holds = async () => (await readForTransfer(db, dossier, nothing, 0))?.holds;
		expect(await holds()).toEqual({ ownDevice: true, confidentialProofs: true, proofFiles: true });
		await add([{ path: 'proofs/p2/confidential', value: null }]);
		await add([{ path: 'proofs/p1/file', value: null }]);
		expect(await holds()).toEqual({
			ownDevice: true,
			confidentialProofs: false,
			proofFiles: false
		});
	});

	it('is nothing when the dossier is not here', async () => {
		expect(await readForTransfer(db, 'elsewhere', nothing, 0)).toBeNull();
		expect(await prepareCodes(db, 'elsewhere', nothing, 0)).toBeNull();
	});

	it('comes out of the codes as the file it was', async () => {
		const prepared = await prepareCodes(db, dossier, nothing, 3000);
		const { frames } = readFrames(prepared?.frames?.join('\n') ?? '');
		const [transfer] = frames.reduce(gather, [] as Gathered);
		const made = transfer && (await fileFrom(transfer));
		const file = made?.ok ? await made.file.text() : made?.kind;
		expect(file).toBe((await readForTransfer(db, dossier, nothing, 3000))?.text);
	});
});
