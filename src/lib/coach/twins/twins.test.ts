// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { createDossier } from '$lib/dossier/list/create';
import { deleteDossier, archiveDossier } from '$lib/dossier/list/dossiers';
import { newId } from '$lib/dossier/ids';
import { disagreements, fold, valueAt } from '$lib/dossier/fold';
import { forClient } from '$lib/dossier/file/export';
import { fromExample } from '$lib/dossier/origin';
import { noteAttached } from '$lib/dossier/storage/attached-here';
import { aliasPath } from '$lib/dossier/coach-paths';
import { profilePath } from '$lib/dossier/paths';
import type { Author, Change } from '$lib/dossier/revision';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { readDossier, write } from '$lib/dossier/storage/store';
import {
	emptyDatabase,
	example,
	gridName,
	openAssessment
} from '../../../../tests/support/assessment';
import { importWithoutReview } from '../../../../tests/support/import-file';
import { exportDossierFile } from '$lib/session/file/dossier-file';
import { Importer } from '$lib/inbox/import.svelte';
import type { Device } from '$lib/session/device/device.svelte';
import { changesOf } from '$lib/session/opening/examples';
import { finish } from '$lib/years/finish';
import { startYear } from '$lib/years/years';
import { Attacher, nameThatStays } from './attacher.svelte';
import { openPrepared } from './prepared';
import { findTwins, keepApart } from './twins';

/** The grid comes from the disk. */
vi.stubGlobal('fetch', (url: string) =>
	Promise.resolve(new Response(readFileSync(url.replace(/^\/|\?.*$/g, ''))))
);

const company: Author = { role: 'company', device: 'c'.repeat(32) };
const coach: Author = { role: 'coach', device: 'd'.repeat(32) };
const [one, other, third] = ['a1', 'b2', 'c3'].map((two) => two.repeat(16)) as [
	string,
	string,
	string
];

const today = new Date('2026-11-29T10:00:00Z');

/** What a screen's device does for these. */
function deviceOf(db: AzimutDatabase, author: Author) {
	const device = {
		id: author.device,
		own: new Set<string>(),
		current: null as string | null,
		authorOf: () => author,
		run: <T>(work: (db: AzimutDatabase) => Promise<T>) => work(db),
		choose: (id: string | null) => Promise.resolve(void (device.current = id))
	};
	return device as unknown as Device & { own: Set<string>; current: string | null };
}

const create = (db: AzimutDatabase, dossier: string, name: string, changes: Change[] = []) =>
	createDossier(db, { dossier, name, grid: gridName, author: coach, at: 1, changes });

const headcount = profilePath('headcount');
const siren = { path: profilePath('siren'), value: '732829320' };
const textOf = async (db: AzimutDatabase, dossier: string) =>
	new Blob([((await exportDossierFile(db, dossier, 0, forClient))?.lines ?? []).join('\n')]);

const person = { name: 'Karim', structure: 'CMA', box: null };

describe('dossiers that look like one company', () => {
	const pairs = async (db: AzimutDatabase) =>
		(await findTwins(db)).map((pair) => `${pair.one.name} ${pair.other.name} ${pair.by}`).sort();

	test('are found by number or by name, those in the archives too', async () => {
		const db = await emptyDatabase();
		await create(db, one, 'Fournil', [siren]);
		await create(db, other, 'Levain', [siren]);
		await create(db, third, 'SARL Fournil');
		await archiveDossier(db, other, 2);
		expect(await pairs(db)).toEqual(['Fournil Levain siren', 'Fournil SARL Fournil name']);
		await deleteDossier(db, third, 2);
		expect(await pairs(db)).toEqual(['Fournil Levain siren']);
	});

	test('are not those without a name, nor examples', async () => {
		const db = await emptyDatabase();
		for (const id of [one, other]) await create(db, id, 'Mon entreprise');
		await create(db, third, 'Exemple', [fromExample, siren]);
		await create(db, newId(), 'Exemple', [siren]);
		expect(await pairs(db)).toEqual([]);
	});

	test('are seen when one of them changed since the last look; what did not is not read again', async () => {
		const db = await emptyDatabase();
		await create(db, one, 'Fournil', [siren]);
		await create(db, other, 'Levain');
		expect(await pairs(db)).toEqual([]);
		await write(db, { dossier: other, author: company, at: 3, changes: [siren] }, (row) => row);
		const read = vi.spyOn(db.revisions, 'where');
		expect(await pairs(db)).toEqual(['Levain Fournil siren']);
		const reads = read.mock.calls.length;
		expect(reads).toBeGreaterThan(0);
		read.mockClear();
		expect(await pairs(db)).toEqual(['Levain Fournil siren']);
		expect(read.mock.calls.length).toBeLessThan(reads);
	});

	test('are asked about no more once somebody said that they are two', async () => {
		const db = await emptyDatabase();
		for (const id of [one, other, third]) await create(db, id, 'Fournil');
		const [first] = await findTwins(db);
		if (first) await keepApart(db, [first.other.id, first.one.id]);
		expect(await pairs(db)).toHaveLength(1);
	});
});

describe('attaching on a screen', () => {
	test('keeps the dossier that others write in, and says what changes before it does it', async () => {
		const db = await emptyDatabase();
		await create(db, one, 'Fournil', [siren]);
		await create(db, other, 'Fournil');
		const changes = [{ path: profilePath('headcount'), value: 4 }];
		await write(db, { dossier: other, author: company, at: 3, changes }, (row) => row);
		const device = deviceOf(db, coach);
		device.current = one;
		device.own.add(one);
		const attacher = new Attacher(device, db, 'fr');
		await attacher.compare(one, other);
		const review = attacher.current;
		if (review.step !== 'review') throw new Error(review.step);
		expect([review.twin.id, review.target.id]).toEqual([one, other]);
		expect(review.changes.map(({ path }) => path)).toEqual([siren.path]);
		await attacher.confirm(new Map());
		expect(attacher.current).toMatchObject({ step: 'attached', left: 0, target: { id: other } });
		expect(device.current).toBe(other);
		expect(device.own.has(other)).toBe(true);
		const kept = (await readDossier(db, other))?.row;
		expect([kept?.answered, kept?.aliases]).toEqual([0, [one]]);
	});

	test('the other way round when asked; one that changed meanwhile is shown again', async () => {
		const db = await emptyDatabase();
		for (const [id, value] of [
			[one, 2],
			[other, 3]
		] as const)
			await create(db, id, id.slice(0, 2), [siren, { path: headcount, value }]);
		await db.settings.put({ key: 'device', value: coach.device });
		const attacher = new Attacher(deviceOf(db, coach), db, 'fr');
		await attacher.compare(one, other);
		const first = attacher.current;
		await attacher.swap();
		const swapped = attacher.current;
		if (first.step !== 'review' || swapped.step !== 'review') throw new Error('no review');
		expect(swapped.target.id).toBe(first.twin.id);
		// Both written here: told as such, and once.
		expect(swapped.changes).toEqual([]);
		expect(swapped.toSettle).toMatchObject([
			{ path: headcount, sides: [{ by: [{ author: coach }] }, { by: [{ author: coach }] }] }
		]);
		expect([first.keptName, swapped.keptName]).toEqual([first.target.name, swapped.target.name]);
		const changes = [{ path: headcount, value: 4 }];
		const writing = { dossier: swapped.twin.id, author: coach, at: 9, changes };
		await write(db, writing, (row) => row);
		await attacher.confirm(new Map());
		expect(attacher.current).toMatchObject({ step: 'review', again: true });
		await attacher.confirm(new Map());
		const kept = await readDossier(db, swapped.target.id);
		expect(kept?.row.name).toBe(swapped.target.name);
		expect(disagreements(fold(kept?.revisions ?? []))).toEqual([]);
		await attacher.compare(one, third);
		expect(attacher.current).toEqual({ step: 'missing' });
	});
});

describe('a file that says that another dossier joined it', () => {
	test('moves nothing of one that this device holds, and the review names it', async () => {
		const db = await emptyDatabase();
		for (const [id, name] of [
			[one, 'Fournil'],
			[other, 'Menuiserie']
		] as const)
			await create(db, id, name);
		const theirs = await emptyDatabase();
		const text = await textOf(db, one);
		expect(await importWithoutReview(theirs, text)).toMatchObject({ ok: true });
		const changes = [{ path: aliasPath(other), value: true }];
		await write(theirs, { dossier: one, author: company, at: 3, changes }, (row) => row);
		const before = (await readDossier(db, other))?.revisions;
		const importer = new Importer({ db, authorOf: () => coach, lang: 'fr' });
		await importer.take(await textOf(theirs, one));
		expect(importer.current).toMatchObject({
			step: 'review',
			claims: ['Menuiserie'],
			joined: null
		});
		await importer.confirm();
		expect(importer.current).toMatchObject({ step: 'imported' });
		await deleteDossier(db, other, 4);
		const own = (await readDossier(db, one))?.revisions;
		expect(await importWithoutReview(db, await textOf(db, other))).toMatchObject({
			ok: true,
			row: { id: other, name: 'Menuiserie' }
		});
		expect((await readDossier(db, other))?.revisions).toEqual(before);
		expect((await readDossier(db, one))?.revisions).toEqual(own);
	});

	test('joins where this device never held it, unless the person keeps it apart', async () => {
		const clients = await emptyDatabase();
		await create(clients, other, 'Menuiserie');
		const text = await textOf(clients, other);
		const db = await emptyDatabase();
		await create(db, one, 'Fournil', [{ path: aliasPath(other), value: true }]);
		const importer = new Importer({ db, authorOf: () => coach, lang: 'fr' });
		await importer.take(text);
		expect(importer.current).toMatchObject({ step: 'review', joined: 'Menuiserie', dossier: one });
		await importer.keepApart();
		expect(importer.current).toMatchObject({ step: 'imported', dossier: other, isNew: true });
		expect((await readDossier(db, one))?.revisions).toHaveLength(3);
	});
});

describe('the dossier that a link names', () => {
	test('begins without a name, and meets the coach’s without a disagreement', async () => {
		const coachs = await emptyDatabase();
		await create(coachs, one, 'Fournil de Karim');
		const clients = await emptyDatabase();
		const device = deviceOf(clients, company);
		expect(await openPrepared(device, one, today, person)).toBe('/profil');
		expect(device.current).toBe(one);
		expect((await readDossier(clients, one))?.row.name).toBe('Mon entreprise');
		expect(await importWithoutReview(coachs, await textOf(clients, one))).toMatchObject({
			ok: true,
			row: { name: 'Fournil de Karim' }
		});
		const merged = fold((await readDossier(coachs, one))?.revisions ?? []);
		expect(disagreements(merged)).toEqual([]);
		expect(valueAt(merged, 'meta/name')).toBe('Fournil de Karim');
		expect(await importWithoutReview(clients, await textOf(coachs, one))).toMatchObject({
			ok: true,
			row: { name: 'Fournil de Karim' }
		});
	});

	test('is opened as it is where it is here already, from the bin and the archives too', async () => {
		const db = await emptyDatabase();
		await create(db, one, 'Fournil', [siren, ...startYear(2025)]);
		const before = await readDossier(db, one);
		const device = deviceOf(db, company);
		for (const put of [() => undefined, deleteDossier, archiveDossier]) {
			await put(db, one, 5);
			expect(await openPrepared(device, one, today, person)).toBe('/diagnostic');
			expect(await readDossier(db, one)).toEqual(before);
		}
	});

	test('is the one it was attached to', async () => {
		const db = await emptyDatabase();
		await create(db, other, 'Fournil', [{ path: aliasPath(one), value: true }, ...startYear(2025)]);
		await noteAttached(db, { twin: one, target: other });
		const device = deviceOf(db, coach);
		expect(await openPrepared(device, one, today, person)).toBe('/diagnostic');
		expect(device.current).toBe(other);
		expect(await readDossier(db, one)).toBeNull();
	});

	test('asks for the new year once one is over, finished or not, and for what is left to confirm', async () => {
		const nextYear = new Date('2027-02-03T10:00:00Z');
		const db = await emptyDatabase();
		await create(db, one, 'Fournil', [...changesOf(example('boulangerie')), ...startYear(2025)]);
		const device = deviceOf(db, company);
		expect(await openPrepared(device, one, today, person)).toBe('/diagnostic');
		expect(await openPrepared(device, one, nextYear, person)).toBe('/profil?q=referenceYear');
		const assessment = await openAssessment(db, one);
		const { compiled } = assessment;
		await assessment.decide((state) => finish({ state, compiled }, '2026-11-24'));
		expect(await openPrepared(device, one, today, person)).toBe('/diagnostic');
		expect(await openPrepared(device, one, nextYear, person)).toBe('/nouvelle-annee');
		await assessment.change(startYear(2026));
		const open = () => Promise.resolve(compiled);
		expect(await openPrepared(device, one, nextYear, person, open)).toBe('/diagnostic?confirmer');
		// Without network the questions come as they are.
		const absent = () => Promise.reject(new Error('no network'));
		expect(await openPrepared(device, one, nextYear, person, absent)).toBe('/diagnostic');
		assessment.close();
	});

	test('is not the one that only a file says it was attached to', async () => {
		const db = await emptyDatabase();
		await create(db, other, 'Fournil', [{ path: aliasPath(one), value: true }]);
		expect(await openPrepared(deviceOf(db, company), one, today, person)).toBe('/profil');
	});
});

test.each([
	['Salagou', 'Mon entreprise', 'Salagou'],
	['Mon entreprise', 'Salagou', 'Salagou'],
	[null, 'Salagou', 'Salagou'],
	['Salagou', 'Brasserie', 'Salagou'],
	['Salagou', 'Salagou', null],
	['Mon entreprise', 'Mon entreprise', null]
])('where "%s" stays and "%s" joins it, the name said again is %s', (named, other, kept) => {
	expect(nameThatStays(named, other)).toBe(kept);
});
