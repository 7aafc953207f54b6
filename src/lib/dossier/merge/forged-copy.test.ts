import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { createDossier } from '../list/create';
import { fold, valueAt } from '../fold';
import { importDossier } from '../../../../tests/support/import-dossier';
import { importReviewed } from './import';
import { reviewFile } from './review-file';
import type { Json, Revision } from '../revision';
import { deviceId } from '../storage/settings';
import { readDossier, write } from '../storage/store';
import { company, openFresh, summary, writing } from '../../../../tests/support/dossier';
import type { ParsedDossier } from '../file/format';

const paths = ['profile/headcount', 'answers/g@1/labels/held', 'notes/company/labels'];
const summarise = () => summary;

/** A dossier whose three fields were each written twice, and a copy of it where `forge` changed every revision. */
async function forgedCopy(forge: (one: Revision) => Partial<Revision>) {
	const db = await openFresh();
	await createDossier(db, { dossier: 'd', name: 'Fournil', grid: 'g@1', author: company, at: 1 });
	for (const value of ['first', 'second'])
		for (const path of paths) await write(db, writing([{ path, value }]), summarise);
	const { revisions } = (await readDossier(db, 'd')) ?? { revisions: [] };
	const file: ParsedDossier = {
		ok: true,
		dossier: 'd',
		name: 'Fournil',
		grid: 'g@1',
		files: [],
		secrets: [],
		coachRevisions: [],
		conflicts: [],
		revisions: revisions.map((one) => ({ ...one, ...forge(one) }))
	};
	return { db, file, revisions };
}
const stored = async (db: Awaited<ReturnType<typeof openFresh>>) =>
	(await readDossier(db, 'd'))?.revisions ?? [];

const forgeries: [string, (one: Revision) => Partial<Revision>][] = [
	['that says nothing', () => ({ value: { unknown: true }, at: 1 })],
	['that comes before in every order', () => ({ value: '', at: -1 })],
	['of the end of time', () => ({ value: { unknown: true }, at: 8.64e15 })],
	['that replaces all', ({ id }) => ({ value: 'x', over: [id, 'never-came'], at: 8.64e15 })],
	['of the coach', () => ({ value: 'x', author: { role: 'coach', device: 'laptop' } })]
];

describe('a copy with other contents under the ids that are here', () => {
	test.each(forgeries)('%s: what is here stays as it is, and is shown', async (_, forge) => {
		const { db, file, revisions } = await forgedCopy(forge);
		const before = fold(revisions);
		await importDossier(db, file, summarise);
		const after = await stored(db);
		expect(after).toEqual(expect.arrayContaining(revisions));
		for (const path of paths) expect(valueAt(fold(after), path)).toBe(valueAt(before, path));
	});

	test.each(forgeries)('%s: says so before, side by side', async (_, forge) => {
		const { db, file, revisions } = await forgedCopy(forge);
		const found = await reviewFile(db, file);
		if (found.kind !== 'known') throw new Error(found.kind);
		expect(found.review).toMatchObject({ changes: [], differing: revisions.length });
		const forged = forge({ id: '' } as Revision).value as Json;
		for (const path of paths) {
			const { sides = [] } = found.review.disagreements.find((one) => one.path === path) ?? {};
			expect(sides.at(-1)).toMatchObject({ value: 'second', by: [{ author: company }] });
			expect(sides.map(({ value }) => value)).toContainEqual(forged);
			for (const { value, by } of sides.slice(0, -1)) {
				expect(value).toEqual(forged);
				for (const { author } of by) expect(author.device).not.toBe(company.device);
			}
		}
	});

	test('is settled for good by one touch, and brings nothing more when it comes again', async () => {
		const { db, file } = await forgedCopy(() => ({ value: { unknown: true }, at: 8.64e15 }));
		const found = await reviewFile(db, file);
		if (found.kind !== 'known') throw new Error(found.kind);
		const settle = found.review.disagreements.map(({ path, before }) => ({ path, value: before }));
		await importReviewed(
			db,
			file,
			{ shown: found, settling: { settle, author: company, at: 2000 } },
			summarise
		);
		const state = fold(await stored(db));
		for (const path of paths) {
			expect(state.paths.get(path)?.settled).toMatchObject({
				value: 'second',
				disagreement: false
			});
		}
		expect(await reviewFile(db, file)).toMatchObject({ review: { added: 0, disagreements: [] } });
	});

	test('of the same value adds nothing', async () => {
		const { db, file, revisions } = await forgedCopy(() => ({ at: 0 }));
		expect(await importDossier(db, file, summarise)).toMatchObject({ added: 0 });
		expect(await stored(db)).toEqual(revisions);
	});
});

describe('changes that bear the id of this device and that it never wrote', () => {
	async function posing() {
		const { db, file, revisions } = await forgedCopy(() => ({}));
		await db.settings.put({ key: 'device', value: company.device });
		const [head] = [...revisions].filter(({ path }) => path === paths[0]).slice(-1);
		const forged: Revision = {
			id: 'ff'.repeat(16),
			dossier: 'd',
			path: paths[0] ?? '',
			value: 'forged',
			at: 9000,
			over: head ? [head.id] : [],
			author: company
		};
		return { db, file: { ...file, revisions: [...revisions, forged] } };
	}

	test('are not said to be of this device before they are kept', async () => {
		const { db, file } = await posing();
		const found = await reviewFile(db, file);
		if (found.kind !== 'known') throw new Error(found.kind);
		expect(found.review.changes).toMatchObject([{ path: paths[0], after: 'forged' }]);
		expect(found.review.changes[0]?.author.device).not.toBe(company.device);
	});

	test('give this device another id, so that they never read as its own', async () => {
		const { db, file } = await posing();
		await importDossier(db, file, summarise);
		expect(await deviceId(db)).not.toBe(company.device);
		const after = await deviceId(db);
		await importDossier(db, file, summarise);
		expect(await deviceId(db)).toBe(after);
	});
});

test('a change of the end of time makes no dossier changed then', async () => {
	const { db, file } = await forgedCopy(() => ({}));
	const end = {
		id: 'ff'.repeat(16),
		dossier: 'd',
		path: 'meta/name',
		value: 'x',
		over: [],
		at: 8.64e15
	};
	const revisions: Revision[] = [...file.revisions, { ...end, author: company }];
	const imported = await importDossier(db, { ...file, revisions }, summarise);
	expect(imported.ok && imported.row.updatedAt).toBeLessThanOrEqual(Date.now());
});
