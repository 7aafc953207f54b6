// First: Dexie looks for a database when it is loaded.
import { handOut } from '$lib/session/dossier/hand-out';
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { fold, valueAt } from '$lib/dossier/fold';
import type { Destination } from '$lib/dossier/destination';
import { newId } from '$lib/dossier/ids';
import { createDossier } from '$lib/dossier/list/create';
import { metaPath, notesPath } from '$lib/dossier/paths';
import { addAction } from '$lib/dossier/plan';
import { parking } from '$lib/dossier/parked';
import { writePrivate } from '$lib/dossier/storage/coach-log';
import { setSetting } from '$lib/dossier/storage/settings';
import { readDossier } from '$lib/dossier/storage/store';
import { emptyDatabase, gridName, openAssessment } from '../../../tests/support/assessment';
import { importWithoutReview } from '../../../tests/support/import-file';
import { blobOf, exportDossierFile, takeDossierFile } from '$lib/session/file/dossier-file';
import { eraseTexts } from '$lib/dossier/storage/erase-texts';
import { earlierTexts } from './earlier-texts';

const author = { role: 'coach' as const, device: 'mine' };
const optionsFor = (destination: Destination) => ({
	destination,
	confidentialProofs: true,
	tokens: true
});

async function written() {
	const db = await emptyDatabase();
	await setSetting(db, 'device', author.device);
	const dossier = newId();
	const begun = { dossier, name: 'Essai', grid: gridName, author, at: 1 };
	await createDossier(db, { ...begun, changes: addAction('a1', { title: 'BEFORE-PLAN' }) });
	const assessment = await openAssessment(db, dossier, 'mine', undefined, 'coach');
	const given = () => handOut(assessment, 'file', () => true);
	await assessment.writeNote('labels', 'BEFORE-EMPTIED');
	await assessment.writeNote('mecenat', 'BEFORE-CHANGED');
	await given();
	await assessment.writeNote('labels', '');
	await assessment.writeNote('mecenat', 'DRAFT-NEVER-GIVEN');
	await assessment.writeNote('mecenat', 'STANDS');
	await assessment.change(addAction('a1', { title: 'Isoler' }));
	await assessment.change([{ path: metaPath('name'), value: 'Fournil' }]);
	const item = { criterion: 'labels', item: 'labels', by: '2026-12-01' };
	for (const who of ['company', 'accountant'])
		await assessment.change(parking(gridName, { ...item, who }));
	for (const value of ['BEFORE-OWN', 'OWN']) {
		await writePrivate(db, {
			dossier,
			author,
			at: 2,
			changes: [{ path: notesPath('coach', 'labels'), value }]
		});
		await takeDossierFile(db, dossier, 2, optionsFor('colleague'), 'file');
	}
	const textFor = async (destination: Destination) => {
		const file = await exportDossierFile(db, dossier, 3, optionsFor(destination));
		return file ? blobOf(file).text() : '';
	};
	return { db, dossier, assessment, textFor };
}

test('what is counted is what the file holds of texts that stand no more', async () => {
	const { db, dossier, textFor } = await written();
	for (const [destination, count] of [
		['client', 3],
		['colleague', 4]
	] as const) {
		expect(await earlierTexts(db, dossier, optionsFor(destination))).toHaveLength(count);
		expect((await textFor(destination)).match(/BEFORE-/g)).toHaveLength(count);
	}
});

test('erased they are in no file, on no disk, and no later copy brings them back; what stands stays', async () => {
	const { db, dossier, assessment, textFor } = await written();
	const older = await textFor('colleague');
	const options = optionsFor('colleague');
	const ids = await earlierTexts(db, dossier, options);
	await eraseTexts(db, { dossier, ids, author, at: Date.now() });
	for (const destination of ['client', 'colleague', 'own-device'] as const) {
		expect(await earlierTexts(db, dossier, optionsFor(destination))).toEqual([]);
		expect(await textFor(destination)).not.toContain('BEFORE-');
	}
	const stored = [...(await db.revisions.toArray()), ...(await db.coachRevisions.toArray())];
	expect(JSON.stringify(stored)).not.toContain('BEFORE-');
	expect(await importWithoutReview(db, new Blob([older]))).toMatchObject({ ok: true });
	expect(await textFor('own-device')).not.toContain('BEFORE-');
	const { revisions = [] } = (await readDossier(db, dossier)) ?? {};
	const state = fold(revisions);
	expect(valueAt(state, notesPath('company', 'mecenat'))).toBe('STANDS');
	expect(valueAt(state, notesPath('company', 'labels'))).toBeNull();
	expect(await textFor('own-device')).toContain('OWN');
	assessment.close();
});
