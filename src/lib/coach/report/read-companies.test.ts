import { expect, test } from 'vitest';
import { permissionChange, sheetChange } from '$lib/dossier/client';
import { contactChanges, type Contact } from '$lib/dossier/contacts';
import { introductionChange } from '$lib/dossier/introductions';
import { createDossier } from '$lib/dossier/list/create';
import { campaignPath, profilePath } from '$lib/dossier/paths';
import { addAction, editAction } from '$lib/dossier/plan';
import type { Change } from '$lib/dossier/revision';
import { writePrivate } from '$lib/dossier/storage/coach-log';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { write } from '$lib/dossier/storage/store';
import { emptyDatabase, gridName } from '../../../../tests/support/assessment';
import { readClientLogs } from './client-logs';
import type { Question } from './company';
import { fundersOf, readCompanies } from './read-companies';

const author = { role: 'coach', device: 'd'.repeat(32) } as const;
const [march, may] = ['2026-03-10T10:00:00', '2026-05-10T10:00:00'].map((day) =>
	Date.parse(day)
) as [number, number];
const spring: Question = { from: '2026-04-01', to: '2026-06-30', funder: '' };
const known = {
	communes: {
		epciOf: (code: string) => (code === '34301' ? { code: '1', name: 'Sète Agglopôle' } : null)
	},
	trades: [{ id: 'bakery', naf: 'rev2:C' }]
};
const talk = (id: string, on: string, funder = ''): Change[] =>
	contactChanges({ id, on, kind: 'visit', minutes: 90, funder, note: 'SECRET' } satisfies Contact);
const agreed = permissionChange('count', { on: '2026-01-01', allowed: true });

async function client(db: AzimutDatabase, dossier: string, own: Change[], changes: Change[] = []) {
	const about = { dossier, name: 'Fournil', grid: gridName, author };
	await createDossier(db, { ...about, at: march, changes });
	await writePrivate(db, { dossier, author, at: may, changes: own });
}
const read = async (db: AzimutDatabase, question = spring) =>
	readCompanies(db, await readClientLogs(db), question, known);

test('who had a talk in the period and agreed is counted; how many did not agree is told', async () => {
	const db = await emptyDatabase();
	await client(db, 'a1'.repeat(16), [
		agreed,
		...talk('t1', '2026-04-01'),
		...talk('t2', '2026-06-30')
	]);
	await client(db, 'b2'.repeat(16), [agreed, ...talk('t3', '2026-03-31')]);
	await client(db, 'c3'.repeat(16), [...talk('t4', '2026-05-01')]);
	const said = await read(db);
	expect(said).toMatchObject({ left: 1, companies: [{ meetings: 2, minutes: 180 }] });
	expect(JSON.stringify(said)).not.toMatch(/SECRET|Fournil|a1a1/);
});

test('talks of one funder are counted alone', async () => {
	const db = await emptyDatabase();
	const talks = [...talk('t1', '2026-04-01', 'Région '), ...talk('t2', '2026-05-01', 'Ademe')];
	await client(db, 'a1'.repeat(16), [agreed, ...talks]);
	expect(fundersOf(await readClientLogs(db))).toEqual(['Ademe', 'Région']);
	const { companies } = await read(db, { ...spring, funder: 'Région' });
	expect(companies).toMatchObject([{ meetings: 1, minutes: 90 }]);
	expect((await read(db, { ...spring, funder: 'Europe' })).companies).toEqual([]);
});

test('where it belongs: its group of communes, its size, its activity or that of its trade', async () => {
	const db = await emptyDatabase();
	const place = [agreed, sheetChange('commune', '34301'), ...talk('t1', '2026-04-01')];
	await client(db, 'a1'.repeat(16), place, [{ path: profilePath('naf'), value: 'rev2:F' }]);
	await client(db, 'b2'.repeat(16), [agreed, ...talk('t2', '2026-04-01')]);
	await db.dossiers.update('a1'.repeat(16), { headcount: { min: 1, max: 9 }, trade: 'bakery' });
	await db.dossiers.update('b2'.repeat(16), { headcount: { min: 5, max: 15 }, trade: 'bakery' });
	expect((await read(db)).companies).toMatchObject([
		{ epci: 'Sète Agglopôle', size: '1-9', sector: 'F' },
		{ epci: '', size: '', sector: 'C' }
	]);
});

test('steps, offers and answers of the period are counted, and what came of them up to now', async () => {
	const db = await emptyDatabase();
	const dossier = 'a1'.repeat(16);
	const introduction = {
		offer: '',
		to: 'CMA',
		lines: [],
		outcome: 'helped' as const,
		since: '2026-08-01'
	};
	await client(
		db,
		dossier,
		[
			agreed,
			...talk('t1', '2026-04-01'),
			introductionChange({ ...introduction, id: 'i1', on: '2026-05-01' }),
			introductionChange({ ...introduction, id: 'i2', on: '2026-03-01' })
		],
		[...addAction('old', {}), ...addAction('older', { status: 'done', helped: 'no' })]
	);
	const changes = [
		...addAction('new', {}),
		editAction('old', 'status', 'done'),
		editAction('old', 'helped', 'yes')
	];

	await write(db, { dossier, author, at: may, changes }, (row) => row);
	await db.dossiers.update(dossier, { levels: { water: 20, energy: 40, waste: null, odd: 0 } });
	expect((await read(db)).companies).toMatchObject([
		{
			decided: 1,
			done: 1,
			helped: [{ id: 'old', answer: 'yes' }],
			introductions: [{ id: 'i1', outcome: 'helped' }],
			weak: ['water', 'odd']
		}
	]);
});

test('subjects move from a finished diagnosis to the last one of the same version', async () => {
	const db = await emptyDatabase();
	const diagnosis = (date: string, points: Record<string, number>, grid = gridName): Change => ({
		path: campaignPath(`c${date}`),
		value: {
			date,
			grid,
			profile: {},
			answers: {},
			result: {
				grid,
				total: { score: 1, low: 1, high: 1 },
				criteria: Object.fromEntries(
					Object.entries(points).map(([id, low]) => [
						id,
						{ status: 'answered', low, high: low, max: 5, why: [] }
					])
				),
				completeness: 1,
				unknowns: 0
			}
		}
	});
	const talks = [agreed, ...talk('t1', '2026-04-01')];
	const first = diagnosis('2025-05-01', { water: 1, energy: 4, waste: 2, odd: 3 });
	const last = diagnosis('2026-05-01', { water: 3, energy: 3, waste: 2, odd: 5 });
	await client(db, 'a1'.repeat(16), talks, [first, last]);
	await client(db, 'b2'.repeat(16), talks, [first, diagnosis('2026-07-01', { water: 5 })]);
	const older = diagnosis('2025-06-01', { water: 1 }, `${gridName.split('@')[0] ?? ''}@2020.1`);
	await client(db, 'c3'.repeat(16), talks, [older, last]);
	expect((await read(db)).companies.map(({ moved }) => moved)).toEqual([
		{ up: 2, down: 1 },
		null,
		null
	]);
});
