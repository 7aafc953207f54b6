// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createDossier } from '$lib/dossier/dossiers';
import { fold } from '$lib/dossier/fold';
import { newId } from '$lib/dossier/ids';
import { answerPath, confirmedPath, notesPath } from '$lib/dossier/paths';
import type { Change } from '$lib/dossier/revision';
import { sheetOf } from '$lib/dossier/sheet';
import { readDossier } from '$lib/dossier/store';
import { emptyDatabase } from '../../../tests/support/assessment';
import { leaveDraft, publishedFrom } from './leave-draft';

const draft = 'azimut-20@2030.1-draft';
const published = 'azimut-20@2030.1';

test('only a draft whose published version is here is left', () => {
	expect(publishedFrom(draft, [published])).toBe(published);
	expect(publishedFrom(draft, [draft, published])).toBeNull();
	expect(publishedFrom(draft, [])).toBeNull();
	expect(publishedFrom(published, [published])).toBeNull();
});

test('every answer stands under the new name; what was written before is not touched', async () => {
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
	const found = await readDossier(db, dossier);
	expect(leaveDraft(fold(found?.revisions ?? []), draft, published)).toEqual([
		{ path: answerPath(published, 'mesure-impact', 'mesure'), value: { unknown: true } },
		{ path: confirmedPath(published, 'mesure-impact', 'mesure'), value: 2029 },
		{ path: 'grid', value: published }
	]);
	expect(sheetOf(fold(found?.revisions ?? [])).grid).toBe(draft);
});
