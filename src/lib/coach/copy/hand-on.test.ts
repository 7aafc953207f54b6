// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '$lib/dossier/canonical';
import { handoversOf, sheetChange } from '$lib/dossier/client';
import { unpackPortfolio } from '$lib/dossier/file/portfolio-file';
import { fold } from '$lib/dossier/fold';
import { createDossier } from '$lib/dossier/list/create';
import { notesPath, profilePath } from '$lib/dossier/paths';
import type { Author } from '$lib/dossier/revision';
import { readCoachLog, writePrivate } from '$lib/dossier/storage/coach-log';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { setCoach } from '$lib/dossier/storage/set-coach';
import { setSetting, setting } from '$lib/dossier/storage/settings';
import { storeSecret } from '$lib/dossier/storage/store-secret';
import { readDossier, write } from '$lib/dossier/storage/store';
import { receivedIn } from '$lib/dossier/traces';
import { company, openFresh, summary } from '../../../../tests/support/dossier';
import { preferencesKey } from '../clients/preferences';
import { forColleague, makeCopy, noteHandedOn } from './copy';
import { Restore } from './restore.svelte';

const ids = ['a', 'b', 'c'].map((one) => one.repeat(32));
const [first = '', second = ''] = ids;
const at = Date.UTC(2027, 0, 4);
const deviceOf = (name: string) => name.toLowerCase().padEnd(32, '0');

async function coachNamed(name: string): Promise<AzimutDatabase> {
	const db = await openFresh();
	await setSetting(db, 'device', deviceOf(name));
	await setCoach(db, { name, structure: 'CMA' });
	return db;
}
const authorOf = (name: string): Author => ({ role: 'coach', device: deviceOf(name) });

/** Karim's, of whom the first was answered by the company itself. */
async function karims(): Promise<AzimutDatabase> {
	const db = await coachNamed('Karim');
	for (const dossier of ids) {
		const author = dossier === first ? company : authorOf('Karim');
		const changes = [{ path: profilePath('headcount'), value: 3 }];
		await createDossier(db, {
			dossier,
			name: `Client ${dossier[0]}`,
			grid: 'g@1',
			author,
			at: 1,
			changes
		});
		const note = { path: notesPath('coach', 'labels'), value: `NOTE ${dossier}` };
		await writePrivate(db, {
			dossier,
			author: authorOf('Karim'),
			at: 2,
			changes: [note, sheetChange('phone', '0612')]
		});
		await storeSecret(db, `${dossier}/page`, { key: 'SECRET-KEY' });
	}
	await setSetting(db, preferencesKey, { views: [{ name: 'VIEW Claire', query: null }] });
	return db;
}

async function handOn(db: AzimutDatabase, dossiers = ids): Promise<File> {
	const options = forColleague(false);
	const onprogress = () => undefined;
	const made = await makeCopy({ db, ids: dossiers, options, password: null, at, onprogress });
	if (typeof made === 'string' || 'unreadable' in made) throw new Error(JSON.stringify(made));
	await noteHandedOn(db, dossiers, { at, locked: false });
	return made.file;
}

async function taken(file: Blob, db: AzimutDatabase, withKnown = true) {
	const restore = new Restore(db);
	await restore.take(file);
	const asked = restore.current;
	await restore.confirm(withKnown);
	return [asked, restore.current];
}

const revisionsIn = async (db: AzimutDatabase) =>
	(await db.revisions.toArray()).map(canonicalJson).sort();

async function textIn(file: File): Promise<string> {
	const unpacked = await unpackPortfolio(file);
	if (typeof unpacked === 'string') throw new Error(unpacked);
	const texts = await Promise.all(unpacked.files.map((one) => one.text()));
	return JSON.stringify(unpacked.head) + texts.join('');
}

const answer = (db: AzimutDatabase, dossier: string, author: Author, value: number) =>
	write(
		db,
		{ dossier, author, at: 5, changes: [{ path: profilePath('headcount'), value }] },
		() => summary
	);

describe('clients handed on to a colleague', () => {
	test('go with what is private, without keys, settings nor views; the file says for whom it is', async () => {
		const db = await karims();
		const file = await handOn(db);
		expect(file.name).toBe('clients-2027-01-04-pour-un-collegue-prive.azimut.gz');
		const text = await textIn(file);
		for (const goes of ['NOTE', '0612', 'Karim']) expect(text).toContain(goes);
		for (const stays of ['SECRET-KEY', 'VIEW']) expect(text).not.toContain(stays);
		for (const dossier of ids)
			expect(handoversOf(fold(await readCoachLog(db, dossier)))).toMatchObject([
				{ at, to: 'colleague', locked: false }
			]);
	});

	test('are theirs with who wrote what, and make nobody else of who coaches there', async () => {
		const db = await karims();
		const ana = await coachNamed('Ana');
		const [asked, done] = await taken(await handOn(db), ana);
		expect(asked).toMatchObject({ step: 'ready', fromColleague: true, count: 3, known: 0 });
		expect(done).toEqual({ step: 'taken', added: 3, completed: 0 });
		expect(await revisionsIn(ana)).toEqual(await revisionsIn(db));
		const people = (await readDossier(ana, second))?.revisions.filter(({ path }) =>
			path.startsWith('people/')
		);
		expect(people).toMatchObject([
			{ path: `people/${deviceOf('Karim')}`, value: { name: 'Karim' }, author: { role: 'coach' } }
		]);
		expect(await setting(ana, 'coach')).toMatchObject({ name: 'Ana' });
		expect(await setting(ana, preferencesKey)).toBeUndefined();
		expect(await ana.secrets.count()).toBe(0);
		expect(receivedIn(fold(await readCoachLog(ana, first)))).toMatchObject([
			{ brought: { privateNotes: 1, sheet: 1 } }
		]);
	});

	test('where nobody coaches, the sender is not taken for who does', async () => {
		const file = await handOn(await karims());
		const nobody = await openFresh();
		await taken(file, nobody);
		expect(await setting(nobody, 'coach')).toBeUndefined();
	});

	test('come back after work on both sides: nothing is lost, nothing is twice', async () => {
		const db = await karims();
		const ana = await coachNamed('Ana');
		await taken(await handOn(db), ana);
		await answer(ana, first, authorOf('Ana'), 7);
		await answer(db, second, authorOf('Karim'), 8);
		const note = { path: notesPath('coach', 'pilotage'), value: 'Ana was there' };
		await writePrivate(ana, { dossier: first, author: authorOf('Ana'), at: 6, changes: [note] });
		const [asked, done] = await taken(await handOn(ana), db);
		expect(asked).toMatchObject({ count: 3, known: 3, erased: [] });
		expect(done).toEqual({ step: 'taken', added: 0, completed: 3 });
		// Once more to her: then both have the same, which is all that either had.
		await taken(await handOn(db), ana);
		expect(await revisionsIn(db)).toEqual(await revisionsIn(ana));
		expect(await db.dossiers.count()).toBe(3);
		const headcounts = async (dossier: string) =>
			(await readDossier(db, dossier))?.revisions.flatMap(({ path, value, author }) =>
				path === profilePath('headcount') ? [[value, author.device]] : []
			);
		// In the order of their ids, which are drawn.
		expect((await headcounts(first))?.sort()).toEqual([
			[3, company.device],
			[7, deviceOf('Ana')]
		]);
		expect(await headcounts(second)).toHaveLength(2);
		const log = (await readCoachLog(db, first)).map(({ value }) => value);
		expect(log).toContain('Ana was there');
		expect(log).toContain(`NOTE ${first}`);
	});

	test('of whom some are here already: these are completed, no twin is made', async () => {
		const db = await karims();
		const ana = await coachNamed('Ana');
		await taken(await handOn(db, [first]), ana);
		const [asked, done] = await taken(await handOn(db), ana);
		expect(asked).toMatchObject({ count: 3, known: 1 });
		expect(done).toEqual({ step: 'taken', added: 2, completed: 1 });
		expect(await ana.dossiers.count()).toBe(3);
	});
});
