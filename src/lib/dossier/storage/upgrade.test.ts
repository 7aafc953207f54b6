import 'fake-indexeddb/auto';
import { readFileSync, writeFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import type { Answer } from '$lib/grid/sheet';
import { openDatabase, type AzimutDatabase, type Summary } from './database';
import { createDossier } from '../list/create';
import { deleteDossier, listDossiers } from '../list/dossiers';
import { dump, load, type Dump } from './dump';
import { disagreements, fold, valueAt } from '../fold';
import { answerPath, notesPath, planPath, profilePath, refusedPath } from '../paths';
import type { Author, Change, Json } from '../revision';
import { setSetting, setting } from './settings';
import { sheetOf } from '../sheet';
import { readDossier, write } from './store';
import { readCoachLog, writePrivate } from './coach-log';
import { countedIds, textOf } from '../../../../tests/support/dossier';
import { readDossierFile } from '../file/read';

/*
 * The fixture of the version in the making is checked against what the code writes; WRITE_FIXTURE=1 writes it anew.
 * Once its version is released it is never written again: the code below moves on to the next, and the older ones are
 * only loaded.
 */
const fixture = (version: number) =>
	new URL(`../../../../tests/fixtures/db-v${version}.json`, import.meta.url);
const readFixture = (version: number) => JSON.parse(readFileSync(fixture(version), 'utf8')) as Dump;

const grid = 'azimut-20@2026.1-draft';
const dossier = 'b0'.repeat(16);
const owner: Author = { role: 'company', device: 'a1'.repeat(16) };
const coach: Author = { role: 'coach', device: 'c2'.repeat(16) };
const name = 'Exemple · Boulangerie des Lices';

const profile: Record<string, Json> = {
	purpose: 'region-aid',
	legalForm: 'sarl',
	headcount: 6,
	naf: 'rev2:C',
	department: '66',
	closedYears: 3,
	referenceYear: 2025,
	name,
	turnover: '100k-500k',
	artisan: true,
	created: '2014-03'
};
const answers: [criterion: string, item: string, answer: Answer][] = [
	['reduction-carbone', 'baisse-deux-ans', { numbers: { a: 38.5, b: 36.2, unit: 'mwh' } }],
	['reduction-carbone', 'plan-et-actions', { practices: ['trois-domaines'] }],
	['stabilite-travail', 'part-cdi', { bracket: 'des-70' }],
	['stabilite-travail', 'departs-subis', { level: 'un' }],
	['labels', 'labels-petite-equipe', { practices: [] }],
	['ecarts-remuneration', 'ecart', { unknown: true }]
];
const privateNote = 'Prête pour la visite énergie';
const summary: Summary = { name, grid, answered: 6, asked: 38, low: 11.5, high: 89 };

/** A baker answers, changes her mind, works with a coach; another dossier was thrown away. */
async function fill(db: AzimutDatabase): Promise<void> {
	const id = countedIds();
	const start = Date.UTC(2026, 9, 5, 8);
	let minutes = 0;
	const change = (changes: Change[], author = owner) => {
		const at = start + (minutes += 1) * 60_000;
		return write(db, { dossier, changes, author, at, id }, () => summary);
	};
	await createDossier(db, { dossier, name, grid, author: owner, at: start, id });
	for (const [fact, value] of Object.entries(profile))
		await change([{ path: profilePath(fact), value }]);
	for (const [criterion, item, answer] of answers) {
		const path = answerPath(grid, criterion, item);
		if (criterion === 'stabilite-travail') await change([{ path, value: { unknown: true } }]);
		await change([{ path, value: answer }]);
	}
	await change([{ path: profilePath('headcount'), value: 0 }]);
	await change([{ path: profilePath('headcount'), value: 6 }]);
	await change([{ path: profilePath('artisan'), value: null }]);
	await change([
		{ path: notesPath('company', 'labels'), value: 'Demander à Claire\npour Éco-défis' }
	]);
	await change([
		{ path: refusedPath('labels', 'labels-petite-equipe', 'b-corp'), value: 'trop cher' }
	]);
	await change([
		{ path: planPath('0a', 'title'), value: 'Relever les compteurs' },
		{ path: planPath('0a', 'due'), value: '2026-12-01' }
	]);
	await writePrivate(db, {
		dossier,
		author: coach,
		at: start + (minutes += 1) * 60_000,
		id,
		changes: [{ path: notesPath('coach', 'labels'), value: privateNote }]
	});
	// The coach's copy came back by a file: it had not seen the owner's last figure.
	const path = answerPath(grid, 'reduction-carbone', 'plan-et-actions');
	const value = { practices: ['plan-date', 'trois-domaines'] };
	await db.revisions.add({ id: id(), dossier, path, value, over: [], at: start, author: coach });

	const gone = '9f'.repeat(16);
	const away = { dossier: gone, name: 'Exemple · Essai', grid, author: owner, at: start, id };
	await createDossier(db, away);
	await deleteDossier(db, gone, start + 3_600_000);
	await setSetting(db, 'device', owner.device);
	await setSetting(db, 'current', dossier);
	await db.secrets.put({ id: 'abcdefgh234567ab', value: { token: '00'.repeat(32) } });
	const blob = new Blob(['Facture d’énergie 2025'], { type: 'text/plain' });
	await db.files.put({ sha256: '5e'.repeat(32), blob });
}

const isOfDrafts = (row: unknown) => JSON.stringify(row).startsWith('{"key":"drafts/');

test('this version writes what its fixture holds', async () => {
	const db = await openDatabase({ indexedDB: new IDBFactory() });
	await fill(db);
	const written = await dump(db);
	if (process.env.WRITE_FIXTURE)
		writeFileSync(fixture(db.verno), `${JSON.stringify(written, null, '\t')}\n`);
	// Later versions of the app say more in the same stores: what they note of drafts, and what a row says under which version.
	const { settings, clients } = written.stores;
	if (settings) settings.rows = settings.rows.filter((row) => !isOfDrafts(row));
	if (clients)
		clients.rows = clients.rows.map((row) => {
			const { waitingSince, notedAt, ...before } = Object(row) as Record<string, unknown>;
			expect([waitingSince, typeof notedAt]).toEqual([null, 'number']);
			return { ...before, version: 2 };
		});
	expect(written).toEqual(readFixture(db.verno));
});

describe.each([1, 2])('a database of version %i', (version) => {
	async function opened() {
		const indexedDB = new IDBFactory();
		await load(readFixture(version), { indexedDB });
		return openDatabase({ indexedDB });
	}

	test('opens with everything in it', async () => {
		const db = await opened();
		const { current, deleted } = await listDossiers(db);
		expect(current).toMatchObject([{ ...summary, id: dossier, archivedAt: null }]);
		expect(deleted).toMatchObject([{ name: 'Exemple · Essai' }]);
		expect(await setting(db, 'current')).toBe(dossier);
		expect(await db.secrets.count()).toBe(1);
		const [file] = await db.files.toArray();
		expect(await file?.blob.text()).toBe('Facture d’énergie 2025');
	});

	test('folds to the same dossier', async () => {
		const read = await readDossier(await opened(), dossier);
		const state = fold(read?.revisions ?? []);
		const { artisan: cleared, ...saved } = profile;
		expect(cleared).toBe(true);
		const byCriterion: Record<string, Record<string, Answer>> = {};
		for (const [criterion, item, answer] of answers) (byCriterion[criterion] ??= {})[item] = answer;
		expect(state.revisions.size).toBe(29);
		expect(sheetOf(state)).toEqual({ grid, profile: saved, answers: byCriterion });
		expect(disagreements(state)).toEqual([
			answerPath(grid, 'reduction-carbone', 'plan-et-actions')
		]);
		expect(valueAt(state, notesPath('company', 'labels'))).toContain('Claire');
	});

	test('holds what is private to the coach in a log of its own', async () => {
		const db = await opened();
		expect(await readCoachLog(db, dossier)).toMatchObject([
			{ path: notesPath('coach', 'labels'), value: privateNote, author: coach }
		]);
		const { revisions = [] } = (await readDossier(db, dossier)) ?? {};
		expect(JSON.stringify(revisions)).not.toContain(privateNote);
	});

	test('is still written to, and leaves by a file that comes back', async () => {
		const db = await opened();
		const changes = [{ path: profilePath('headcount'), value: 7 }];
		await write(db, { dossier, changes, author: owner, at: 0 }, () => summary);
		const { revisions = [] } = (await readDossier(db, dossier)) ?? {};
		expect(sheetOf(fold(revisions)).profile.headcount).toBe(7);
		const text = await textOf(
			{ revisions },
			{ exportedAt: 0, writtenBy: 'test', dossier, name, grid }
		);
		expect(await readDossierFile(new Blob([text]))).toMatchObject({
			ok: true,
			conflicts: [],
			dossier
		});
	});
});
