// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createDossier } from '$lib/dossier/list/create';
import { importDossier } from '../../../tests/support/import-dossier';
import { profilePath } from '$lib/dossier/paths';
import { readDossier, revisionsOf } from '$lib/dossier/storage/store';
import { emptyDatabase, gridName, openAssessment } from '../../../tests/support/assessment';
import { Disagreements } from './disagreements.svelte';
import { summariserOf } from '$lib/session/summary/summarise';

const headcount = profilePath('headcount');
const naf = profilePath('naf');

/** A dossier in which this device and a coach left different values, open in two tabs. */
async function apart() {
	const db = await emptyDatabase();
	const dossier = 'd';
	const grid = gridName;
	const author = { role: 'company', device: 'test' } as const;
	await createDossier(db, {
		dossier,
		name: 'Essai',
		grid,
		author,
		at: 1,
		changes: [
			{ path: headcount, value: 3 },
			{ path: naf, value: 'rev2:C' }
		]
	});
	const theirs = revisionsOf({
		dossier,
		author: { role: 'coach', device: 'coach' },
		at: 2,
		changes: [
			{ path: headcount, value: 5 },
			{ path: naf, value: 'rev2:F' }
		]
	});
	const copy = { ok: true, dossier, name: '', grid, revisions: theirs, conflicts: [] } as const;
	const nothingElse = { conflicts: [], files: [], secrets: [], coachRevisions: [] };
	await importDossier(db, { ...copy, ...nothingElse }, summariserOf(null));
	const tabs = [await openAssessment(db, dossier), await openAssessment(db, dossier)] as const;
	return { db, tabs, close: () => tabs.forEach((tab) => tab.close()) };
}

test('the list of dossiers counts what is in disagreement, and no longer once it is settled', async () => {
	const { db, tabs, close } = await apart();
	expect((await readDossier(db, 'd'))?.row.disagreements).toBe(2);
	await tabs[0].setFact('headcount', 4);
	expect((await readDossier(db, 'd'))?.row.disagreements).toBe(1);
	close();
});

test('what is settled here stays in view with what was kept; undone, the value of before stands', async () => {
	const { tabs, close } = await apart();
	const disagreements = new Disagreements(tabs[0]);
	const at = (path: string) =>
		disagreements.list.find((disagreement) => disagreement.path === path);
	const disagreement = at(headcount);
	if (!disagreement) throw new Error('no disagreement');
	expect(disagreement.sides.map(({ value }) => value)).toEqual([3, 5]);

	await disagreements.settle(disagreement, 3);
	expect(at(headcount)?.settled?.value).toBe(3);
	expect(tabs[0].disagreements).toEqual([naf]);
	expect(disagreements.list).toHaveLength(2);
	expect(await tabs[0].undo()).toEqual([headcount]);
	expect(at(headcount)?.settled?.value).toBe(5);
	expect([tabs[0].canUndo, tabs[0].canRedo]).toEqual([false, true]);
	expect(await tabs[0].redo()).toEqual([headcount]);
	expect(at(headcount)?.settled?.value).toBe(3);
	close();
});

test('nothing that was changed before, on another screen, is undone from here', async () => {
	const { tabs, close } = await apart();
	await tabs[0].rename('Autre nom');
	tabs[0].forgetUndo();
	const disagreements = new Disagreements(tabs[0]);
	const [disagreement] = disagreements.list;
	if (!disagreement) throw new Error('no disagreement');
	// What is shown already: nothing to undo, and the earlier gesture is out of sight.
	await disagreements.settle(disagreement, disagreement.sides.at(-1)?.value ?? null);
	expect(tabs[0].canUndo).toBe(false);
	expect(await tabs[0].undo()).toEqual([]);
	expect(tabs[0].name).toBe('Autre nom');
	close();
});

test('what another tab settles disappears', async () => {
	const { tabs, close } = await apart();
	const [here, there] = tabs.map((tab) => new Disagreements(tab));
	const disagreement = there?.list.find(({ path }) => path === naf);
	if (!here || !there || !disagreement) throw new Error('no disagreement');
	await there.settle(disagreement, 'rev2:C');
	await expect
		.poll(() => here.list.map(({ path }) => path), { timeout: 3000 })
		.toEqual([headcount]);
	close();
});
