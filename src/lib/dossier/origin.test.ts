// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { createDossier } from './list/create';
import { duplicateDossier } from './list/dossiers';
import { fold } from './fold';
import { importDossier } from '../../../tests/support/import-dossier';
import { merge } from './merge-revisions';
import { fromExample, isFromExample } from './origin';
import { originPath } from './paths';
import type { Change, Revision } from './revision';
import { disagreementsToSettle } from './sides';
import { readDossier, write } from './storage/store';
import { company as author, openFresh, summary } from '../../../tests/support/dossier';

const grid = 'azimut-20@2026.2';
const answer: Change = { path: `answers/${grid}/mesure-impact/mesure`, value: { level: 'rien' } };

async function made(name: string, changes: readonly Change[]) {
	const db = await openFresh();
	const dossier = 'a'.repeat(32);
	await createDossier(db, { dossier, name, grid, changes, author, at: 1000 });
	const revisions = async (id = dossier) => (await readDossier(db, id))?.revisions ?? [];
	const change = (change: Change, at = 2000) =>
		write(db, { dossier, author, at, changes: [change] }, (row) => row);
	return { db, dossier, revisions, change };
}

it('is never lost: not by a rename, by another value, nor by a copy without it', async () => {
	const { db, dossier, revisions, change } = await made('Mon fournil', [fromExample, answer]);
	const whole = await revisions();
	await change({ path: 'meta/name', value: 'Le vrai fournil' });
	await change({ path: originPath, value: 'company' });
	await change({ path: originPath, value: null });
	expect(isFromExample(await revisions())).toBe(true);

	const without = whole.filter(({ path }) => path !== originPath);
	const content = { revisions: without, files: [], secrets: [], coachRevisions: [], conflicts: [] };
	const file = { ok: true as const, dossier, name: 'Mon fournil', grid, ...content };
	await importDossier(db, file, () => summary);
	expect(isFromExample(await revisions())).toBe(true);
	expect(isFromExample(merge(without, whole).revisions)).toBe(true);
});

it('goes with a duplicate, under any name, and with a duplicate of that', async () => {
	const { db, dossier, revisions, change } = await made('Mon fournil', [fromExample, answer]);
	await change({ path: originPath, value: null });
	await duplicateDossier(db, { from: dossier, dossier: 'b', name: 'Deux', author, at: 3000 });
	await duplicateDossier(db, { from: 'b', dossier: 'c', name: 'Trois', author, at: 4000 });
	expect(isFromExample(await revisions('b'))).toBe(true);
	expect(isFromExample(await revisions('c'))).toBe(true);
});

it('is nothing that two copies are asked to settle', () => {
	const said = (device: string, value: string): Revision => ({
		id: device,
		dossier: 'd',
		path: originPath,
		value,
		over: [],
		at: 1,
		author: { role: 'company', device }
	});
	expect(disagreementsToSettle(fold([said('a', 'example'), said('b', 'company')]))).toEqual([]);
});

const published = import.meta.glob<{ name: string; en: { name: string } }>(
	'/criteria/grids/azimut-20/*/examples/*.json',
	{ eager: true, import: 'default' }
);
const names = Object.values(published).flatMap(({ name, en }) => [name, en.name]);

it('is known of every example that an older version loaded', async () => {
	expect(names.length).toBeGreaterThan(0);
	for (const name of new Set(names)) {
		const { revisions } = await made(name, [answer]);
		expect(isFromExample(await revisions()), name).toBe(true);
	}
});

it('is known of one renamed or duplicated since', async () => {
	const { db, dossier, revisions, change } = await made('Exemple · Le Fournil', [answer]);
	await change({ path: 'meta/name', value: 'Le vrai fournil' });
	expect(isFromExample(await revisions())).toBe(true);
	await duplicateDossier(db, { from: dossier, dossier: 'b', name: 'Deux', author, at: 3000 });
	expect(isFromExample(await revisions('b'))).toBe(true);
});

it('is not said of a company of one’s own, whatever its name', async () => {
	const own = await made('Exemple · Le Fournil', []);
	await own.change(answer, 1500);
	expect(isFromExample(await own.revisions())).toBe(false);
	const copied = await made('Exemple d’or', [answer]);
	expect(isFromExample(await copied.revisions())).toBe(false);
	await duplicateDossier(copied.db, {
		from: copied.dossier,
		dossier: 'b',
		name: 'Deux',
		author,
		at: 3000
	});
	expect(isFromExample(await copied.revisions('b'))).toBe(false);
});
