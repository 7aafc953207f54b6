// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createDossier } from '$lib/dossier/list/create';
import { fold } from '$lib/dossier/fold';
import { newId } from '$lib/dossier/ids';
import { answerPath, confirmedPath, notesPath } from '$lib/dossier/paths';
import type { Change, Revision } from '$lib/dossier/revision';
import { sheetOf } from '$lib/dossier/sheet';
import { readDossier, write } from '$lib/dossier/storage/store';
import { writeDecided } from '$lib/dossier/storage/write-decided';
import { emptyDatabase } from '../../../../tests/support/assessment';
import { publishedFrom } from './open-grid';
import { leaveDraft } from './leave-draft';

const draft = 'azimut-20@2030.1-draft';
const published = 'azimut-20@2030.1';

test('only a draft whose published version is here is left', () => {
	expect(publishedFrom(draft, [published])).toBe(published);
	expect(publishedFrom(draft, [draft, published])).toBeNull();
	expect(publishedFrom(draft, [])).toBeNull();
	expect(publishedFrom(published, [published])).toBeNull();
});

test('every answer stands under the new name, once, and what is newer there is not touched', async () => {
	const db = await emptyDatabase();
	const dossier = newId();
	const author = { role: 'company' as const, device: 'test' };
	const changes: Change[] = [
		{ path: answerPath(draft, 'mesure-impact', 'mesure'), value: { unknown: true } },
		{ path: answerPath(draft, 'mecenat', 'dons-annee'), value: null },
		{ path: answerPath('azimut-20@2029.1', 'mecenat', 'dons-annee'), value: { bracket: 'none' } },
		{ path: confirmedPath(draft, 'mesure-impact', 'mesure'), value: 2029 },
		{ path: notesPath('company', 'mecenat'), value: 'À voir' }
	];
	await createDossier(db, { dossier, name: 'Essai', grid: draft, changes, author, at: 1 });
	const known = [published];
	const found = await readDossier(db, dossier);
	const state = fold(found?.revisions ?? []);
	expect(leaveDraft(state, known)).toEqual({
		at: 1,
		changes: [
			{
				path: answerPath(published, 'mesure-impact', 'mesure'),
				value: { unknown: true },
				voice: 'prepared'
			},
			{ path: confirmedPath(published, 'mesure-impact', 'mesure'), value: 2029 },
			{ path: 'grid', value: published }
		]
	});
	expect(sheetOf(state).grid).toBe(draft);

	const decide = (revisions: readonly Revision[]) => leaveDraft(fold(revisions), known);
	const move = () =>
		writeDecided(db, { dossier, author }, decide, (row) => ({ ...row, grid: published }));
	await Promise.all([move(), move()]);
	const moved = await readDossier(db, dossier);
	expect(moved?.row).toMatchObject({ grid: published, updatedAt: found?.row.updatedAt });
	expect(moved?.revisions.filter(({ path }) => path === 'grid')).toHaveLength(2);

	const path = answerPath(published, 'mesure-impact', 'mesure');
	const newer = { dossier, author, at: 9, changes: [{ path, value: { level: 'rien' } }] };
	await write(db, newer, (row) => row);
	const late = answerPath(draft, 'labels', 'labels');
	const old = { dossier, author, at: 2, changes: [{ path: late, value: { practices: [] } }] };
	await write(db, old, (row) => row);
	const then = fold((await readDossier(db, dossier))?.revisions ?? []);
	expect(leaveDraft(then, known)?.changes, 'an old copy never replaces what came after').toEqual([
		{ path: answerPath(published, 'labels', 'labels'), value: { practices: [] }, voice: 'prepared' }
	]);
});
