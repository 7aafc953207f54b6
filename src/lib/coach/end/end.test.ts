// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { sheetChange } from '$lib/dossier/client';
import { deleteDossier } from '$lib/dossier/list/dossiers';
import { createDossier } from '$lib/dossier/list/create';
import { fromExample } from '$lib/dossier/origin';
import { notesPath, profilePath } from '$lib/dossier/paths';
import { writePrivate } from '$lib/dossier/storage/coach-log';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { dump } from '$lib/dossier/storage/dump';
import { receiptOf, receiptsOf } from '$lib/dossier/storage/erased';
import { setCoach, setOwn } from '$lib/dossier/storage/set-coach';
import { setSetting, setting } from '$lib/dossier/storage/settings';
import { readDossier, write } from '$lib/dossier/storage/store';
import { Importer } from '$lib/inbox/import.svelte';
import { blobOf, takeDossierFile } from '$lib/session/file/dossier-file';
import { forClient } from '$lib/dossier/file/export';
import { sha256Of } from '$lib/dossier/file/sha256';
import { coach, company, openFresh, summary, writing } from '../../../../tests/support/dossier';
import { pageRecordFor } from '../../../../tests/support/page-record';
import { preferencesKey } from '../clients/preferences';
import { forColleague, makeCopy } from '../copy/copy';
import { Restore } from '../copy/restore.svelte';
import words from '../words/fr.contract';
import { endContract, heldHere, lastEnd, type Decisions } from './end';
import { ReadBack, readBackOf } from './read-back.svelte';
import { receiptLines } from './receipt';
import { filesToStore } from '$lib/dossier/storage/files';

const [anne, bruno, carla, own, binned] = ['a', 'b', 'c', 'd', 'e'].map((one) =>
	one.repeat(32)
) as [string, string, string, string, string];
const clients = [anne, bruno, carla];
const photoFile = new Blob(['photo']);
const sharedFile = new Blob(['shared']);
const [photo, shared] = [await sha256Of(photoFile), await sha256Of(sharedFile)];
const now = new Date(2026, 11, 3, 12).getTime();
const name = (dossier: string) => `Client ${dossier[0]}`;

let db: AzimutDatabase;
beforeEach(async () => (db = await portfolio()));

async function portfolio(): Promise<AzimutDatabase> {
	const made = await openFresh();
	await setSetting(made, 'device', coach.device);
	await setCoach(made, { name: 'Karim', structure: 'CMA' });
	for (const dossier of [...clients, own, binned]) {
		const author = dossier === own ? company : coach;
		await createDossier(made, { dossier, name: name(dossier), grid: 'g@1', author, at: 1 });
		const note = { path: notesPath('coach', 'labels'), value: `NOTE ${dossier}` };
		await writePrivate(made, {
			dossier,
			author,
			at: 2,
			changes: [note, sheetChange('person', 'Claire')]
		});
	}
	await setOwn(made, own, true);
	// A report that was given holds what each client counted for.
	await setSetting(made, 'report/1', { units: ['CC de Millau'] });
	await setSetting(made, 'coach-phone', '04 67 00 00 00');
	const files = [
		{ sha256: photo, blob: photoFile },
		{ sha256: shared, blob: sharedFile }
	];
	await made.files.bulkPut([...(await filesToStore(made, files))]);
	for (const dossier of [own, binned]) {
		const changes = [{ path: 'proofs/p/file', value: dossier === own ? shared : photo }];
		await write(made, writing(changes, { dossier }), (row) => row);
	}
	await deleteDossier(made, binned, 3);
	await setSetting(made, preferencesKey, { views: [{ name: 'Chez Claire', query: null }] });
	await setSetting(made, 'current', anne);
	return made;
}

async function copyOf(ids: readonly string[], isForColleague = true): Promise<File> {
	const made = await makeCopy({
		db,
		ids,
		password: null,
		at: now,
		onprogress: () => undefined,
		...(isForColleague && { options: forColleague(true) })
	});
	if (typeof made === 'string' || 'unreadable' in made) throw new Error(JSON.stringify(made));
	return made.file;
}

async function clientsFile(dossier: string): Promise<File> {
	const made = await takeDossierFile(db, dossier, now, forClient, 'file');
	return new File(made ? [blobOf(made)] : [], made?.name ?? '');
}

async function readBack(...files: File[]): Promise<ReadBack> {
	const back = new ReadBack(db);
	for (const file of files) await back.take(file);
	return back;
}

const decided = (back: ReadBack, more: Partial<Decisions> = {}): Decisions => ({
	verified: back.verified,
	without: new Set(),
	pages: new Set(),
	...more
});
const end = (back: ReadBack, more: Partial<Decisions> = {}) =>
	endContract(db, decided(back, more), { now, copies: back.copies });

const idsHere = () => db.dossiers.toCollection().primaryKeys();

describe('the end of a contract', () => {
	test('erases all clients and who coached, keeps the coach’s own company, and names nobody', async () => {
		const back = await readBack(await copyOf([anne, bruno]), await clientsFile(carla));
		const receipt = await end(back);
		expect(receipt).toMatchObject({
			on: '2026-12-03',
			colleague: 2,
			client: 1,
			without: 0,
			bin: 1
		});
		expect(receipt?.copies).toEqual(['clients-2026-12-03-pour-un-collegue-prive.azimut.gz']);
		expect(receipt?.files).toBe(1);
		expect(await lastEnd(db)).toEqual(receipt);
		const left = JSON.stringify(await dump(db));
		for (const gone of [...clients, binned, photo, 'NOTE', 'Claire', 'Karim', 'Millau', '04 67'])
			expect(left).not.toContain(gone);
		for (const dossier of [...clients, binned]) expect(left).not.toContain(name(dossier));
		expect(await idsHere()).toEqual([own]);
		expect((await readDossier(db, own))?.revisions.length).toBeGreaterThan(2);
		expect(await db.files.get(shared)).toBeDefined();
		expect(await receiptsOf(db)).toMatchObject([
			{ on: '2026-12-03', kind: 'contract', revisions: receipt?.revisions, files: 1 }
		]);
	});

	test('waits as long as one client is with nobody, unless it is said of that very one', async () => {
		const back = await readBack(await copyOf([anne, bruno]));
		const before = await dump(db);
		expect(await end(back)).toBeNull();
		expect(await dump(db)).toEqual(before);
		expect(await end(back, { without: new Set([carla]) })).toMatchObject({ without: 1 });
	});

	test('waits where a client changed after their file was read again', async () => {
		const back = await readBack(await copyOf(clients));
		const changes = [{ path: profilePath('headcount'), value: 4 }];
		await write(db, writing(changes, { dossier: bruno }), () => summary);
		expect(await end(back)).toBeNull();
		expect(await idsHere()).toHaveLength(5);
	});

	test('waits where a private note changed that goes to a colleague; what the client gets does not hold it', async () => {
		const back = await readBack(await copyOf([anne]), await clientsFile(bruno));
		const note = (dossier: string) =>
			writePrivate(db, {
				dossier,
				author: coach,
				at: 9,
				changes: [{ path: notesPath('coach', 'pilotage'), value: 'new' }]
			});
		await note(bruno);
		expect(await end(back, { without: new Set([carla]) })).not.toBeNull();
		db = await portfolio();
		const again = await readBack(await copyOf([anne]), await clientsFile(bruno));
		await note(anne);
		expect(await end(again, { without: new Set([carla]) })).toBeNull();
	});

	test('keeps a public page’s key until it is said that the page stays', async () => {
		await db.secrets.put({ id: `${binned}/page`, value: pageRecordFor('a') });
		const back = await readBack(await copyOf(clients));
		expect(await end(back)).toBeNull();
		expect(await db.secrets.count()).toBe(1);
		expect(await end(back, { pages: new Set([binned]) })).not.toBeNull();
		expect(await db.secrets.count()).toBe(0);
	});

	test('takes samples with the rest, counted apart: nobody goes on with them', async () => {
		const sample = 'f'.repeat(32);
		const changes = [fromExample];
		await createDossier(db, {
			dossier: sample,
			name: 'x',
			grid: 'g@1',
			changes,
			author: coach,
			at: 1
		});
		expect((await heldHere(db)).clients.map(({ id }) => id)).toEqual(clients);
		const receipt = await end(await readBack(await copyOf(clients)));
		expect(receipt).toMatchObject({ colleague: 3, without: 0, samples: 1, bin: 1 });
		expect(receipt && receiptLines(receipt, words.receipt, 'fr')).toContain(
			words.receipt.samples(1)
		);
		expect(await idsHere()).toEqual([own]);
	});

	test('remembers the twin that joined a client elsewhere', async () => {
		const twin = 'f'.repeat(32);
		await db.dossiers.update(anne, { aliases: [twin, own] });
		await end(await readBack(await copyOf(clients)));
		expect(await receiptOf(db, twin)).not.toBeNull();
		expect(await receiptOf(db, own)).toBeNull();
	});
});

describe('a file read again', () => {
	test('stays read when the screen is left and opened again, on this database alone', async () => {
		await readBackOf(db).take(await copyOf(clients));
		expect(readBackOf(db).verified.size).toBe(3);
		expect(readBackOf(await portfolio()).verified.size).toBe(0);
	});

	test('of another day is said to lack what came since, and how much', async () => {
		const file = await copyOf(clients);
		const changes = [{ path: 'proofs/q/file', value: shared }];
		await write(db, writing(changes, { dossier: bruno }), () => summary);
		const back = await readBack(file);
		expect(back.current).toEqual({
			step: 'read',
			whole: 2,
			strangers: 0,
			lacking: [{ name: name(bruno), changes: 1, files: 1 }]
		});
		expect([...back.verified.keys()]).toEqual([anne, carla]);
	});

	test('without the confidential proofs is not whole', async () => {
		const changes = [
			{ path: 'proofs/q/file', value: shared },
			{ path: 'proofs/q/confidential', value: true }
		];
		await write(db, writing(changes, { dossier: carla }), () => summary);
		const back = await readBack(await clientsFile(carla));
		expect(back.current).toMatchObject({ step: 'read', whole: 0, lacking: [{ files: 1 }] });
	});

	test('of one’s own copy is with nobody; a damaged one is refused; strangers are counted', async () => {
		expect((await readBack(await copyOf(clients, false))).current).toEqual({
			step: 'refused',
			kind: 'own-copy'
		});
		const file = await copyOf(clients);
		const cut = new File([file.slice(0, file.size - 9)], file.name);
		expect((await readBack(cut)).current).toMatchObject({ step: 'refused' });
		const elsewhere = db;
		db = await openFresh();
		const back = await readBack(file);
		expect(back.current).toMatchObject({ whole: 0, strangers: 3 });
		db = elsewhere;
	});
});

describe('killed in the middle', () => {
	test(
		'at any moment leaves all as it was, and ends when it is done again',
		{ tags: 'deep' },
		async () => {
			const tables = ['revisions', 'coachRevisions', 'dossiers', 'files', 'settings'] as const;
			let kills = 0;
			await fc.assert(
				fc.asyncProperty(
					fc.constantFrom(...tables),
					fc.constantFrom('deleting' as const, 'creating' as const),
					fc.nat(12),
					async (table, when, nth) => {
						db = await portfolio();
						const back = await readBack(await copyOf(clients));
						const before = await dump(db);
						// Once: what comes after is not killed.
						let count = 0;
						const kill = () => {
							if (count++ === nth) throw new DOMException('killed', 'UnknownError');
						};
						if (when === 'deleting') db[table].hook('deleting', kill);
						else db[table].hook('creating', kill);
						const killed = await end(back).then(
							() => false,
							() => true
						);
						kills += Number(killed);
						if (killed) expect(await dump(db)).toEqual(before);
						const ended = killed ? await end(back) : await lastEnd(db);
						expect(ended).toMatchObject({ colleague: 3, bin: 1 });
						expect(await idsHere()).toEqual([own]);
						expect(await db.coachRevisions.count()).toBe(0);
					}
				),
				{ numRuns: 40 }
			);
			expect(kills).toBeGreaterThan(5);
		}
	);
});

describe('a late copy', () => {
	test.each(['the colleague’s file', 'an old copy of all'])(
		'brings nobody back by itself: %s',
		async (which) => {
			const file = await copyOf([...clients, own], which === 'the colleague’s file');
			await end(await readBack(await copyOf(clients)));
			const restore = new Restore(db);
			await restore.take(file);
			const { current } = restore;
			expect(current).toMatchObject({ step: 'ready', count: 4, known: 1 });
			const erased = current.step === 'ready' ? current.erased : [];
			expect(erased.map(({ dossier, on }) => [dossier, on])).toEqual(
				clients.map((dossier) => [dossier, '2026-12-03'])
			);
			await restore.confirm(true);
			expect(await idsHere()).toEqual([own]);
			expect(await setting(db, 'coach')).toBeUndefined();
			expect(await setting(db, preferencesKey)).toBeUndefined();
		}
	);

	test('brings nobody back by itself: a client’s file', async () => {
		const file = await clientsFile(anne);
		await end(await readBack(await copyOf(clients)));
		const importer = new Importer({ db, authorOf: () => coach, lang: 'fr' });
		await importer.take(file);
		expect(importer.current).toMatchObject({ step: 'private', erasedOn: '2026-12-03' });
		importer.dismiss();
		expect(await idsHere()).toEqual([own]);
		expect(await receiptOf(db, anne)).not.toBeNull();
	});
});
