import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coach, company, countedIds, openFresh, summary } from '../../../tests/support/dossier';
import { meetingPath } from './coach-paths';
import { draftsIn, handedChange, hasDrafts } from './drafts';
import { fold, valueAt } from './fold';
import { createDossier } from './list/create';
import { importDossier } from '../../../tests/support/import-dossier';
import type { ParsedDossier } from './file/format';
import { isPrivate, metaPath, notesPath, planPath } from './paths';
import type { Change } from './revision';
import { writePrivate, readCoachLog } from './storage/coach-log';
import type { AzimutDatabase } from './storage/database';
import { dump } from './storage/dump';
import { readDossier, write } from './storage/store';

const said = meetingPath('m1', 'said');
const sentinel = 'il boit trop';

async function begun(): Promise<AzimutDatabase> {
	const db = await openFresh();
	const setup = { dossier: 'd', name: 'Essai', grid: summary.grid, author: coach, at: 1 };
	await createDossier(db, setup);
	return db;
}

const put = (db: AzimutDatabase, changes: Change[], author = coach) =>
	write(db, { dossier: 'd', author, at: 2, changes }, (row) => row);

const bytesOf = async (db: AzimutDatabase) => JSON.stringify(await dump(db));
const stateOf = async (db: AzimutDatabase) => fold((await readDossier(db, 'd'))?.revisions ?? []);

async function fileOf(db: AzimutDatabase): Promise<ParsedDossier> {
	const { revisions = [] } = (await readDossier(db, 'd')) ?? {};
	const names = { dossier: 'd', name: 'Essai', grid: summary.grid };
	const rest = { files: [], secrets: [], conflicts: [] };
	return { ok: true, ...names, revisions, coachRevisions: await readCoachLog(db, 'd'), ...rest };
}

describe('a text that went to nobody', () => {
	test.each([
		said,
		notesPath('company', 'labels'),
		metaPath('statement'),
		planPath('a1', 'title'),
		planPath('a1', 'note')
	])('is nowhere once %s says something else', async (path) => {
		const db = await begun();
		await put(db, [{ path, value: sentinel }]);
		await put(db, [{ path, value: 'Tout va bien' }]);
		expect(valueAt(await stateOf(db), path)).toBe('Tout va bien');
		expect(await bytesOf(db)).not.toContain(sentinel);
	});

	test('nor once it was emptied, or typed twice before it could be stored', async () => {
		const db = await begun();
		await put(db, [
			{ path: said, value: sentinel },
			{ path: said, value: 'x' }
		]);
		expect(await bytesOf(db)).not.toContain(sentinel);
		await put(db, [{ path: said, value: sentinel }]);
		await put(db, [{ path: said, value: null }]);
		expect(await bytesOf(db)).not.toContain(sentinel);
		expect(valueAt(await stateOf(db), said)).toBeNull();
	});

	test('is nowhere in the coach’s own log either, a talk’s words included', async () => {
		const db = await begun();
		for (const path of [notesPath('coach', 'labels'), 'notes/coach/talks/t1'])
			for (const value of [sentinel, 'Calme'])
				await writePrivate(db, {
					dossier: 'd',
					author: coach,
					at: 2,
					changes: [{ path, value }]
				});
		expect(await bytesOf(db)).not.toContain(sentinel);
	});

	test('does not come back with a copy made before', async () => {
		const db = await begun();
		await put(db, [{ path: said, value: sentinel }]);
		const copy = await fileOf(db);
		await put(db, [{ path: said, value: 'Tout va bien' }]);
		await importDossier(db, copy, () => summary);
		expect(await bytesOf(db)).not.toContain(sentinel);
		expect(valueAt(await stateOf(db), said)).toBe('Tout va bien');
	});

	test('of two tabs each replaces what stands on the disk', async () => {
		const db = await begun();
		await put(db, [{ path: said, value: sentinel }]);
		await Promise.all(['Un', 'Deux'].map((value) => put(db, [{ path: said, value }])));
		const state = await stateOf(db);
		expect(await bytesOf(db)).not.toContain(sentinel);
		expect(state.paths.get(said)?.heads).toHaveLength(1);
	});
});

describe('a text that went out', () => {
	test('keeps its version when it is replaced, and when it was here before anything was noted', async () => {
		const db = await begun();
		await put(db, [{ path: said, value: 'Remis' }]);
		const changes = draftsIn(await stateOf(db)).map((one) => handedChange(one, 'file'));
		await put(db, changes);
		await put(db, [{ path: said, value: 'Corrigé' }]);
		expect(await bytesOf(db)).toContain('Remis');

		const older = await openFresh();
		const { revisions } = await fileOf(db);
		const text = revisions.find(({ value }) => value === 'Corrigé');
		const file = { ...(await fileOf(db)), revisions: text ? [{ ...text, over: [] }] : [] };
		await importDossier(older, file, () => summary);
		await put(older, [{ path: said, value: 'Autre' }]);
		await put(older, [{ path: said, value: 'Encore' }]);
		const bytes = await bytesOf(older);
		expect(bytes).toContain('Corrigé');
		expect(bytes).not.toContain('Autre');
	});

	test('a private note that a colleague was given keeps its version', async () => {
		const db = await begun();
		const path = notesPath('coach', 'labels');
		const writing = { dossier: 'd', author: coach, at: 2 };
		await writePrivate(db, { ...writing, changes: [{ path, value: 'Transmis' }] });
		const marks = draftsIn(fold(await readCoachLog(db, 'd'))).map((one) =>
			handedChange(one, 'file')
		);
		await writePrivate(db, { ...writing, changes: marks });
		await writePrivate(db, { ...writing, changes: [{ path, value: 'Nouveau' }] });
		expect(await bytesOf(db)).toContain('Transmis');
	});
});

test('a company’s name and an answer are no drafts', () => {
	const others = ['meta/name', 'profile/name', 'profile/naf', 'notes/coach/sheet/phone'];
	expect(others.filter(hasDrafts)).toEqual([]);
});

test('whatever is typed, handed out and merged on two devices, what never went out and was replaced is in neither', async () => {
	const step = fc.record({
		device: fc.constantFrom('a' as const, 'b' as const),
		what: fc.constantFrom('type', 'type', 'clear', 'hand', 'merge'),
		path: fc.constantFrom(said, notesPath('company', 'labels'))
	});
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
			const [a, b] = [await begun(), await openFresh()];
			await importDossier(b, await fileOf(a), () => summary);
			const [devices, id] = [{ a, b }, countedIds()];
			const out = new Set<string>();
			let typed = 0;
			for (const { device, what, path } of steps) {
				const db = devices[device];
				const author = device === 'a' ? coach : company;
				const own = (changes: Change[]) =>
					write(db, { dossier: 'd', author, at: 3, changes, id }, (row) => row);
				if (what === 'type') await own([{ path, value: `text-${(typed += 1)}-` }]);
				if (what === 'clear') await own([{ path, value: null }]);
				if (what === 'hand' || what === 'merge') {
					const drafts = draftsIn(await stateOf(db));
					for (const { value } of drafts) out.add(JSON.stringify(value));
					await own(drafts.map((one) => handedChange(one, 'file')));
				}
				if (what === 'merge')
					await importDossier(devices[device === 'a' ? 'b' : 'a'], await fileOf(db), () => summary);
			}
			for (const db of [a, b]) {
				const stands = [...(await stateOf(db)).paths.values()].flatMap(({ heads }) =>
					heads.map(({ value }) => JSON.stringify(value))
				);
				const bytes = await bytesOf(db);
				for (let n = 1; n <= typed; n += 1) {
					const text = `text-${n}-`;
					if ([...out, ...stands].includes(JSON.stringify(text))) continue;
					expect(bytes).not.toContain(text);
				}
			}
		}),
		{ numRuns: 40 }
	);
});

test('what is noted of a private text stays in the coach’s own log', () => {
	const [one] = [{ id: '1', path: notesPath('coach', 'labels') }];
	const change = handedChange(
		{ ...one, dossier: 'd', value: 'x', over: [], at: 1, author: coach },
		'file'
	);
	expect(isPrivate(change.path)).toBe(true);
});
