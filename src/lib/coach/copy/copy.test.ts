// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '$lib/dossier/canonical';
import { sheetChange } from '$lib/dossier/client';
import { createDossier } from '$lib/dossier/list/create';
import { deleteDossier } from '$lib/dossier/list/dossiers';
import { lastBackups } from '$lib/dossier/list/backups';
import { notesPath, profilePath } from '$lib/dossier/paths';
import { readClients } from '$lib/dossier/storage/client-rows';
import { personOf } from '$lib/dossier/coach-identity';
import { writePrivate } from '$lib/dossier/storage/coach-log';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { setCoach, setOwn } from '$lib/dossier/storage/set-coach';
import { setting } from '$lib/dossier/storage/settings';
import { readDossier, write } from '$lib/dossier/storage/store';
import { readDossierFile } from '$lib/dossier/file/read';
import { packPortfolio } from '$lib/dossier/file/portfolio-file';
import { coach, openFresh, summary } from '../../../../tests/support/dossier';
import { copiedKey } from '../clients/copied';
import { makeCopy, noteCopy } from './copy';
import { Restore } from './restore.svelte';

const ids = ['a', 'b', 'c'].map((one) => one.repeat(32));
const [first = ''] = ids;
const password = 'correct-horse';
const at = Date.UTC(2024, 0, 2);

async function clients(): Promise<AzimutDatabase> {
	const db = await openFresh();
	for (const dossier of ids) {
		await createDossier(db, {
			dossier,
			name: `Client ${dossier[0]}`,
			grid: 'g@1',
			author: coach,
			at: 1
		});
		await writePrivate(db, {
			dossier,
			author: coach,
			at: 2,
			changes: [
				sheetChange('person', 'Claire'),
				{ path: notesPath('coach', 'labels'), value: 'SECRET' }
			]
		});
	}
	await setCoach(db, { name: 'Karim', structure: 'CMA' });
	await setOwn(db, first, true);
	return db;
}

async function copyOf(db: AzimutDatabase, more: { password?: string | null; ids?: string[] } = {}) {
	const made = await makeCopy(
		db && { db, ids, password: null, at, onprogress: () => undefined, ...more }
	);
	if (typeof made === 'string' || 'unreadable' in made) throw new Error(JSON.stringify(made));
	return made;
}

async function taking(file: Blob, db: AzimutDatabase) {
	const restore = new Restore(db);
	await restore.take(file);
	return restore;
}

async function revisionsIn(db: AzimutDatabase) {
	const all = [...(await db.revisions.toArray()), ...(await db.coachRevisions.toArray())];
	return all.map(canonicalJson).sort();
}

describe('a copy of all clients', () => {
	test('makes them again on an empty device, notes, coach and own companies too', async () => {
		const db = await clients();
		const { file, whole } = await copyOf(db, { password });
		expect(file.name).toBe('clients-2024-01-02-pour-mes-appareils-prive-protege.azimut.json');
		expect(whole).toEqual(ids);
		expect(await file.text()).not.toContain('SECRET');
		const elsewhere = await openFresh();
		const restore = await taking(file, elsewhere);
		expect(restore.current).toEqual({
			step: 'locked',
			isOfDevice: false,
			trouble: null,
			busy: false
		});
		await restore.unlock(password);
		expect(restore.current).toEqual({
			step: 'ready',
			at,
			fromColleague: false,
			count: 3,
			known: 0,
			erased: []
		});
		await restore.confirm(false);
		expect(restore.current).toEqual({ step: 'taken', added: 3, completed: 0 });
		expect(await revisionsIn(elsewhere)).toEqual(await revisionsIn(db));
		expect([...(await readClients(elsewhere))]).toEqual([...(await readClients(db))]);
		expect(personOf(await setting(elsewhere, 'coach'))).toEqual({
			name: 'Karim',
			structure: 'CMA'
		});
		expect(await setting(elsewhere, `own/${first}`)).toBe(true);
	});

	test('with a wrong password changes nothing, and may be opened after', async () => {
		const { file } = await copyOf(await clients(), { password });
		const elsewhere = await openFresh();
		const restore = await taking(file, elsewhere);
		await restore.unlock('another-horse');
		expect(restore.current).toEqual({
			step: 'locked',
			isOfDevice: false,
			trouble: 'wrong-password',
			busy: false
		});
		expect(await elsewhere.dossiers.count()).toBe(0);
		await restore.unlock(password);
		expect(restore.current).toMatchObject({ step: 'ready' });
	});

	test.each([
		[password, ['box', 'page']],
		[null, ['page']]
	])('brings the keys of boxes behind a password alone (password: %s)', async (word, brought) => {
		const db = await clients();
		await db.secrets.bulkPut([
			{ id: `${first}/box`, value: 'key of a box' },
			{ id: `${first}/page`, value: 'key of a page' }
		]);
		const other = await openFresh();
		const restore = await taking((await copyOf(db, { password: word })).file, other);
		if (word) await restore.unlock(word);
		await restore.confirm(false);
		const ids = (await other.secrets.toArray()).map(({ id }) => id.split('/')[1]);
		expect(ids).toEqual(brought.map((one) => (one === 'page' ? 'page-brought' : one)));
	});

	test.each([null, password])('is refused whole where it was cut (password: %s)', async (word) => {
		const { file } = await copyOf(await clients(), { password: word });
		for (const size of [0, 1, 2, 10, file.size >> 1, file.size - 1]) {
			const elsewhere = await openFresh();
			const restore = await taking(file.slice(0, size), elsewhere);
			expect(restore.current).toEqual({ step: 'refused', kind: 'damaged' });
			expect(await elsewhere.dossiers.count()).toBe(0);
		}
	});

	test('with one dossier that is not sound is refused whole, and says which', async () => {
		const good = await copyOf(await clients());
		expect(good.file.name).toBe('clients-2024-01-02-pour-mes-appareils-prive.azimut.gz');
		const head = { at, coach: null, own: [], preferences: null };
		const packed = await packPortfolio(head, [new Blob(['{"format":"azimut-dossier"}'])]);
		const elsewhere = await openFresh();
		const restore = await taking(packed ?? new Blob(), elsewhere);
		expect(restore.current).toMatchObject({ step: 'bad-dossier', place: 1 });
		expect(await elsewhere.dossiers.count()).toBe(0);
	});

	test('with dossiers that do not read back is not made, and names each of them', async () => {
		const db = await clients();
		const [, second = '', third = ''] = ids;
		// A name that no file may hold.
		const spoil = (dossier: string) =>
			db.revisions.add({
				id: dossier,
				dossier,
				path: 'people/d',
				over: [],
				at: 1,
				author: coach,
				value: { name: 'K'.repeat(121), structure: '' }
			});
		await spoil(second);
		const copyOfAll = () => makeCopy({ db, ids, password: null, at, onprogress: () => undefined });
		expect(await copyOfAll()).toEqual({ unreadable: [{ id: second, name: 'Client b' }] });
		await spoil(third);
		expect(await copyOfAll()).toEqual({
			unreadable: [
				{ id: second, name: 'Client b' },
				{ id: third, name: 'Client c' }
			]
		});
		expect((await copyOf(db, { ids: [first] })).whole).toEqual([first]);
	});

	test('leaves those that are here as they are, unless it is wanted; a deleted one stays deleted', async () => {
		const db = await clients();
		const path = profilePath('headcount');
		const { file } = await copyOf(db);
		const elsewhere = await openFresh();
		await (await taking(file, elsewhere)).confirm(false);
		await write(
			db,
			{ dossier: first, author: coach, at: 3, changes: [{ path, value: 4 }] },
			() => summary
		);
		await deleteDossier(elsewhere, ids[1] ?? '', 5);
		const later = await copyOf(db);
		const restore = await taking(later.file, elsewhere);
		expect(restore.current).toMatchObject({ step: 'ready', count: 3, known: 3 });
		await restore.confirm(false);
		const headcounts = async () =>
			(await readDossier(elsewhere, first))?.revisions.filter((one) => one.path === path).length;
		expect(await headcounts()).toBe(0);
		expect((await readDossier(elsewhere, ids[1] ?? ''))?.row.deletedAt).toBe(5);
		const again = await taking(later.file, elsewhere);
		await again.confirm(true);
		expect(again.current).toEqual({ step: 'taken', added: 0, completed: 3 });
		expect(await headcounts()).toBe(1);
	});

	test('counts as a copy of each once it was handed over, and of all when all are in it', async () => {
		const db = await clients();
		await noteCopy(db, await copyOf(db, { ids: [first] }), { at, all: false });
		expect([...(await lastBackups(db)).keys()]).toEqual([first]);
		expect(await setting(db, copiedKey)).toBeUndefined();
		await noteCopy(db, await copyOf(db), { at, all: true });
		expect((await lastBackups(db)).size).toBe(3);
		expect(await setting(db, copiedKey)).toBe(at);
	});

	test('that is read back is the last copy of each that came of it, and of all where nothing else is here', async () => {
		const { file } = await copyOf(await clients());
		const [empty, other] = [await openFresh(), await openFresh()];
		await (await taking(file, empty)).confirm(false);
		expect(await lastBackups(empty)).toEqual(new Map(ids.map((id) => [id, at])));
		expect(await setting(empty, copiedKey)).toBe(at);
		for (const dossier of [first, 'e'.repeat(32)])
			await createDossier(other, { dossier, name: 'Ici', grid: 'g@1', author: coach, at: 1 });
		await (await taking(file, other)).confirm(true);
		expect([...(await lastBackups(other)).keys()]).toEqual(ids.slice(1));
		expect(await setting(other, copiedKey)).toBeUndefined();
	});

	test('that is imported as one dossier is named as what it is', async () => {
		const { file } = await copyOf(await clients());
		expect(await readDossierFile(file)).toEqual({ ok: false, kind: 'many-dossiers', where: '' });
	});

	test('that is no copy of clients is said so', { tags: 'deep' }, async () => {
		const { lock } = await import('$lib/dossier/file/locked');
		const other = await lock(new Blob(['{"format":"azimut-dossier"}']), password);
		const restore = await taking(other ?? new Blob(), await openFresh());
		await restore.unlock(password);
		expect(restore.current).toEqual({ step: 'refused', kind: 'not-clients' });
	});
});
