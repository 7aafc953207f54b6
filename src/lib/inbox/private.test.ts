// @module-tag often
// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
	handoverChange,
	nextChanges,
	permissionChange,
	permissionNames,
	sheetChange,
	sheetFields,
	tagsChange
} from '$lib/dossier/client';
import { contactChanges } from '$lib/dossier/contacts';
import type { Destination } from '$lib/dossier/destination';
import { newId } from '$lib/dossier/ids';
import { createDossier } from '$lib/dossier/list/create';
import { duplicateDossier } from '$lib/dossier/list/dossiers';
import { erasedPath, notesPath } from '$lib/dossier/paths';
import { readDossierFile } from '$lib/dossier/file/read';
import { importReviewed } from '$lib/dossier/merge/import';
import { reviewFile } from '$lib/dossier/merge/review-file';
import type { Author, Json, Revision } from '$lib/dossier/revision';
import {
	erasePrivate,
	readCoachLog,
	writePrivate,
	writePrivateMany
} from '$lib/dossier/storage/coach-log';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { dump } from '$lib/dossier/storage/dump';
import { readDossier, write } from '$lib/dossier/storage/store';
import {
	emptyDatabase,
	example,
	gridName,
	openAssessment
} from '../../../tests/support/assessment';
import { importWithoutReview } from '../../../tests/support/import-file';
import { changesOf } from '$lib/session/opening/examples';
import { firstChoices, noLists, pagePublication, payloadText } from '$lib/publish/page-payload';
import { publicationOf } from '$lib/publish/publication';
import { readForTransfer } from '$lib/transfer/sending';
import { blobOf, exportDossierFile } from '$lib/session/file/dossier-file';
import { runs } from '../../../tests/support/runs';

/** What is private to a coach is in nothing that goes to a client, by whatever way; what was erased is nowhere. */

/** The grid comes from the disk. */
vi.stubGlobal('fetch', (url: string) =>
	Promise.resolve(new Response(readFileSync(url.replace(/^\/|\?.*$/g, ''))))
);

const dossier = 'c0'.repeat(16);
const coach: Author = { role: 'coach', device: 'b'.repeat(32) };
const sentinels = ['SECRET-ALPHA', 'SECRET-BETA', 'SECRET-GAMMA', 'SECRET-DELTA'] as const;
const [alpha, beta, gamma, delta] = sentinels;

async function coached(): Promise<AzimutDatabase> {
	const db = await emptyDatabase();
	const changes = changesOf(example('boulangerie'));
	const begun = { dossier, name: 'Essai', grid: gridName, author: coach, at: 1 };
	await createDossier(db, { ...begun, changes });
	const writing = { dossier, author: coach, at: 2 };
	const talk = {
		on: '2026-11-26',
		kind: 'visit',
		minutes: 95,
		funder: gamma,
		note: gamma
	} as const;
	await writePrivate(db, {
		...writing,
		changes: [
			{ path: notesPath('coach', 'labels'), value: alpha },
			{ path: notesPath('coach', 'mission-odd'), value: beta },
			...contactChanges({ id: newId(), ...talk }),
			...sheetFields.map((field) => sheetChange(field, delta)),
			tagsChange([delta]),
			...nextChanges({ on: '2026-12-24', what: delta }),
			...permissionNames.map((name) => permissionChange(name, { on: '2026-12-24', allowed: true })),
			handoverChange({ id: newId(), at: 4, to: 'client', locked: false, had: delta })
		]
	});
	await erasePrivate(db, { ...writing, paths: [notesPath('coach', 'mission-odd')] });
	return db;
}

const heldIn = (text: string) => sentinels.filter((sentinel) => text.includes(sentinel));

async function fileFor(db: AzimutDatabase, destination: Destination): Promise<string> {
	const options = { destination, confidentialProofs: true, tokens: true };
	const file = await exportDossierFile(db, dossier, 0, options);
	return file ? blobOf(file).text() : '';
}

describe('what a coach wrote for themselves', () => {
	test('is in no file, text or code for the client, and in no page', async () => {
		const db = await coached();
		expect(heldIn(await fileFor(db, 'client'))).toEqual([]);
		const codes = { ownDevice: false, confidentialProofs: true };
		expect(heldIn((await readForTransfer(db, dossier, codes, 0))?.text ?? '')).toEqual([]);
		const assessment = await openAssessment(db, dossier, coach.device);
		const { revisions = [] } = (await readDossier(db, dossier)) ?? {};
		expect(heldIn(JSON.stringify(revisions))).toEqual([]);
		const unsaved = await assessment.exportUnsaved(0, true);
		expect(heldIn(await blobOf(unsaved).text())).toEqual([]);
		const page = pagePublication(assessment, 'fr', firstChoices(assessment), noLists);
		expect(heldIn(payloadText(page) + JSON.stringify(publicationOf(assessment, 'fr')))).toEqual([]);
		assessment.close();
	});

	test('stays where another establishment is made', async () => {
		const db = await coached();
		const copy = { from: dossier, dossier: newId(), name: 'Copie', author: coach, at: 3 };
		await duplicateDossier(db, copy);
		expect(await readCoachLog(db, copy.dossier)).toEqual([]);
	});

	test.each(['colleague', 'own-device'] as const)(
		'goes to a %s, but for what was erased',
		async (destination) => {
			const db = await coached();
			const file = await fileFor(db, destination);
			expect(heldIn(file)).toEqual([alpha, gamma, delta]);
			const other = await emptyDatabase();
			expect(await importWithoutReview(other, new Blob([file]))).toMatchObject({ ok: true });
			expect(heldIn(JSON.stringify(await readCoachLog(other, dossier)))).toEqual([
				alpha,
				gamma,
				delta
			]);
			expect(heldIn(await fileFor(other, 'client'))).toEqual([]);
		}
	);

	test('is kept whole, and given whole, by a device where nobody coaches', async () => {
		const changesIn = (file: string) =>
			file
				.split('\n')
				.filter((line) => line.includes('"path":'))
				.toSorted();
		const file = await fileFor(await coached(), 'own-device');
		const other = await emptyDatabase();
		expect(await importWithoutReview(other, new Blob([file]))).toMatchObject({ ok: true });
		expect(changesIn(file).filter((line) => heldIn(line).length > 0).length).toBeGreaterThan(5);
		expect(changesIn(await fileFor(other, 'own-device'))).toEqual(changesIn(file));
	});

	describe('of whom to talk to', () => {
		const old = '06 00 00 00 07';
		const details = (text: string) => [
			...sheetFields.map((field) => sheetChange(field, text)),
			tagsChange(text ? [text] : []),
			...nextChanges(text ? { on: '2026-12-24', what: text } : null)
		];
		const links = ({ id, path, over, at }: Revision) => ({ id, path, over, at });
		const whole = async (db: AzimutDatabase) => JSON.stringify(await dump(db));

		test.each(['06 11 11 11 11', ''])(
			'leaves nothing behind once replaced by "%s"',
			async (text) => {
				const db = await coached();
				const writing = { dossier, author: coach };
				await writePrivate(db, { ...writing, at: 5, changes: details(old) });
				const before = await readCoachLog(db, dossier);
				expect(await whole(db)).toContain(old);
				await writePrivateMany(db, [{ ...writing, at: 6, changes: details(text) }]);
				expect(await whole(db)).not.toContain(old);
				const kept = (await readCoachLog(db, dossier)).map(links);
				expect(kept).toEqual(expect.arrayContaining(before.map(links)));
				for (const destination of ['colleague', 'own-device'] as const)
					expect(await fileFor(db, destination)).not.toContain(old);
			}
		);

		/** As a version before kept it. */
		async function keptBefore() {
			const db = await coached();
			const row = (id: string, value: string, over: string[]): Revision => ({
				id,
				dossier,
				at: 6,
				author: coach,
				over,
				...sheetChange('crmId', value)
			});
			const [first, then] = [newId(), newId()];
			await db.coachRevisions.bulkAdd([row(first, old, []), row(then, '1', [first])]);
			await db.clients.update(dossier, { version: 1 });
			return db;
		}

		test('goes nowhere where a version before kept what was replaced', async () => {
			const db = await keptBefore();
			expect(await whole(db)).toContain(old);
			expect(await fileFor(db, 'own-device')).not.toContain(old);
			expect(await whole(db)).not.toContain(old);
		});

		test('is erased where a file of a version before brings it', async () => {
			const [from, db] = [await keptBefore(), await coached()];
			const revisions = await readCoachLog(from, dossier);
			const file = JSON.parse(await fileFor(db, 'colleague')) as { revisions: Revision[] };
			file.revisions.push(...revisions.filter(({ path }) => path.endsWith('/crmId')));
			const taken = await importWithoutReview(db, new Blob([JSON.stringify(file)]));
			expect(taken).toMatchObject({ ok: true });
			expect(await whole(db)).not.toContain(old);
		});
	});

	test('is neither hidden, changed nor erased by a file from the client, unless it is said whose it is', async () => {
		const db = await coached();
		const log = await readCoachLog(db, dossier);
		const note = log.find(({ value }) => value === alpha);
		const file = JSON.parse(await fileFor(db, 'client')) as { revisions: Revision[] };
		const forged = (path: string, value: Json): Revision => ({
			id: newId(),
			dossier,
			path,
			value,
			over: [],
			at: Date.now(),
			author: coach
		});
		file.revisions.push(
			forged(notesPath('coach', 'labels'), 'FORGED'),
			forged(erasedPath(note?.id ?? ''), true),
			forged(erasedPath(note?.id ?? '', true), true)
		);
		const parsed = await readDossierFile(new Blob([JSON.stringify(file)]));
		if (!parsed.ok) throw new Error(parsed.kind);
		const found = await reviewFile(db, parsed);
		if (found.kind !== 'known') throw new Error(found.kind);
		expect(found.review).toMatchObject({ coachRevisions: 2, coachErased: 1 });
		const imported = await importReviewed(db, parsed, { shown: found }, () => ({
			name: 'Essai',
			grid: gridName,
			answered: 0,
			asked: 1,
			low: null,
			high: null
		}));
		expect(imported).toMatchObject({ ok: true });
		expect(await readCoachLog(db, dossier)).toEqual(log);
	});

	test('cannot be written among what the company reads, nor the other way round', async () => {
		const db = await coached();
		const note = { path: notesPath('coach', 'labels'), value: alpha };
		const writing = { dossier, author: coach, at: 4 };
		await expect(write(db, { ...writing, changes: [note] }, (row) => row)).rejects.toThrow();
		const fact = { path: 'profile/headcount', value: 3 };
		await expect(writePrivate(db, { ...writing, changes: [fact] })).rejects.toThrow();
		const begun = { name: 'Autre', grid: gridName, author: coach, at: 4 };
		const other = { ...begun, dossier: newId(), changes: [note] };
		await expect(createDossier(db, other)).rejects.toThrow();
	});
});

type Step =
	| { kind: 'write'; on: number; text: number }
	| { kind: 'erase'; on: number }
	| { kind: 'copy'; from: number; to: number; late: boolean };

const devices = [0, 1, 2];
const device = fc.constantFrom(...devices);
const step = fc.oneof(
	fc.record({ kind: fc.constant('write' as const), on: device, text: fc.nat(1000) }),
	fc.record({ kind: fc.constant('erase' as const), on: device }),
	fc.record({ kind: fc.constant('copy' as const), from: device, to: device, late: fc.boolean() })
);

test('over any merges, in any order, what was erased comes back nowhere and a client’s file holds nothing', async () => {
	let erasedTexts = 0;
	const path = notesPath('coach', 'labels');
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps: Step[]) => {
			const origin = await emptyDatabase();
			const begun = { dossier, name: 'Essai', grid: gridName, author: coach, at: 0 };
			await createDossier(origin, begun);
			const start = new Blob([await fileFor(origin, 'own-device')]);
			/** A device: its database, and what it knows to be erased. */
			const all: { db: AzimutDatabase; erased: Set<string> }[] = [];
			for (const _ of devices) {
				const db = await emptyDatabase();
				await importWithoutReview(db, start);
				all.push({ db, erased: new Set() });
			}
			const at = (index: number) => {
				const found = all[index];
				if (!found) throw new Error(`No device ${index}`);
				return found;
			};
			/** Copies as they were made, oldest first, with what they know. */
			const copies: { file: string; erased: Set<string> }[] = [];
			for (const [time, one] of steps.entries()) {
				const writing = (on: number) => ({
					dossier,
					at: time,
					author: { ...coach, device: `${on}`.repeat(32) }
				});
				if (one.kind === 'write') {
					const value = `TEXT-${one.text}-${time}`;
					await writePrivate(at(one.on).db, { ...writing(one.on), changes: [{ path, value }] });
				} else if (one.kind === 'erase') {
					const { db, erased } = at(one.on);
					for (const { path: of, value } of await readCoachLog(db, dossier))
						if (of === path && typeof value === 'string') erased.add(value);
					await erasePrivate(db, { ...writing(one.on), paths: [path] });
				} else {
					const own = await fileFor(at(one.from).db, 'own-device');
					copies.push({ file: own, erased: new Set(at(one.from).erased) });
					const taken = one.late ? copies[0] : copies.at(-1);
					await importWithoutReview(at(one.to).db, new Blob([taken?.file ?? '']));
					for (const text of taken?.erased ?? []) at(one.to).erased.add(text);
				}
				for (const { db, erased } of all) {
					const log = JSON.stringify(await readCoachLog(db, dossier));
					for (const text of erased) expect(log).not.toContain(text);
					expect(await fileFor(db, 'client')).not.toContain('TEXT-');
				}
			}
			erasedTexts += all.reduce((sum, { erased }) => sum + erased.size, 0);
			// All copies together, in two orders, are one log.
			const files = await Promise.all(all.map(({ db }) => fileFor(db, 'own-device')));
			const [one, other] = [await emptyDatabase(), await emptyDatabase()];
			for (const file of files) await importWithoutReview(one, new Blob([file]));
			for (const file of files.reverse()) await importWithoutReview(other, new Blob([file]));
			expect(await fileFor(one, 'own-device')).toBe(await fileFor(other, 'own-device'));
		}),
		runs(4, 60)
	);
	expect(erasedTexts).toBeGreaterThan(1);
});
