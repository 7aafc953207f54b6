// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDatabase } from '$lib/dossier/storage/database';
import { createDossier } from '$lib/dossier/list/create';
import { readDossier, write } from '$lib/dossier/storage/store';
import { sha256Of } from '$lib/dossier/file/sha256';
import { readDossierFile } from '$lib/dossier/file/read';
import {
	emptyDatabase,
	exampleAssessment,
	gridName,
	newAssessment,
	openAssessment,
	resultOf
} from '../../../../tests/support/assessment';
import type { GridFact } from '$lib/grid/grid';
import type { ProfileValue } from '$lib/grid/sheet';
import type { Assessment } from './assessment.svelte';
import { refusedSteps, refuseStep } from '$lib/result/steps';
import { changedCriteria } from '$lib/questions/changed-criteria';
import { asLocked } from '../../../../tests/support/locked';
import { filesToStore } from '$lib/dossier/storage/files';

const open: Assessment[] = [];
afterEach(() => open.splice(0).forEach((assessment) => assessment.close()));

async function bakery(): Promise<Assessment> {
	const assessment = await exampleAssessment('boulangerie');
	open.push(assessment);
	return assessment;
}

test('an answer changes the result once it is stored, and reads back from the database', async () => {
	const assessment = await bakery();
	const before = resultOf(assessment).total.low ?? 0;
	const stored = await assessment.answer('mesure-impact', 'mesure', {
		level: 'un-chiffre-deux-ans'
	});
	expect(stored).toBe(true);
	expect(assessment.stored).toBe(true);
	expect(resultOf(assessment).total.low).toBeGreaterThan(before);
});

test('ticks that come faster than the disk are all kept', async () => {
	const assessment = await newAssessment();
	open.push(assessment);
	const item = assessment.compiled.criterionById.get('publics-fragiles')?.items.get('gestes');
	const practices = item?.kind === 'practices' ? item.practices.map(({ id }) => id) : [];
	await Promise.all(
		practices.map((practice) => assessment.tick('publics-fragiles', 'gestes', practice, true))
	);
	expect(assessment.answerTo('publics-fragiles', 'gestes')).toEqual({ practices });
});

test('undo gives the earlier answer back, redo the later one', async () => {
	const assessment = await bakery();
	const earlier = assessment.answerTo('mesure-carbone', 'mesure-simple');
	await assessment.answer('mesure-carbone', 'mesure-simple', { unknown: true });
	expect(await assessment.undo()).toHaveLength(1);
	expect(assessment.answerTo('mesure-carbone', 'mesure-simple')).toEqual(earlier);
	await assessment.redo();
	expect(assessment.answerTo('mesure-carbone', 'mesure-simple')).toEqual({ unknown: true });
});

test('headcount 6, then 0, then 6 gives the same result back, and says which subjects changed', async () => {
	const assessment = await bakery();
	const before = resultOf(assessment);
	await assessment.setFact('headcount', 0);
	const alone = resultOf(assessment);
	expect(changedCriteria(before, alone)).toContain('stabilite-travail');
	expect(alone.criteria['stabilite-travail']?.status).toBe('not-applicable');
	await assessment.setFact('headcount', 6);
	expect(JSON.stringify(resultOf(assessment))).toBe(JSON.stringify(before));
});

test.each<[string, ProfileValue]>([
	['department', true],
	['department', 'nowhere'],
	['legalForm', 3],
	['artisan', 'yes'],
	['headcount', -1],
	['headcount', 'six'],
	['nobodyAsks', true]
])('what cannot be said of the fact %s is never stored: %j', async (fact, value) => {
	const assessment = await bakery();
	const before = assessment.sheet.profile[fact];
	expect(() => assessment.setFact(fact, value)).toThrow(`No value of ${fact}`);
	await assessment.whenStored();
	expect(assessment.sheet.profile[fact]).toEqual(before);
	expect(assessment.writes).toBe(0);
});

test('a fact that the catalogue adds is stored as it says', async () => {
	const assessment = await bakery();
	const more: GridFact[] = [{ id: 'asksFirst', kind: 'yes-no' }];
	expect(() => assessment.setFact('asksFirst', 'yes', null, more)).toThrow();
	expect(await assessment.setFact('asksFirst', true, null, more)).toBe(true);
	expect(await assessment.setFact('asksFirst', { unknown: true }, null, more)).toBe(true);
});

test('what storage refuses is not shown as kept, and is written by a retry', async () => {
	const db = await emptyDatabase();
	const author = { role: 'company' as const, device: 'test' };
	const blob = new Blob(['Facture']);
	const [bill, lost] = [await sha256Of(blob), 'f'.repeat(64)];
	await createDossier(db, {
		dossier: 'a'.repeat(32),
		name: 'Essai',
		grid: gridName,
		author,
		at: 1,
		changes: [
			{ path: 'proofs/p1/file', value: bill },
			{ path: 'proofs/p2/file', value: lost }
		]
	});
	await db.files.bulkPut([...(await filesToStore(db, [{ sha256: bill, blob }]))]);
	const assessment = await openAssessment(db, 'a'.repeat(32));
	open.push(assessment);
	let full = true;
	db.revisions.hook('creating', () => {
		if (full) throw new DOMException('no room', 'QuotaExceededError');
	});
	expect(await assessment.answer('mesure-impact', 'mesure', { unknown: true })).toBe(false);
	expect(assessment.storageError).toBe('full');
	expect(assessment.answerTo('mesure-impact', 'mesure')).toBeUndefined();

	const copy = await assessment.exportUnsaved(2);
	const file = await readDossierFile(new Blob([copy.lines.join('\n')]));
	expect(file.ok && file.revisions.some(({ path }) => path.includes('mesure-impact'))).toBe(true);
	expect(file).toMatchObject({ files: [{ sha256: bill }], secrets: [] });
	expect([copy.missing, copy.files.length]).toEqual([[lost], 1]);
	expect(copy.name).toBe('essai-1970-01-01.azimut.json');

	full = false;
	// Answered again once there is room: the older, refused answer must not come back over it.
	await assessment.answer('mission-odd', 'suivi', { level: 'personne' });
	expect(assessment.answerTo('mesure-impact', 'mesure')).toEqual({ unknown: true });
	await assessment.retry();
	expect(assessment.answerTo('mission-odd', 'suivi')).toEqual({ level: 'personne' });
	expect(assessment.storageError).toBeNull();
	expect(assessment.answerTo('mesure-impact', 'mesure')).toEqual({ unknown: true });
});

test('two tabs of one dossier show the same and lose nothing', async () => {
	const factory = new IDBFactory();
	const [first, second] = await Promise.all(
		['azimut', 'azimut'].map((name) =>
			openDatabase({ indexedDB: factory, IDBKeyRange, name, ...asLocked })
		)
	);
	if (!first || !second) throw new Error('no database');
	const author = { role: 'company' as const, device: 'test' };
	const dossier = 'b'.repeat(32);
	await createDossier(first, { dossier, name: 'Essai', grid: gridName, author, at: 1 });
	const [one, other] = [
		await openAssessment(first, dossier),
		await openAssessment(second, dossier)
	];
	open.push(one, other);
	await Promise.all([
		one.answer('mesure-impact', 'mesure', { level: 'quelques-chiffres' }),
		other.answer('mission-odd', 'suivi', { level: 'personne' })
	]);
	await expect.poll(() => one.answerTo('mission-odd', 'suivi')).toEqual({ level: 'personne' });
	await expect
		.poll(() => other.answerTo('mesure-impact', 'mesure'))
		.toEqual({ level: 'quelques-chiffres' });
	expect(resultOf(one)).toEqual(resultOf(other));
});

test('a refused step does not come back until it is taken up again', async () => {
	const assessment = await bakery();
	const [step] = resultOf(assessment).steps;
	if (!step) throw new Error('no step');
	const has = () =>
		resultOf(assessment).steps.some(({ item, rung }) => item === step.item && rung === step.rung);
	await refuseStep(assessment, step, true);
	expect(has()).toBe(false);
	expect(refusedSteps(assessment.state)).toHaveLength(1);
	await refuseStep(assessment, step, false);
	expect(has()).toBe(true);
});

test('a simulation stores nothing', async () => {
	const assessment = await bakery();
	const [step] = resultOf(assessment).steps;
	if (!step) throw new Error('no step');
	const before = JSON.stringify(assessment.sheet);
	expect(assessment.simulate([step]).total.low).toBeGreaterThan(
		resultOf(assessment).total.low ?? 0
	);
	expect(JSON.stringify(assessment.sheet)).toBe(before);
});

test('a tab that has not heard of a move writes under its version, and the list goes on naming the newer one', async () => {
	const db = await emptyDatabase();
	const author = { role: 'company' as const, device: 'test' };
	await createDossier(db, {
		dossier: 'd',
		name: 'Essai',
		grid: gridName,
		changes: [],
		author,
		at: 1
	});
	const here = await openAssessment(db, 'd');
	here.close();
	const change = { path: 'grid', value: 'azimut-20@2031.1' };
	await write(db, { dossier: 'd', author, at: 2, changes: [change] }, (row) => ({
		...row,
		grid: change.value
	}));
	expect(await here.answer('mesure-impact', 'mesure', { unknown: true })).toBe(true);
	const found = await readDossier(db, 'd');
	expect(found?.row.grid).toBe(change.value);
	const paths = found?.revisions.map(({ path }) => path);
	expect(paths).toContain(`answers/${gridName}/mesure-impact/mesure`);
	const again = await openAssessment(db, 'd');
	open.push(again);
	expect(again.outdated).toBe(true);
});

test('a proof that storage refuses keeps nothing waiting: answers are stored, and it can be added again', async () => {
	const db = await emptyDatabase();
	await createDossier(db, {
		dossier: 'd',
		name: 'Essai',
		grid: gridName,
		at: 1,
		author: { role: 'company', device: 'test' }
	});
	const assessment = await openAssessment(db, 'd');
	open.push(assessment);
	const blob = new Blob(['facture'], { type: 'text/plain' });
	const file = { sha256: await sha256Of(blob), blob };
	let full = true;
	db.files.hook('creating', () => {
		if (full) throw new DOMException('full', 'QuotaExceededError');
	});
	const change = { path: 'proofs/p1/file', value: file.sha256 };
	expect(await assessment.attach([change], [file])).toBe(false);
	expect(assessment.unstored).toBe(false);
	expect(assessment.storageError).toBeNull();
	expect(await assessment.answer('mission-odd', 'suivi', { level: 'personne' })).toBe(true);
	expect(assessment.state.paths.has('proofs/p1/file')).toBe(false);
	full = false;
	expect(await assessment.attach([change], [file])).toBe(true);
	expect((await assessment.files([file.sha256]))[0]?.blob.size).toBe(blob.size);
	expect(await assessment.undo()).toContain('proofs/p1/file');
});

test('files over the limit are refused alone: nothing waits, and what is asked next is stored', async () => {
	const assessment = await newAssessment();
	open.push(assessment);
	const blob = new Blob([new Uint8Array(5 * 1024 * 1024 + 1)]);
	const file = { sha256: await sha256Of(blob), blob };
	const change = { path: 'proofs/p1/file', value: file.sha256 };
	await expect(assessment.attach([change], [file])).rejects.toMatchObject({ what: 'file' });
	expect(assessment.unstored).toBe(false);
	expect(assessment.storageError).toBeNull();
	expect(await assessment.answer('mission-odd', 'suivi', { level: 'personne' })).toBe(true);
	expect(assessment.state.paths.has('proofs/p1/file')).toBe(false);
});

test.each([
	['coach', 'answers/a@1/c/i', true],
	['coach', 'indicators/a@1/2025/water', true],
	['coach', 'meta/name', false],
	['company', 'indicators/a@1/2025/water', false]
] as const)(
	'a %s who wrote %s makes a dossier a coached one: %s',
	async (role, path, isCoached) => {
		const db = await emptyDatabase();
		const author = { role: 'company' as const, device: 'theirs' };
		await createDossier(db, { dossier: 'd', name: 'Essai', grid: gridName, author, at: 1 });
		const assessment = await openAssessment(db, 'd', 'mine', undefined, role);
		open.push(assessment);
		await assessment.change([{ path, value: { number: 1 } }]);
		expect(assessment.isCoached).toBe(isCoached);
	}
);
