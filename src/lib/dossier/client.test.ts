import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { coach, company, openFresh, summary } from '../../../tests/support/dossier';
import {
	clientOf,
	handoverChange,
	nextChanges,
	permissionChange,
	sheetChange,
	tagsChange
} from './client';
import { contactChanges, contactsOf } from './contacts';
import { emptyState, fold } from './fold';
import { introductionChange, introductionsOf, type Introduction } from './introductions';
import { createDossier } from './list/create';
import { deleteDossier } from './list/dossiers';
import { emptyBin } from './list/bin';
import { importDossier } from '../../../tests/support/import-dossier';
import { notesPath } from './paths';
import type { Change, Revision } from './revision';
import { clientVersion, readClients, rebuildClients } from './storage/client-rows';
import { erasePrivate, readCoachLog, writePrivate } from './storage/coach-log';
import { readDossier } from './storage/store';
import { accessChange, traceChange } from './traces';

const dossier = 'd'.repeat(32);
const note = notesPath('coach', 'labels');
const talk = {
	id: 't1',
	on: '2026-11-20',
	kind: 'visit' as const,
	minutes: 95,
	funder: 'Région',
	note: 'Four neuf en mars'
};
const waiting: Introduction = {
	id: 'i1',
	on: '2026-10-02',
	offer: 'occitanie/visite-energie',
	to: 'CCI Hérault',
	lines: ['person', 'phone'],
	outcome: 'taken',
	since: '2026-10-05'
};
const noted: Change[] = [
	sheetChange('person', ' Claire Puech '),
	sheetChange('phone', ''),
	tagsChange(['  salon', 'Éco', 'salon', '']),
	...nextChanges({ on: '2026-12-04', what: 'Plan d’actions' }),
	permissionChange('informed', { on: '2026-11-20', allowed: true }),
	...contactChanges(talk),
	...contactChanges({ ...talk, id: 't2', on: '2026-11-02', minutes: 20, kind: 'call', note: '' }),
	...[waiting, { ...waiting, id: 'i2', outcome: 'helped' as const, since: '2026-09-01' }].map(
		introductionChange
	),
	handoverChange({ id: 'h1', at: 5, to: 'colleague', locked: false, had: '' }),
	handoverChange({ id: 'h2', at: 9, to: 'client', locked: true, had: 'a0b1c2d3' }),
	{ path: note, value: 'SECRET' }
];

async function noting(changes = noted) {
	const db = await openFresh();
	await createDossier(db, { dossier, name: 'Fournil', grid: 'g@1', author: coach, at: 1 });
	await writePrivate(db, { dossier, author: coach, at: 2, changes });
	return db;
}

const rowIn = async (db: Awaited<ReturnType<typeof openFresh>>) =>
	(await readClients(db)).get(dossier);

describe('what a coach notes of a client', () => {
	test('is read into a row: the last talk, all minutes, the latest hand-over, tags each once', async () => {
		expect(await rowIn(await noting())).toEqual({
			id: dossier,
			version: clientVersion,
			cameAt: 0,
			readAt: 0,
			person: 'Claire Puech',
			phone: '',
			mail: '',
			siren: '',
			commune: '',
			crmId: '',
			tags: ['salon', 'Éco'],
			next: { on: '2026-12-04', what: 'Plan d’actions' },
			lastContact: { on: '2026-11-20', kind: 'visit' },
			minutes: 115,
			handedOver: { at: 9, to: 'client', locked: true },
			permissions: { informed: { on: '2026-11-20', allowed: true } },
			waitingSince: '2026-10-05',
			notedAt: 2,
			notes: 1
		});
	});

	test('was last noted by the coach: not what the device notes by itself, nor what was erased', async () => {
		const db = await noting();
		const by = { dossier, author: coach };
		const given = [accessChange({ id: 'g', at: 5 }), traceChange({ id: 'r', at: 5, what: 'read' })];
		await writePrivate(db, { ...by, at: 50, changes: given });
		expect(await rowIn(db)).toMatchObject({ notedAt: 2 });
		await writePrivate(db, { ...by, at: 60, changes: [{ path: note, value: 'Rappeler' }] });
		expect(await rowIn(db)).toMatchObject({ notedAt: 60 });
		await erasePrivate(db, { ...by, at: 70, paths: [note] });
		expect(await rowIn(db)).toMatchObject({ notedAt: 2 });
	});

	test('is empty where nothing, or nothing sound, was noted', () => {
		expect(clientOf(emptyState)).toMatchObject({ person: '', tags: [], next: null, notes: 0 });
		const bad = (path: string, value: Revision['value']): Revision => ({
			id: path,
			dossier,
			path,
			value,
			over: [],
			at: 0,
			author: coach
		});
		const log = fold([
			bad('notes/coach/sheet/person', 3),
			bad('notes/coach/sheet/tags', 'x'),
			bad('notes/coach/next/on', '2026-02-31'),
			bad('notes/coach/permissions/count', { on: 'x', allowed: true }),
			bad('notes/coach/handovers/h', { at: 1, to: 'the press', locked: false }),
			bad('notes/coach/introductions/a', { ...waiting, outcome: 'rich' }),
			bad('notes/coach/introductions/b', { ...waiting, since: '2026-02-31' }),
			bad('notes/coach/introductions/c', 3)
		]);
		expect(clientOf(log)).toEqual(clientOf(emptyState));
	});

	test('tags of two devices are put together: none hides another', () => {
		const tagged = (id: string, tag: string): Revision => ({
			id,
			dossier,
			...tagsChange([tag]),
			over: [],
			at: 0,
			author: coach
		});
		expect(clientOf(fold([tagged('a', 'x'), tagged('b', 'w')])).tags).toEqual(['w', 'x']);
	});
});

test('an introduction is read as it was noted, what it is not supposed to say left out', async () => {
	const db = await noting();
	const log = fold(await readCoachLog(db, dossier));
	expect(introductionsOf(log).map(({ id, outcome }) => [id, outcome])).toEqual([
		['i1', 'taken'],
		['i2', 'helped']
	]);
	const said = introductionChange(waiting).value as Record<string, unknown>;
	const strange = { ...said, lines: ['person', 'salary'], offer: 4 };
	const { id: path } = waiting;
	const [revision] = await readCoachLog(db, dossier);
	if (!revision) throw new Error('Nothing was noted.');
	const read = introductionsOf(
		fold([{ ...revision, path: `notes/coach/introductions/${path}`, value: strange }])
	);
	expect(read).toEqual([{ ...waiting, lines: ['person'], offer: '' }]);
});

test('what was said in a talk is read beside it, and erased with it', async () => {
	const db = await noting();
	const read = async () => contactsOf(fold(await readCoachLog(db, dossier)));
	expect((await read()).map(({ note }) => note)).toEqual(['Four neuf en mars', '']);
	const paths = ['contacts', 'talks'].map((part) => `notes/coach/${part}/t1`);
	await erasePrivate(db, { dossier, author: coach, at: 3, paths });
	expect((await read()).map(({ id }) => id)).toEqual(['t2']);
	expect(JSON.stringify(await readCoachLog(db, dossier))).not.toContain('Four neuf');
});

describe('the row of a client', () => {
	test('follows what is written, erased, taken in from a copy, and purged', async () => {
		const db = await noting();
		await erasePrivate(db, { dossier, author: coach, at: 3, paths: [note] });
		expect(await rowIn(db)).toMatchObject({ notes: 0 });

		const elsewhere = await openFresh();
		const { revisions = [] } = (await readDossier(db, dossier)) ?? {};
		const coachRevisions = await readCoachLog(db, dossier);
		const content = { files: [], secrets: [], conflicts: [], revisions, coachRevisions };
		const file = { ok: true as const, dossier, name: 'Fournil', grid: 'g@1', ...content };
		await importDossier(elsewhere, file, () => summary);
		expect(await rowIn(elsewhere)).toEqual(await rowIn(db));

		await deleteDossier(db, dossier, 4);
		await emptyBin(db, () => false);
		expect(await rowIn(db)).toBeUndefined();
	});

	test('is made again where it is missing, or of an earlier version', async () => {
		const db = await noting();
		const made = await rowIn(db);
		await db.clients.clear();
		await rebuildClients(db);
		expect(await rowIn(db)).toEqual(made);
		await db.clients.update(dossier, { version: 0, person: 'of before' });
		await rebuildClients(db);
		expect(await rowIn(db)).toEqual(made);
	});

	test('is none of a company that notes nothing for itself', async () => {
		const db = await noting([]);
		expect((await readClients(db)).size).toBe(0);
		await writePrivate(db, {
			dossier,
			author: company,
			at: 3,
			changes: [{ path: note, value: 'x' }]
		});
		expect((await readClients(db)).size).toBe(1);
	});
});
