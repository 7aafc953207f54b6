// @module-tag often
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AzimutDatabase } from '../storage/database';
import { createDossier } from '../list/create';
import { deleteDossier } from '../list/dossiers';
import { dump } from '../storage/dump';
import { fold } from '../fold';
import { importDossier } from '../../../../tests/support/import-dossier';
import { merge } from '../merge-revisions';
import { bringsNothing } from './review';
import { importReviewed } from './import';
import { reviewFile } from './review-file';
import type { Author, Change, Revision } from '../revision';
import { disagreementsToSettle } from '../sides';
import { notesPath } from '../paths';
import { erasedKey } from '../storage/erased';
import { readDossier, write } from '../storage/store';
import {
	coach,
	company,
	openFresh,
	readable,
	revisionSets,
	summary,
	writing
} from '../../../../tests/support/dossier';
import type { ParsedDossier } from '../file/format';
import { runs } from '../../../../tests/support/runs';

const laptop: Author = { role: 'company', device: 'laptop' };
const headcount = 'profile/headcount';
/** As of the state alone, as on every device. */
const summarise = (state: { revisions: ReadonlyMap<string, unknown> }) => ({
	...summary,
	answered: state.revisions.size
});

const copyOf = (revisions: Revision[], conflicts: string[] = []): ParsedDossier => ({
	ok: true,
	dossier: 'd',
	name: 'Exemple',
	grid: 'g@1',
	revisions,
	conflicts,
	files: [],
	secrets: [],
	coachRevisions: []
});
const revisionsOf = async (db: AzimutDatabase) =>
	(await readDossier(db, 'd'))?.revisions.toSorted((a, b) => (a.id < b.id ? -1 : 1)) ?? [];
const copyFrom = async (db: AzimutDatabase) => copyOf(await revisionsOf(db));
const answer = (db: AzimutDatabase, value: number, author = company, path = headcount) =>
	write(db, writing([{ path, value }], { author, at: value }), () => summary);

async function holding(revisions: Revision[] = []): Promise<AzimutDatabase> {
	const db = await openFresh();
	if (revisions.length > 0) await importDossier(db, copyOf(revisions), summarise);
	return db;
}

async function reviewed(db: AzimutDatabase, file: ParsedDossier) {
	const found = await reviewFile(db, file);
	if (found.kind !== 'known') throw new Error(found.kind);
	return found.review;
}

const shownWith = async (db: AzimutDatabase, file: ParsedDossier, settle: Change[]) => ({
	shown: { kind: 'known', review: await reviewed(db, file) } as const,
	settling: { settle, author: company, at: 5000 }
});

async function keep(db: AzimutDatabase, file: ParsedDossier, settle: Change[] = []) {
	const decision = await shownWith(db, file, settle);
	return importReviewed(db, file, decision, summarise);
}

/** One dossier and a copy of it, each changed apart. */
async function apart() {
	const here = await openFresh();
	await createDossier(here, { dossier: 'd', name: 'Exemple', grid: 'g@1', author: company, at: 1 });
	const there = await holding(await revisionsOf(here));
	await answer(here, 3);
	await answer(there, 5, coach);
	await answer(there, 7, coach, 'profile/turnover');
	return { here, file: await copyFrom(there) };
}

describe('a copy of a dossier', () => {
	test('is looked at without a trace, and kept as it was shown', async () => {
		const { here, file } = await apart();
		const before = await dump(here);
		const review = await reviewed(here, file);
		expect(review.changes.map(({ path, after }) => [path, after])).toEqual([
			['profile/turnover', 7]
		]);
		expect(review.disagreements.map(({ path }) => path)).toEqual([headcount]);
		expect(await dump(here)).toEqual(before);

		expect(await keep(here, file)).toMatchObject({ ok: true, added: 2, left: 1 });
		const state = fold(await revisionsOf(here));
		expect(disagreementsToSettle(state)).toEqual([headcount]);
		expect(state.paths.get('profile/turnover')?.settled.value).toBe(7);
	});

	test('is kept with what was settled, over all sides, and the list says so', async () => {
		const { here, file } = await apart();
		const imported = await keep(here, file, [{ path: headcount, value: 3 }]);
		expect(imported).toMatchObject({ ok: true, added: 2, left: 0 });
		const found = await readDossier(here, 'd');
		const state = fold(found?.revisions ?? []);
		expect(state.paths.get(headcount)?.settled).toMatchObject({
			value: 3,
			disagreement: false,
			author: company,
			at: 5000
		});
		expect(state.paths.get(headcount)?.heads).toHaveLength(1);
		expect(found?.row).toMatchObject({ answered: state.revisions.size, updatedAt: 5000 });
	});

	test('is not kept when the dossier has changed since it was shown: nothing is written', async () => {
		const { here, file } = await apart();
		const decision = await shownWith(here, file, [{ path: headcount, value: 3 }]);
		await answer(here, 9, company, 'profile/turnover');
		const before = await dump(here);
		expect(await importReviewed(here, file, decision, summarise)).toEqual({
			ok: false,
			kind: 'changed'
		});
		expect(await dump(here)).toEqual(before);
	});

	test('is kept whole or not at all: a settling that storage refuses takes the copy with it', async () => {
		const { here, file } = await apart();
		const { shown, settling } = await shownWith(here, file, [{ path: headcount, value: 3 }]);
		const before = await dump(here);
		const taken = (await revisionsOf(here))[0]?.id ?? '';
		const decision = { shown, settling: { ...settling, id: () => taken } };
		await expect(importReviewed(here, file, decision, summarise)).rejects.toThrow('storage');
		expect(await dump(here)).toEqual(before);
	});

	test('that only brings the file of a proof is shown too, and kept', async () => {
		const { here, file } = await apart();
		const sha256 = 'ab'.repeat(32);
		const proof = [{ path: 'proofs/p/file', value: sha256 }];
		await write(here, writing(proof), () => summary);
		await keep(here, file);
		const files = [{ sha256, blob: new Blob(['facture']) }];
		const withFile = { ...(await copyFrom(here)), files };
		expect(await reviewed(here, withFile)).toMatchObject({ files: 1, added: 0 });
		expect(await keep(here, withFile)).toMatchObject({ ok: true });
		expect(await here.files.count()).toBe(1);
		expect(bringsNothing(await reviewed(here, withFile))).toBe(true);
	});

	test('of a deleted dossier says that it comes back', async () => {
		const { here, file } = await apart();
		await deleteDossier(here, 'd', 2000);
		expect(await reviewed(here, file)).toMatchObject({ comesBack: true });
		await keep(here, file);
		expect((await readDossier(here, 'd'))?.row.deletedAt).toBeNull();
		expect(await reviewed(here, file)).toMatchObject({ comesBack: false, added: 0 });
	});

	test('of a dossier that is not here is new, and one with a part of another is refused', async () => {
		const { here, file } = await apart();
		const elsewhere = await reviewFile(await openFresh(), file);
		expect(elsewhere).toMatchObject({ kind: 'new', erasedOn: null });
		const [first] = await revisionsOf(here);
		const forged = { ...file, dossier: 'e', revisions: [{ ...first, dossier: 'e' } as Revision] };
		expect(await reviewFile(here, forged)).toEqual({ kind: 'foreign-id', where: first?.id });
	});
});

describe('a dossier that is not here', () => {
	const isNew = { kind: 'new', erasedOn: null } as const;

	test('and was erased meanwhile does not come back unless that is shown', async () => {
		const [{ file }, db] = [await apart(), await openFresh()];
		const on = '2026-03-01';
		const receipt = { on, kind: 'dossier', revisions: 1, files: 0 };
		await db.settings.put({ key: erasedKey('d'), value: receipt });
		const before = await dump(db);
		const left = { ok: false, kind: 'changed' };
		expect(await importReviewed(db, file, { shown: isNew }, summarise)).toEqual(left);
		const known = { kind: 'known' } as const;
		expect(await importReviewed(db, file, { shown: known }, summarise)).toEqual(left);
		expect(await dump(db)).toEqual(before);
		const shown = await reviewFile(db, file);
		if (shown.kind !== 'new') throw new Error(shown.kind);
		expect(shown.erasedOn).toBe(on);
		expect(await importReviewed(db, file, { shown }, summarise)).toMatchObject({ ok: true });
	});

	test('and came meanwhile is not written over', async () => {
		const { here, file } = await apart();
		expect(await importReviewed(here, file, { shown: isNew }, summarise)).toMatchObject({
			kind: 'changed'
		});
	});

	test('comes without what is private to a coach, unless it is taken', async () => {
		const [{ file }, db] = [await apart(), await openFresh()];
		const note = { ...file.revisions[0], id: 'n', path: notesPath('coach', 'labels') } as Revision;
		const withNote = { ...file, coachRevisions: [note] };
		expect(await reviewFile(db, withNote)).toMatchObject({ log: { added: [note] } });
		await importReviewed(db, withNote, { shown: isNew }, summarise);
		expect(await db.coachRevisions.count()).toBe(0);
	});
});

test('three copies edited apart, looked at and kept in every order, are the same dossier', async () => {
	const cut = fc.array(fc.constantFrom(0, 1, 2), { minLength: 10, maxLength: 10 });
	const orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]; // prettier-ignore
	await fc.assert(
		fc.asyncProperty(revisionSets, cut, async (revisions, places) => {
			const parts = [0, 1, 2].map((copy) => revisions.filter((_, at) => places[at] === copy));
			const ends = new Set<string>();
			for (const order of orders) {
				const db = await openFresh();
				for (const copy of order) {
					const part = merge(parts[copy] ?? [], []).revisions;
					if (part.length === 0) continue;
					const found = await reviewFile(db, copyOf(part));
					if (found.kind === 'new') await importDossier(db, copyOf(part), summarise);
					else expect(await keep(db, copyOf(part))).toMatchObject({ ok: true });
				}
				const found = await readDossier(db, 'd');
				ends.add(JSON.stringify([found?.row, readable(fold(await revisionsOf(db)))]));
				db.close();
			}
			expect(ends.size).toBe(1);
		}),
		runs(5, 60)
	);
});

test('disagreements of three copies, settled as they are met, end in one dossier once all have met', async () => {
	const origin = await openFresh();
	await createDossier(origin, {
		dossier: 'd',
		name: 'Exemple',
		grid: 'g@1',
		author: company,
		at: 1
	});
	const start = await revisionsOf(origin);
	const devices = await Promise.all(
		[company, coach, laptop].map(async (author, value) => {
			const db = await holding(start);
			await answer(db, value, author);
			return db;
		})
	);
	const [one, two, three] = devices;
	if (!one || !two || !three) throw new Error('three devices');
	await keep(one, await copyFrom(two), [{ path: headcount, value: 1 }]);
	for (const [to, from] of [
		[two, one],
		[three, one],
		[one, three],
		[two, three]
	] as const)
		await keep(to, await copyFrom(from));
	const ends = await Promise.all(devices.map(async (db) => JSON.stringify(await revisionsOf(db))));
	expect(new Set(ends).size).toBe(1);
	expect(disagreementsToSettle(fold(await revisionsOf(one)))).toEqual([headcount]);
});
