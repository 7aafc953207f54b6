import { expect, test } from 'vitest';
import { readCoachLog, writePrivate } from '$lib/dossier/storage/coach-log';
import { sheetChange } from '$lib/dossier/client';
import { forClient } from '$lib/dossier/file/export';
import { removeUntouched } from '$lib/dossier/list/create-many';
import { readClients } from '$lib/dossier/storage/client-rows';
import { dump } from '$lib/dossier/storage/dump';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { fold } from '$lib/dossier/fold';
import { readDossier } from '$lib/dossier/storage/store';
import { voiceAt } from '$lib/dossier/voice';
import { emptyDatabase, newAssessment } from '../../../../tests/support/assessment';
import { exportDossierFile } from '$lib/session/file/dossier-file';
import type { NewClient } from './client-lines';
import { makeClients } from './new-clients';

const author = { role: 'coach', device: 'd'.repeat(32) } as const;
const at = new Date('2026-11-28T10:00:00Z');
const client = (change: Partial<NewClient> = {}): NewClient => ({
	name: 'Fournil',
	siren: '732829320',
	commune: '34172',
	department: '34',
	person: 'Ana',
	phone: '+33 4 67',
	mail: 'ana@example.org',
	naf: 'rev2:C',
	trade: null,
	ape: '10.71C',
	headcount: { min: 10, max: 19 },
	tags: ['énergie'],
	crmId: 'C-12',
	...change
});
async function make(db: AzimutDatabase, ...clients: NewClient[]) {
	const { compiled, words } = await newAssessment();
	return makeClients(clients, { db, grid: { compiled, words }, author, at });
}

test('each client of a list is a dossier, and what is noted of them is private', async () => {
	const db = await emptyDatabase();
	const [one, other] = await make(
		db,
		client(),
		client({ name: 'Levain', commune: 'Paris', tags: [] })
	);
	const rows = await db.dossiers.toArray();
	expect(
		rows.map(({ name, department, headcount }) => [name, department, headcount]).sort()
	).toEqual([
		['Fournil', '34', { min: 10, max: 19 }],
		['Levain', null, { min: 10, max: 19 }]
	]);
	expect(one?.profile).toMatchObject({
		name: 'Fournil',
		siren: '732829320',
		naf: 'rev2:C',
		ape: '10.71C'
	});
	const notes = await readClients(db);
	expect(notes.get(one?.dossier ?? '')).toMatchObject({
		person: 'Ana',
		crmId: 'C-12',
		tags: ['énergie']
	});
	expect(notes.get(other?.dossier ?? '')).toMatchObject({ commune: 'Paris', tags: [] });
	const file = await exportDossierFile(db, one?.dossier ?? '', 0, forClient);
	expect(file?.lines.join()).toContain('732829320');
	for (const secret of ['Ana', '+33 4 67', 'example.org', 'C-12', 'énergie'])
		expect(file?.lines.join()).not.toContain(secret);
});

test('what a list says of a company is taken from the list: nobody said it together', async () => {
	const db = await emptyDatabase();
	const [one] = await make(db, client());
	const found = await readDossier(db, one?.dossier ?? '');
	const state = fold(found?.revisions ?? []);
	const facts = [...state.paths.keys()].filter((path) => path.startsWith('profile/'));
	expect(facts).toEqual(expect.arrayContaining(['profile/siren', 'profile/referenceYear']));
	expect(new Set(facts.map((path) => voiceAt(state, path)))).toEqual(new Set(['listed']));
});

test('an import that is taken back leaves nothing, but for what was written in since', async () => {
	const db = await emptyDatabase();
	await make(db, client({ name: 'Before' }));
	const before = await dump(db);
	const made = await make(db, client(), client({ name: 'Levain' }), client({ name: 'Pain' }));
	expect(await removeUntouched(db, made)).toEqual([]);
	expect(await dump(db)).toEqual(before);
	const [kept, gone] = await make(db, client(), client({ name: 'Levain' }));
	if (!kept || !gone) throw new Error('not made');
	const changes = [sheetChange('person', 'Bo')];
	await writePrivate(db, { dossier: kept.dossier, author, at: 1, changes });
	expect(await removeUntouched(db, [kept, gone])).toEqual([kept.dossier]);
	expect(await db.dossiers.count()).toBe(2);
	expect(await readCoachLog(db, kept.dossier)).not.toEqual([]);
	expect(await readCoachLog(db, gone.dossier)).toEqual([]);
});

test('all of a list is made, or nothing', async () => {
	const db = await emptyDatabase();
	const before = await dump(db);
	const broken = client({ headcount: Symbol() as never });
	await expect(make(db, client(), broken)).rejects.toThrow();
	expect(await dump(db)).toEqual(before);
});
