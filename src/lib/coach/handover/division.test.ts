// @module-tag often
// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	handoverChange,
	nextChanges,
	permissionChange,
	sheetChange,
	tagsChange
} from '$lib/dossier/client';
import { contactChanges } from '$lib/dossier/contacts';
import { contentKinds, contentsOf } from '$lib/dossier/contents';
import { fold } from '$lib/dossier/fold';
import { readDossierFile } from '$lib/dossier/file/read';
import { newId } from '$lib/dossier/ids';
import { createDossier } from '$lib/dossier/list/create';
import { meetingChanges } from '$lib/dossier/meetings';
import { emptyState } from '$lib/dossier/fold';
import { answerPath, isPrivate, notesPath, proofPath } from '$lib/dossier/paths';
import { parking } from '$lib/dossier/parked';
import { addAction } from '$lib/dossier/plan';
import type { Author, Change } from '$lib/dossier/revision';
import { readCoachLog, writePrivate } from '$lib/dossier/storage/coach-log';
import { readDossier } from '$lib/dossier/storage/store';
import { emptyDatabase, gridName } from '../../../../tests/support/assessment';
import { blobOf, exportDossierFile } from '$lib/session/file/dossier-file';
import { divide } from './division';
import { runs } from '../../../../tests/support/runs';

const author: Author = { role: 'coach', device: 'b'.repeat(32) };
const item = (n: number) => ({ criterion: 'labels', item: `i${n}` });

/** What of a kind the company may read, and what is the coach's own, each with a sentence of its own. */
const shared: ((text: string, n: number) => Change[])[] = [
	(_, n) => [{ path: answerPath(gridName, 'labels', `i${n}`), value: { level: 'no' } }],
	(text, n) => [{ path: notesPath('company', `c${n}`), value: text }],
	(text, n) => addAction(`a${n}`, { title: text }),
	(text, n) => [{ path: proofPath(`p${n}`, 'title'), value: text }],
	(text, n) => [
		{ path: proofPath(`p${n}`, 'title'), value: text },
		{ path: proofPath(`p${n}`, 'confidential'), value: true }
	],
	(text, n) => parking(gridName, { ...item(n), who: text, by: '' }),
	(text, n) => meetingChanges(emptyState, `m${n}`, { on: '2026-11-28', said: text }),
	(text, n) => [{ path: `later/thing${n}`, value: text }]
];
const own: ((text: string, n: number) => Change[])[] = [
	(text, n) => [{ path: notesPath('coach', `c${n}`), value: text }],
	(text) => [
		...contactChanges({
			id: newId(),
			on: '2026-11-26',
			kind: 'visit',
			minutes: 95,
			funder: text,
			note: text
		})
	],
	(text) => [sheetChange('person', text)],
	(text) => [tagsChange([text])],
	(text) => nextChanges({ on: '2026-12-04', what: text }),
	() => [permissionChange('introduce', { on: '2026-11-26', allowed: true })],
	() => [handoverChange({ id: newId(), at: 1, to: 'client', locked: false, had: 'SECRET' })]
];
const one = fc.record({ isOwn: fc.boolean(), kind: fc.nat(7), n: fc.nat(3) });
const options = fc.record({
	destination: fc.constantFrom('client', 'colleague', 'own-device'),
	confidentialProofs: fc.boolean(),
	tokens: fc.boolean()
});

test('What is said to go is what the file holds, what is said to stay is all else', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(one, { maxLength: 20 }), options, async (chosen, given) => {
			const db = await emptyDatabase();
			const dossier = newId();
			const changes = chosen.flatMap(({ isOwn, kind, n }, at) => {
				const makers = isOwn ? own : shared;
				return makers[kind % makers.length]?.(`${isOwn ? 'SECRET' : 'SAID'}-${at}`, n) ?? [];
			});
			const of = (secret: boolean) =>
				// The last of a path counts; one transaction writes each once.
				[...new Map(changes.map((change) => [change.path, change])).values()].filter(
					({ path }) => isPrivate(path) === secret
				);
			const at = 1;
			await createDossier(db, {
				dossier,
				name: 'Essai',
				grid: gridName,
				author,
				at,
				changes: of(false)
			});
			await writePrivate(db, { dossier, author, at, changes: of(true) });

			const division = await divide(db, dossier, given);
			const file = await exportDossierFile(db, dossier, at, given);
			const text = file ? await blobOf(file).text() : '';
			const read = await readDossierFile(new Blob([text]));
			if (!read.ok || !division) throw new Error('No file.');
			const inFile = [...read.revisions, ...read.coachRevisions];
			expect(division.goes).toEqual(contentsOf(fold(inFile), gridName));
			const { revisions = [] } = (await readDossier(db, dossier)) ?? {};
			const all = contentsOf(fold([...revisions, ...(await readCoachLog(db, dossier))]), gridName);
			for (const kind of contentKinds)
				expect([kind, division.goes[kind] + division.stays[kind]]).toEqual([kind, all[kind]]);
			if (given.destination === 'client') expect(text).not.toContain('SECRET');
			if (given.destination !== 'own-device') expect(division.goes.unknown).toBe(0);
			db.close();
		}),
		runs(12, 100)
	);
});
