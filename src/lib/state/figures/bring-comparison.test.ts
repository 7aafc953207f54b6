// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { emptyDatabase, grid } from '../../../../tests/support/assessment';
import { comparisonOf } from '../../../../tests/support/comparison';
import { bringComparison } from './bring-comparison';

const edition = comparisonOf(grid, { '': 400 });
const later = comparisonOf(grid, { '': 420 }, { edition: '2027-T1' });
const answer =
	(body: unknown, status = 200) =>
	() =>
		Promise.resolve(Response.json(body, { status }));
const offline = () => Promise.reject(new TypeError('Failed to fetch'));

it('asks for one file, the same for everybody, and for nothing else', async () => {
	const get = vi.fn(answer(edition));
	expect(await bringComparison(await emptyDatabase(), get)).toEqual(edition);
	expect(get.mock.calls).toEqual([
		[
			'/donnees/comparaison.json',
			{ signal: expect.any(AbortSignal), cache: 'no-cache', redirect: 'error' }
		]
	]);
});

it('is there without network once it was brought, the last one only', async () => {
	const db = await emptyDatabase();
	expect(await bringComparison(db, offline)).toBeNull();
	await bringComparison(db, answer(edition));
	expect(await bringComparison(db, offline)).toEqual(edition);
	await bringComparison(db, answer(later));
	expect(await bringComparison(db, offline)).toEqual(later);
	expect(await db.settings.count()).toBe(1);
});

it.each([
	['none yet', answer({ error: { code: 'none' } }, 404)],
	['a damaged file', answer({ ...later, classes: [] })],
	['the page of a hotel', () => Promise.resolve(new Response('<p>Bienvenue</p>'))],
	[
		'a file without end',
		() => Promise.resolve(new Response(`${JSON.stringify(later)}${' '.repeat(200_000)}`))
	]
])('answered %s, goes on with what it has', async (_, get) => {
	const db = await emptyDatabase();
	expect(await bringComparison(db, get)).toBeNull();
	await bringComparison(db, answer(edition));
	expect(await bringComparison(db, get)).toEqual(edition);
});

it('what was kept and is damaged is none', async () => {
	const db = await emptyDatabase();
	await db.settings.put({ key: 'comparison', value: { azimut: 'comparison' } });
	expect(await bringComparison(db, offline)).toBeNull();
});

it('shows what was brought where nothing can be kept', async () => {
	const db = await emptyDatabase();
	db.settings.hook('creating', () => {
		throw new DOMException('', 'QuotaExceededError');
	});
	expect(await bringComparison(db, answer(edition))).toEqual(edition);
});
