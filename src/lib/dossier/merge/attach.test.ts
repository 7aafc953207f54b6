// @module-tag often
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../canonical';
import { createDossier } from '../list/create';
import { archiveDossier, deleteDossier, restoreDossier } from '../list/dossiers';
import { erasePrivate, readCoachLog, writePrivate } from '../storage/coach-log';
import type { AzimutDatabase } from '../storage/database';
import { aliasPath } from '../coach-paths';
import { erasedPath, isPrivate } from '../paths';
import { fold, valueAt } from '../fold';
import { fromExample } from '../origin';
import type { Author, Change, Revision } from '../revision';
import { readDossier, write } from '../storage/store';
import { coach, company, openFresh, summary } from '../../../../tests/support/dossier';
import type { ParsedDossier } from '../file/format';
import { revision as revisionSchema } from '../file/revision-schema';
import { attachedFile, attachedId, wayOf } from './attach';
import { importDossier } from '../../../../tests/support/import-dossier';
import { attachTwin, reviewTwins } from './reviewed-attach';
import { runs } from '../../../../tests/support/runs';

const [kept, twin, third] = ['a0', 'b0', 'c0'].map((two) => two.repeat(16)) as [
	string,
	string,
	string
];
const headcount = 'profile/headcount';
const note = 'notes/coach/labels';
const summarise = () => summary;

async function create(db: AzimutDatabase, dossier: string, author = company, more: Change[] = []) {
	await createDossier(db, {
		dossier,
		name: 'Fournil',
		grid: 'g@1',
		author,
		at: 1,
		changes: more
	});
	return db;
}

async function copyOf(db: AzimutDatabase, dossier: string): Promise<ParsedDossier> {
	const { revisions = [] } = (await readDossier(db, dossier)) ?? {};
	const coachRevisions = await readCoachLog(db, dossier);
	return {
		ok: true,
		dossier,
		name: 'Fournil',
		grid: 'g@1',
		revisions,
		coachRevisions,
		files: [],
		secrets: [],
		conflicts: []
	};
}

const take = async (db: AzimutDatabase, file: ParsedDossier) =>
	expect(await importDossier(db, file, summarise)).toMatchObject({ ok: true });

async function attach(
	db: AzimutDatabase,
	from = twin,
	to = kept,
	settle: Change[] = [],
	isNeeded = () => true
) {
	const found = await reviewTwins(db, { twin: from, target: to });
	if (found.kind !== 'known') return found;
	const decision = { shown: found.review, settle, author: coach, at: 5000 };
	return attachTwin(db, { ...decision, twin: from, target: to }, summarise, isNeeded);
}

/** All that it holds; who said that a twin joined it, and when, is of the device where that was done. */
async function bytesOf(db: AzimutDatabase, dossier = kept) {
	const { revisions, coachRevisions } = await copyOf(db, dossier);
	const saidBy = ({ path }: Revision) => path.startsWith('alias/');
	const lines = (some: readonly Revision[]) => some.map((one) => canonicalJson(one)).sort();
	const aliases = new Set(
		revisions.filter(saidBy).map(({ path, value }) => canonicalJson([path, value]))
	);
	return JSON.stringify([
		lines(revisions.filter((one) => !saidBy(one))),
		lines(coachRevisions),
		[...aliases].sort()
	]);
}

const answer = (db: AzimutDatabase, dossier: string, value: number, author: Author, at = value) =>
	write(db, { dossier, author, at, changes: [{ path: headcount, value }] }, () => summary);

async function twins() {
	const db = await create(await openFresh(), kept, coach);
	await create(db, twin);
	return db;
}

describe('a twin that is attached', () => {
	test('brings its revisions, under ids of their own, as whoever wrote them', async () => {
		const db = await twins();
		const [first] = await answer(db, twin, 3, company);
		await answer(db, twin, 4, company);
		expect(await attach(db)).toMatchObject({ ok: true });
		const state = fold((await copyOf(db, kept)).revisions);
		expect(state.revisions.get(attachedId(first?.id ?? '', kept))).toMatchObject({
			dossier: kept,
			author: company,
			at: 3,
			value: 3
		});
		expect(state.paths.get(headcount)?.heads.map(({ value }) => value)).toEqual([4]);
		expect(valueAt(state, aliasPath(twin))).toBe(true);
		expect((await readDossier(db, twin))?.row).toMatchObject({ deletedAt: 5000, archivedAt: null });
	});

	test('leaves this device its id, though it had written in the twin', async () => {
		const db = await twins();
		await db.settings.put({ key: 'device', value: company.device });
		await answer(db, twin, 3, company);
		await attach(db);
		expect(await db.settings.get('device')).toMatchObject({ value: company.device });
	});

	test('is put away, not deleted, while a key of its public page is here', async () => {
		const db = await twins();
		await db.secrets.put({ id: `${twin}/page`, value: 'key' });
		await attach(db);
		expect((await readDossier(db, twin))?.row).toMatchObject({ deletedAt: null, archivedAt: 5000 });
		expect(await db.secrets.toArray()).toEqual([{ id: `${twin}/page`, value: 'key' }]);
	});

	test('brings what it contributed, and is put away with what the other contributed that year too', async () => {
		const db = await twins();
		const rows = (...ids: string[]) => ids.map((id) => ({ id, value: id.slice(33) }));
		await db.secrets.bulkAdd(rows(`${twin}/contribution-2025`));
		expect(await reviewTwins(db, { twin, target: kept })).toMatchObject({
			contributionsStay: false
		});
		await attach(db, twin, kept, [], () => false);
		expect((await readDossier(db, twin))?.row).toMatchObject({ deletedAt: 5000, archivedAt: null });
		expect(await db.secrets.toArray()).toEqual(rows(`${kept}/contribution-2025`));

		await create(db, third);
		const ofThird = { id: `${third}/contribution-2025`, value: 'another' };
		await db.secrets.bulkAdd([ofThird, ...rows(`${third}/contribution-2024`)]);
		expect(await reviewTwins(db, { twin: third, target: kept })).toMatchObject({
			contributionsStay: true
		});
		await attach(db, third, kept, [], () => false);
		expect((await readDossier(db, third))?.row).toMatchObject({
			deletedAt: null,
			archivedAt: 5000
		});
		expect(await db.secrets.toArray()).toEqual([
			...rows(`${kept}/contribution-2024`, `${kept}/contribution-2025`),
			ofThird
		]);
	});

	test('brings what is private to the coach into the private log, and nowhere else', async () => {
		const db = await twins();
		const writing = { dossier: twin, author: coach, at: 7 };
		await writePrivate(db, { ...writing, changes: [{ path: note, value: 'secret' }] });
		await attach(db);
		const { revisions, coachRevisions } = await copyOf(db, kept);
		expect(coachRevisions).toMatchObject([{ path: note, value: 'secret', dossier: kept }]);
		expect(revisions.some(({ path }) => isPrivate(path))).toBe(false);
	});

	test('is no twin when it is an invented company, nor does one join an invented company', async () => {
		const db = await create(await openFresh(), kept);
		await create(db, twin, company, [fromExample]);
		expect(await attach(db)).toEqual({ kind: 'example' });
		expect(await attach(db, kept, twin)).toEqual({ kind: 'example' });
		expect(await attach(db, kept, third)).toEqual({ kind: 'missing' });
	});

	test('shows two values of one device, which no disagreement would show, and keeps the one chosen', async () => {
		const db = await twins();
		await answer(db, kept, 8, coach);
		await answer(db, twin, 9, coach);
		for (const dossier of [kept, twin])
			await writePrivate(db, {
				dossier,
				author: coach,
				at: 7,
				changes: [{ path: note, value: dossier }]
			});
		const found = await reviewTwins(db, { twin, target: kept });
		const overlaps = found.kind === 'known' ? found.overlaps : [];
		expect(overlaps.map(({ path, sides }) => [path, sides.length])).toEqual([
			[headcount, 2],
			[note, 2]
		]);
		await attach(db, twin, kept, [
			{ path: headcount, value: 8 },
			{ path: note, value: kept }
		]);
		const { revisions, coachRevisions } = await copyOf(db, kept);
		expect(valueAt(fold(revisions), headcount)).toBe(8);
		expect(valueAt(fold(coachRevisions), note)).toBe(kept);
	});

	test('keeps what was erased blank: before, after, and in a late copy', async () => {
		const db = await twins();
		const text = { path: 'notes/company/labels', value: 'secret' };
		const own = { dossier: twin, author: coach, at: 7 };
		const [written] = await write(db, { ...own, changes: [text] }, () => summary);
		await writePrivate(db, { ...own, changes: [{ path: note, value: 'secret' }] });
		const early = await copyOf(db, twin);
		await attach(db);
		await restoreDossier(db, twin);
		await write(
			db,
			{ ...own, at: 8, changes: [{ path: erasedPath(written?.id ?? ''), value: true }] },
			() => summary
		);
		await erasePrivate(db, { ...own, paths: [note] });
		const late = await copyOf(db, twin);
		for (const copies of [
			[late, early],
			[early, late]
		]) {
			const other = await create(await openFresh(), kept, coach);
			await answer(other, kept, 2, coach);
			const first = await copyOf(db, kept);
			await take(other, first);
			for (const copy of copies) await take(other, copy);
			expect(await bytesOf(other)).not.toContain('secret');
			expect(await db.dossiers.count()).toBe(2);
		}
	});
});

describe('what comes later under the old id', () => {
	test('joins, on a device that never held the twin', async () => {
		const db = await twins();
		await attach(db);
		const elsewhere = await openFresh();
		await take(elsewhere, await copyOf(db, kept));
		const client = await create(await openFresh(), twin);
		await answer(client, twin, 6, company);
		await take(elsewhere, await copyOf(client, twin));
		expect(await elsewhere.dossiers.toCollection().primaryKeys()).toEqual([kept]);
		expect(valueAt(fold((await copyOf(elsewhere, kept)).revisions), headcount)).toBe(6);
	});

	test('joins by way of all that it was attached to, whoever is here', async () => {
		const db = await create(await twins(), third);
		await attach(db, third, twin);
		await attach(db, twin, kept);
		const elsewhere = await openFresh();
		await take(elsewhere, await copyOf(db, kept));
		for (const device of [db, elsewhere]) {
			expect(await wayOf(device, third)).toEqual([twin, kept]);
			expect(await wayOf(device, twin)).toEqual([kept]);
			const client = await create(await openFresh(), third);
			await answer(client, third, 6, company);
			await take(device, await copyOf(client, third));
			const file = attachedFile(attachedFile(await copyOf(client, third), twin), kept);
			const { revisions } = await copyOf(device, kept);
			expect(revisions.map(({ id }) => id)).toEqual(
				expect.arrayContaining(file.revisions.map(({ id }) => id))
			);
		}
	});

	test('stays apart once the twin was brought back, and when it says that it is an invented company', async () => {
		const db = await twins();
		const file = await copyOf(db, twin);
		await attach(db);
		const before = await bytesOf(db);
		await restoreDossier(db, twin);
		await take(db, file);
		const elsewhere = await openFresh();
		await take(elsewhere, await copyOf(db, kept));
		const invented = await create(await openFresh(), twin, company, [fromExample]);
		await take(elsewhere, await copyOf(invented, twin));
		expect(await bytesOf(db)).toBe(before);
		expect(await bytesOf(elsewhere)).toBe(before);
	});

	test('joins nothing because a file says so, where this device holds it: in use, put away or deleted', async () => {
		const forged = await create(await openFresh(), kept, company, [
			{ path: aliasPath(twin), value: true }
		]);
		const file = await copyOf(forged, kept);
		for (const putAway of [() => Promise.resolve(), archiveDossier, deleteDossier]) {
			const db = await create(await openFresh(), twin);
			await take(db, file);
			const before = await bytesOf(db);
			await putAway(db, twin, 4);
			const client = await create(await openFresh(), twin);
			await answer(client, twin, 6, company);
			await take(db, await copyOf(client, twin));
			expect(await bytesOf(db)).toBe(before);
			expect(valueAt(fold((await copyOf(db, twin)).revisions), headcount)).toBe(6);
		}
	});

	test('goes where this device attached it, whatever a file says of it since', async () => {
		const db = await create(await twins(), third);
		await attach(db);
		const forged = await create(await openFresh(), third, company, [
			{ path: aliasPath(twin), value: true }
		]);
		await take(db, await copyOf(forged, third));
		expect(await wayOf(db, twin)).toEqual([kept]);
	});

	test('may be kept apart, on a device that never held it', async () => {
		const db = await twins();
		await attach(db);
		const elsewhere = await openFresh();
		await take(elsewhere, await copyOf(db, kept));
		const before = await bytesOf(elsewhere);
		const client = await create(await openFresh(), twin);
		await take(elsewhere, { ...(await copyOf(client, twin)), apart: true });
		expect(await bytesOf(elsewhere)).toBe(before);
		expect(await readDossier(elsewhere, twin)).not.toBeNull();
	});

	test('goes in circles nowhere: two dossiers attached to each other, apart', async () => {
		const [one, other] = [await twins(), await openFresh()];
		for (const dossier of [kept, twin]) await take(other, await copyOf(one, dossier));
		await attach(one, twin, kept);
		await attach(other, kept, twin);
		const [fromOne, fromOther] = [await copyOf(one, kept), await copyOf(other, twin)];
		await take(one, fromOther);
		await take(other, fromOne);
		expect(await wayOf(one, twin)).toEqual([kept]);
		expect(await wayOf(other, kept)).toEqual([twin]);
	});
});

const texts = ['notes/company/labels', 'plan/p/title', note];
const edit = fc.record({
	author: fc.record({
		role: fc.constantFrom<Author['role']>('company', 'coach'),
		device: fc.constantFrom('x', 'y')
	}),
	at: fc.nat(9),
	path: fc.constantFrom(headcount, 'meta/name', 'refused/c/i/r', 'park/g@1/c/i/who', ...texts),
	value: fc.constantFrom('1', '2', '3'),
	/** Takes back the text that stands there instead. */
	erases: fc.boolean()
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;
const edits = fc.array(edit, { maxLength: 5 });

async function change(db: AzimutDatabase, dossier: string, made: readonly Edit[]) {
	for (const { path, value, erases, ...by } of made) {
		const writing = { dossier, ...by };
		if (erases && isPrivate(path)) await erasePrivate(db, { ...writing, paths: [path] });
		else if (isPrivate(path)) await writePrivate(db, { ...writing, changes: [{ path, value }] });
		else {
			const head = fold((await copyOf(db, dossier)).revisions).paths.get(path)?.heads[0];
			const change =
				erases && texts.includes(path) && head
					? { path: erasedPath(head.id), value: true }
					: { path, value };
			await write(db, { ...writing, changes: [change] }, () => summary);
		}
	}
}

test('attached in any order with merges and imports, and again, it is one dossier', async () => {
	await fc.assert(
		fc.asyncProperty(fc.tuple(edits, edits, edits, edits), async ([ours, theirs, us, them]) => {
			const [coachs, clients] = [await openFresh(), await openFresh()];
			await create(coachs, kept, coach);
			await create(clients, twin);
			await change(coachs, kept, ours);
			await change(clients, twin, theirs);
			const early = { a: await copyOf(coachs, kept), b: await copyOf(clients, twin) };
			await change(coachs, kept, us);
			await change(clients, twin, them);
			const late = { a: await copyOf(coachs, kept), b: await copyOf(clients, twin) };
			const other = await openFresh();
			for (const file of [early.a, early.b]) await take(other, file);
			await attach(other);
			const joined = await copyOf(other, kept);
			const orders: (ParsedDossier | typeof attach)[][] = [
				[late.a, late.b, attach],
				[late.b, late.a, attach, attach],
				[early.a, early.b, attach, late.b, late.a],
				[early.b, late.a, attach, late.b, late.b],
				[early.b, early.a, attach, late.a, attach, late.b],
				[joined, late.b, late.a],
				[late.a, joined, late.b, early.b],
				[late.b, joined, late.a, attach]
			];
			const ends = new Set<string>();
			for (const order of orders) {
				const db = await openFresh();
				for (const step of order) {
					if (typeof step !== 'function') await take(db, step);
					else expect(await step(db)).toMatchObject({ ok: true });
				}
				for (const { revisions } of [await copyOf(db, kept)])
					for (const one of revisions) expect(revisionSchema.safeParse(one).success).toBe(true);
				ends.add(await bytesOf(db));
				db.close();
			}
			expect(ends.size).toBe(1);
		}),
		runs(4, 60)
	);
}, 60_000);
