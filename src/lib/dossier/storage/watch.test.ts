import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { openDatabase } from './database';
import { createDossier } from '../list/create';
import { apply, emptyState, fold, valueAt } from '../fold';
import type { Revision } from '../revision';
import { readDossier, write } from './store';
import { company, writing } from '../../../../tests/support/dossier';
import { watchDossier } from './watch';
import { asLocked } from '../../../../tests/support/locked';

const headcount = 'profile/headcount';

async function twoTabs() {
	const indexedDB = new IDBFactory();
	const [mine, other] = [
		await openDatabase({ indexedDB, ...asLocked }),
		await openDatabase({ indexedDB, ...asLocked })
	];
	for (const dossier of ['d', 'e'])
		await createDossier(mine, { dossier, name: dossier, grid: 'g@1', author: company, at: 1 });
	let state = fold((await readDossier(mine, 'd'))?.revisions ?? []);
	const onRevisions = vi.fn((fresh: Revision[]) => {
		state = apply(state, fresh);
	});
	const watching = watchDossier(mine, 'd', { known: (id) => state.revisions.has(id), onRevisions });
	const writeFact = (value: number, dossier = 'd') =>
		write(other, writing([{ path: headcount, value }], { dossier }), (row) => row);
	return { mine, other, watching, onRevisions, writeFact, shown: () => valueAt(state, headcount) };
}

const aWhile = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('a tab that watches a dossier', () => {
	test('shows within a second what another tab writes, and asks only for that', async () => {
		const { writeFact, shown, onRevisions, watching } = await twoTabs();
		await aWhile();
		expect(onRevisions).not.toHaveBeenCalled();
		for (const value of [3, 4, 5]) {
			const written = await writeFact(value);
			await vi.waitFor(() => expect(shown()).toBe(value), { timeout: 1000 });
			expect(onRevisions).toHaveBeenLastCalledWith(written);
		}
		watching.stop();
	});

	test('is not told of other dossiers, nor of what it holds', async () => {
		const { writeFact, onRevisions, watching } = await twoTabs();
		await aWhile();
		await writeFact(9, 'e');
		await aWhile();
		expect(onRevisions).not.toHaveBeenCalled();
		watching.stop();
	});

	test('looks when asked to, for what no event told of', async () => {
		const { mine, watching, onRevisions } = await twoTabs();
		watching.stop();
		const again = watchDossier(mine, 'd', { known: () => false, onRevisions });
		await again.refresh();
		expect(onRevisions).toHaveBeenCalledOnce();
		again.stop();
	});

	test('is not told of what it has come to hold while the database answered', async () => {
		const { mine, watching, onRevisions } = await twoTabs();
		watching.stop();
		const asked = new Set<string>();
		const known = (id: string) => asked.size === asked.add(id).size;
		const again = watchDossier(mine, 'd', { known, onRevisions });
		await again.refresh();
		expect(asked.size).toBe(2);
		expect(onRevisions).not.toHaveBeenCalled();
		again.stop();
	});

	test('hears nothing more once stopped', async () => {
		const { writeFact, onRevisions, watching } = await twoTabs();
		await aWhile();
		watching.stop();
		await writeFact(3);
		await watching.refresh();
		expect(onRevisions).not.toHaveBeenCalled();
	});

	test('says when it can no longer look', async () => {
		const { mine, watching } = await twoTabs();
		mine.close();
		await expect(watching.refresh()).rejects.toMatchObject({ kind: 'closed' });
		watching.stop();
	});
});

test('a state that starts empty is filled by watching', async () => {
	const { mine, watching } = await twoTabs();
	let state = emptyState;
	const filling = watchDossier(mine, 'd', {
		known: (id) => state.revisions.has(id),
		onRevisions: (fresh) => (state = apply(state, fresh))
	});
	await vi.waitFor(() => expect(valueAt(state, 'meta/name')).toBe('d'));
	filling.stop();
	watching.stop();
});
