// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { permissionChange, nextChanges } from '$lib/dossier/client';
import { contactsOf } from '$lib/dossier/contacts';
import { fold } from '$lib/dossier/fold';
import { createDossier } from '$lib/dossier/list/create';
import { readClients } from '$lib/dossier/storage/client-rows';
import { readCoachLog, writePrivate } from '$lib/dossier/storage/coach-log';
import type { AzimutDatabase, DossierRow } from '$lib/dossier/storage/database';
import { emptyDatabase, compiled, gridName } from '../../../../tests/support/assessment';
import { Attendance } from './attendance.svelte';
import { readGroup } from './follow-group';
import { commonNeeds, levelOf, tablesOf, type GroupClient } from './group';
import { fewestUnknown, lettersAt, Masking } from './masking';
import { openToMost, type ReadClient } from './read-client';
import { mayBeInvited } from './workshop';

const row = (id: string, more: Partial<DossierRow> = {}): DossierRow => ({
	id,
	name: id,
	grid: gridName,
	answered: 20,
	asked: 20,
	low: 40,
	high: 40,
	createdAt: 1,
	updatedAt: 1,
	archivedAt: null,
	deletedAt: null,
	...more
});
const client = (id: string, levels: DossierRow['levels'], more: Partial<DossierRow> = {}) =>
	({ id, row: row(id, { ...(levels && { levels }), ...more }), notes: null }) satisfies GroupClient;

const grids = new Map([[gridName, compiled]]);
const [first = '', second = '', third = ''] = compiled.criteria.map(({ id }) => id);
const ids = (clients: readonly { id: string }[]) => clients.map(({ id }) => id);

test('a cell holds the points of its own questionnaire, and tells what is not settled from what does not concern', () => {
	const { row } = client('a', { [first]: 60, [second]: null });
	expect(levelOf(row, first, grids)).toEqual({ points: 3, max: 5 });
	expect(levelOf(row, second, grids)).toEqual({ points: null, max: 5 });
	expect(levelOf(row, third, grids)).toBeNull();
	// A row of before says nothing of its subjects, nor does one whose questionnaire could not be brought.
	expect(levelOf(client('b', undefined).row, first, grids)?.points).toBeNull();
	expect(levelOf(row, first, new Map())?.points).toBe(null);
});

test('clients stand by questionnaire, its versions together, in the order of their names', () => {
	const older = `${gridName.split('@')[0]}@2020.1`;
	const tables = tablesOf(
		[
			client('10 étoiles', {}, { grid: older }),
			client('Zinc', {}, { grid: 'other@1' }),
			client('9 étoiles', {}),
			client('École', {})
		],
		grids
	);
	expect(tables.map(({ questionnaire, clients }) => [questionnaire, ids(clients)])).toEqual([
		[gridName.split('@')[0], ['9 étoiles', '10 étoiles', 'École']],
		['other', ['Zinc']]
	]);
	expect(tables[0]?.versions).toEqual([gridName, older]);
	expect(tables[0]?.subjects).toEqual(compiled.criteria.map(({ id }) => id));
});

test('a need is common from three clients on that have one point of five at most', () => {
	const [table] = tablesOf(
		[
			client('a', { [first]: 0, [second]: 20, [third]: 0 }),
			client('b', { [first]: 21, [second]: 20, [third]: null }),
			client('c', { [first]: 20, [second]: 0, [third]: 0 }),
			client('d', { [first]: 0, [second]: 0 })
		],
		grids
	);
	if (!table) throw new Error('No table.');
	expect(commonNeeds(table, grids).map(({ subject, clients }) => [subject, ids(clients)])).toEqual([
		[second, ['a', 'b', 'c', 'd']],
		[first, ['a', 'c', 'd']]
	]);
});

test('an offer is named once it is open to more than half of who is in need', () => {
	const open = (...offers: string[]): ReadClient => ({
		offers: new Map([[first, offers]]),
		years: null
	});
	const read = new Map([
		['a', open('x', 'y')],
		['b', open('y')],
		['c', open('y', 'x')]
	]);
	const need = { subject: first, clients: ['a', 'b', 'c', 'd'].map((id) => client(id, {})) };
	expect(openToMost(need, read)).toEqual([{ id: 'y', open: 3 }]);
	expect(openToMost({ ...need, subject: second }, read)).toEqual([]);
});

test('the masked order is drawn, once a visit, and says nothing of names nor of the order that was asked for', () => {
	const all = Array.from({ length: 60 }, (_, at) => ({ id: String(at).padStart(2, '0') }));
	const masking = new Masking();
	const order = ids(masking.shuffled(all));
	expect(order.toSorted()).toEqual(ids(all));
	expect(order).not.toEqual(ids(all));
	expect(order).not.toEqual(ids(all.toReversed()));
	expect(ids(masking.shuffled(all.toReversed()))).toEqual(order);
	expect([...masking.lettersOf(all)].slice(0, 2)).toEqual([
		[order[0], 'A'],
		[order[1], 'B']
	]);
	expect(ids(new Masking().shuffled(all))).not.toEqual(order);
	expect([0, 25, 26, 51, 52, 701, 702].map(lettersAt)).toEqual([
		'A',
		'Z',
		'AA',
		'AZ',
		'BA',
		'ZZ',
		'AAA'
	]);
	expect(fewestUnknown).toBe(5);
});

const author = { role: 'coach', device: 'mine' } as const;
const contact = {
	on: '2026-12-01',
	kind: 'workshop',
	minutes: 90,
	funder: '',
	note: 'CO₂'
} as const;

const talksOf = async (db: AzimutDatabase, dossier: string) =>
	contactsOf(fold(await readCoachLog(db, dossier)));

async function seeded() {
	const db = await emptyDatabase();
	for (const dossier of ['a', 'b', 'c'])
		await createDossier(db, { dossier, name: dossier, grid: gridName, author, at: 1 });
	const on = '2026-12-01';
	await writePrivate(db, {
		dossier: 'a',
		author,
		at: 1,
		changes: [
			permissionChange('informed', { on, allowed: true }),
			...nextChanges({ on, what: 'x' })
		]
	});
	await writePrivate(db, {
		dossier: 'b',
		author,
		at: 1,
		changes: [permissionChange('informed', { on, allowed: false })]
	});
	return db;
}

test('an invitation goes to whoever was told what is kept of them, and did not object', async () => {
	const db = await seeded();
	const clients = await readGroup(db, ['c', 'b', 'a', 'a', 'gone']);
	expect(ids(clients)).toEqual(['c', 'b', 'a']);
	expect(ids(clients.filter(mayBeInvited))).toEqual(['a']);
});

test('attendance is a talk in the log of each who came, ends the date set for that day, and is taken back at once', async () => {
	const db = await seeded();
	const attendance = new Attendance({
		authorOf: () => author,
		run: (work) => work(db)
	});
	const present = await readGroup(db, ['a', 'c']);
	expect(await attendance.note(present, contact, 2)).toBe(true);
	expect(attendance.done).toBe(2);
	expect(await talksOf(db, 'a')).toMatchObject([contact]);
	expect(await talksOf(db, 'c')).toMatchObject([contact]);
	expect(await talksOf(db, 'b')).toEqual([]);
	expect((await readClients(db)).get('a')?.next).toBeNull();

	await attendance.undo(3);
	expect([attendance.done, attendance.undone]).toEqual([null, true]);
	expect(await talksOf(db, 'a')).toEqual([]);
	expect(await talksOf(db, 'c')).toEqual([]);
	expect((await readClients(db)).get('a')?.next?.on).toBe('2026-12-01');
	// What was taken back leaves no trace of what it said.
	const log = await db.coachRevisions.toArray();
	expect(log.filter(({ value }) => /CO₂|workshop/.test(JSON.stringify(value)))).toEqual([]);
});
