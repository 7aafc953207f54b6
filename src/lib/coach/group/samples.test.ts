// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import words from '$lib/coach/words/fr.portfolio';
import { compiled, emptyDatabase, gridName } from '../../../../tests/support/assessment';
import { sampleIds } from '../clients/sample-ids';
import { loadSamples } from '../clients/samples';
import { readGroup } from './follow-group';
import { commonNeeds, tablesOf } from './group';
import { mayBeInvited } from './workshop';

vi.mock('$lib/session/opening/open-grid', async (original) => ({
	...(await original<object>()),
	openStructure: () => Promise.resolve(compiled)
}));

/** Examples come from the disk. */
vi.stubGlobal('fetch', (url: string) =>
	Promise.resolve(new Response(readFileSync(url.replace(/^\/|\?.*$/g, ''))))
);

test('the samples make a group of two sectors, with needs in common and a workshop to prepare', async () => {
	const db = await emptyDatabase();
	const author = { role: 'coach', device: 'mine' } as const;
	await loadSamples({ db, author, words: words.samples, lang: 'fr', now: 1_764_547_200_000 });
	const clients = await readGroup(db, await sampleIds(db));
	expect(clients).toHaveLength(11);
	expect(new Set(clients.map(({ row }) => row.name)).size).toBe(11);

	const others: readonly string[] = Object.values(words.samples.others);
	const added = clients.filter(({ row }) => others.includes(row.name));
	expect(added).toHaveLength(5);
	for (const { row } of added) expect(row.subjects?.answered).toBe(row.subjects?.concerned);
	// No two of them alike.
	expect(new Set(added.map(({ row }) => JSON.stringify(row.levels))).size).toBe(5);
	const grids = new Map([[gridName, compiled]]);
	const needs = tablesOf(added, grids).flatMap((table) => commonNeeds(table, grids));
	expect(needs.length).toBeGreaterThan(1);
	expect(needs.flatMap((need) => need.clients.filter(mayBeInvited)).length).toBeGreaterThan(0);
	expect(added.every(mayBeInvited)).toBe(false);
});
