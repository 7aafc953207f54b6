// @module-tag often
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AzimutDatabase } from '../storage/database';
import { createDossier } from '../list/create';
import { deleteDossier, listDossiers } from '../list/dossiers';
import { dump } from '../storage/dump';
import { fold } from '../fold';
import { importDossier } from '../../../../tests/support/import-dossier';
import { importReviewed, importSeveral } from './import';
import type { Revision } from '../revision';
import { sha256Of } from '../file/sha256';
import { sheetOf } from '../sheet';
import { takeBroughtPage } from '../storage/page-key';
import { readDossier, write } from '../storage/store';
import {
	coach,
	company,
	openFresh,
	readable,
	summary,
	textOf,
	writing
} from '../../../../tests/support/dossier';
import type { ParsedDossier } from '../file/format';
import { readDossierFile } from '../file/read';

const meta = { exportedAt: 0, writtenBy: 'test', dossier: 'd', name: 'Exemple', grid: 'g@1' };
const summarise = () => summary;

async function exported(db: AzimutDatabase, dossier = 'd'): Promise<string> {
	const { revisions = [] } = (await readDossier(db, dossier)) ?? {};
	return textOf({ revisions }, { ...meta, dossier });
}
async function parsed(text: string): Promise<ParsedDossier> {
	const file = await readDossierFile(new Blob([text]));
	if (!file.ok) throw new Error(`${file.kind} at ${file.where}`);
	return file;
}
const create = (db: AzimutDatabase) =>
	createDossier(db, { dossier: 'd', name: 'Exemple', grid: 'g@1', author: company, at: 1 });
const answer = (db: AzimutDatabase, value: number, author = company) =>
	write(db, writing([{ path: 'profile/headcount', value }], { author }), summarise);

describe('importing a dossier', () => {
	test('into an empty device brings it whole, and exports the same bytes', async () => {
		const [one, two] = [await openFresh(), await openFresh()];
		await create(one);
		await answer(one, 3);
		const text = await exported(one);
		const imported = await importDossier(two, await parsed(text), (state) => {
			return { ...summary, name: sheetOf(state).grid };
		});
		expect(imported).toMatchObject({ ok: true, added: 3, conflicts: [] });
		expect(await exported(two)).toBe(text);
		expect((await listDossiers(two)).current).toEqual([
			{
				...summary,
				id: 'd',
				name: 'g@1',
				createdAt: 1,
				updatedAt: 1000,
				archivedAt: null,
				deletedAt: null
			}
		]);
	});

	test('three copies edited apart and merged in every order are the same dossier', async () => {
		const origin = await openFresh();
		await create(origin);
		const start = await parsed(await exported(origin));
		const copies = await Promise.all(
			[1, 2, 3].map(async (value) => {
				const db = await openFresh();
				await importDossier(db, start, summarise);
				await answer(db, value, { role: 'coach', device: `device-${value}` });
				return parsed(await exported(db));
			})
		);
		const orders = fc.shuffledSubarray(copies, { minLength: 3 });
		const seen = new Set<string>();
		await fc.assert(
			fc.asyncProperty(orders, async (order) => {
				const db = await openFresh();
				for (const copy of order) await importDossier(db, copy, summarise);
				seen.add(await exported(db));
				const state = fold((await readDossier(db, 'd'))?.revisions ?? []);
				expect(state.paths.get('profile/headcount')?.settled.disagreement).toBe(true);
			}),
			{ numRuns: 12 }
		);
		expect(seen.size).toBe(1);
	});

	test('adds to what is here, and twice changes nothing', async () => {
		const [one, two] = [await openFresh(), await openFresh()];
		await create(one);
		const start = await parsed(await exported(one));
		await importDossier(two, start, summarise);
		await answer(one, 3);
		await answer(two, 4, coach);
		const text = await parsed(await exported(two));
		expect(await importDossier(one, text, summarise)).toMatchObject({ added: 1 });
		const before = readable(fold((await readDossier(one, 'd'))?.revisions ?? []));
		expect(await importDossier(one, text, summarise)).toMatchObject({ added: 0 });
		expect(readable(fold((await readDossier(one, 'd'))?.revisions ?? []))).toEqual(before);
	});

	test('brings back a deleted dossier', async () => {
		const db = await openFresh();
		await create(db);
		const file = await parsed(await exported(db));
		await deleteDossier(db, 'd', 5);
		await importDossier(db, file, summarise);
		expect((await listDossiers(db)).current).toMatchObject([{ id: 'd', deletedAt: null }]);
	});

	test('never takes a revision away from another dossier', async () => {
		const db = await openFresh();
		await create(db);
		const mine = await answer(db, 3);
		const stolen = mine.map((one): Revision => ({ ...one, dossier: 'e' }));
		const forged: ParsedDossier = {
			ok: true,
			dossier: 'e',
			name: '',
			grid: '',
			files: [],
			secrets: [],
			coachRevisions: [],
			conflicts: [],
			revisions: stolen
		};
		expect(await importDossier(db, forged, summarise)).toEqual({
			ok: false,
			kind: 'foreign-id',
			where: mine[0]?.id
		});
		expect((await readDossier(db, 'd'))?.revisions).toEqual(expect.arrayContaining(mine));
		expect(await readDossier(db, 'e')).toBeNull();
	});

	test('that the disk refuses in the middle imports nothing, and says so', async () => {
		const [one, two] = [await openFresh(), await openFresh()];
		await create(one);
		for (const value of [1, 2, 3]) await answer(one, value);
		const file = await parsed(await exported(one));
		let puts = 0;
		two.revisions.hook('creating', () => {
			if ((puts += 1) === 3) throw new DOMException('no room', 'QuotaExceededError');
		});
		await expect(importDossier(two, file, summarise)).rejects.toMatchObject({ kind: 'full' });
		expect(await two.revisions.count()).toBe(0);
		expect(await two.dossiers.count()).toBe(0);
		expect(await importDossier(two, file, summarise)).toMatchObject({ ok: true, added: 5 });
	});

	describe('with files and secrets', () => {
		async function full(): Promise<ParsedDossier> {
			const one = await openFresh();
			await create(one);
			const blob = new Blob(['Facture']);
			const sha256 = await sha256Of(blob);
			await write(one, writing([{ path: 'proofs/p/file', value: sha256 }]), summarise);
			const { revisions = [] } = (await readDossier(one, 'd')) ?? {};
			const secrets = [{ id: 'd/one', value: 'theirs' }];
			return parsed(await textOf({ revisions, secrets, files: [{ sha256, blob }] }, meta));
		}

		test('brings them; a file that is here already is not written again, a secret stays', async () => {
			const [db, file] = [await openFresh(), await full()];
			expect(await importDossier(db, file, summarise)).toMatchObject({
				added: 3,
				newSecrets: ['d/one'],
				existingSecrets: []
			});
			expect(await db.files.count()).toBe(1);
			expect(await importDossier(db, file, summarise)).toMatchObject({
				newSecrets: [],
				existingSecrets: []
			});
			await db.secrets.put({ id: 'd/one', value: 'mine' });
			let writes = 0;
			db.files.hook('creating', () => void (writes += 1));
			db.files.hook('updating', () => void (writes += 1));
			expect(await importDossier(db, file, summarise)).toMatchObject({
				added: 0,
				newSecrets: [],
				existingSecrets: [{ id: 'd/one', value: 'mine' }]
			});
			expect(writes).toBe(0);
			expect(await db.secrets.toArray()).toEqual([{ id: 'd/one', value: 'mine' }]);
		});

		test('puts the key of a public page by, in place of one put by before', async () => {
			const [db, file] = [await openFresh(), await full()];
			for (const value of ['first', 'second']) {
				const secrets = [{ id: 'd/page', value }];
				expect(await importDossier(db, { ...file, secrets }, summarise)).toMatchObject({
					newSecrets: ['d/page'],
					existingSecrets: []
				});
				expect(await db.secrets.toArray()).toEqual([{ id: 'd/page-brought', value }]);
			}
			await takeBroughtPage(db, 'd');
			expect(await db.secrets.toArray()).toEqual([{ id: 'd/page', value: 'second' }]);
			await importDossier(db, { ...file, secrets: [{ id: 'd/page', value: 'third' }] }, summarise);
			expect(await db.secrets.toArray()).toEqual([{ id: 'd/page', value: 'second' }]);
		});

		test('plants no key of a box: only a copy of one’s own brings them', async () => {
			const [db, file] = [await openFresh(), await full()];
			const secrets = ['d/box', 'd/sent', 'd/boxes'].map((id) => ({ id, value: 'theirs' }));
			expect(await importDossier(db, { ...file, secrets }, summarise)).toMatchObject({
				newSecrets: ['d/boxes']
			});
			const shown = { kind: 'known' } as const;
			await importReviewed(db, { ...file, secrets }, { shown, takesKeys: true }, summarise);
			expect((await db.secrets.toArray()).map(({ id }) => id)).toEqual(
				secrets.map(({ id }) => id).sort()
			);
		});

		test('takes no put-by key over the one that this device has', async () => {
			const db = await openFresh();
			const own = { id: 'd/page', value: 'mine' };
			const brought = { id: 'd/page-brought', value: 'theirs' };
			await db.secrets.bulkAdd([own, brought]);
			await takeBroughtPage(db, 'd');
			expect(await db.secrets.toArray()).toEqual([own, brought]);
		});

		const id = 'd/contribution-2025';
		const sent = (receipt: string, sentOn: string | null, over = false) => ({
			receipt,
			sentOn,
			over
		});
		test.each([
			['sent later', sent('R1', '2026-03-01'), sent('R2', '2026-03-02'), true],
			['sent earlier', sent('R2', '2026-03-02'), sent('R1', '2026-03-01'), false],
			[
				'of the same day, in an edition',
				sent('R', '2026-03-01'),
				sent('R', '2026-03-01', true),
				true
			],
			[
				'of the same day, not known to be in one',
				sent('R', '2026-03-01', true),
				sent('R', '2026-03-01'),
				false
			],
			['answered since', sent('R', null), sent('R', '2026-03-01'), true],
			['that another one was sent for', sent('R2', null), sent('R1', '2026-03-01'), false],
			['not answered', sent('R1', '2026-03-01'), sent('R2', null), false],
			['that is none', sent('R1', '2026-03-01'), 'theirs', false],
			['of no day', sent('R1', '2026-03-01'), sent('R2', 'z'), false]
		])(
			'of two contributions of a year, takes one %s: %j, %j, %s',
			async (_, ours, theirs, taken) => {
				const [db, file] = [await openFresh(), await full()];
				await db.secrets.put({ id, value: ours });
				const imported = await importDossier(
					db,
					{ ...file, secrets: [{ id, value: theirs }] },
					summarise
				);
				expect(await db.secrets.get(id)).toEqual({ id, value: taken ? theirs : ours });
				expect(imported).toMatchObject({
					newSecrets: [],
					existingSecrets: taken ? [] : [{ id, value: ours }]
				});
			}
		);

		test('leaves out a file that no proof names, here or there', async () => {
			const [db, file] = [await openFresh(), await full()];
			const unnamed = { sha256: 'e'.repeat(64), blob: new Blob(['x']) };
			const files = [...file.files, unnamed];
			await importDossier(db, { ...file, files }, summarise);
			expect(await db.files.count()).toBe(1);
			expect(await db.files.get(unnamed.sha256)).toBeUndefined();
		});

		test.each(['files', 'secrets'] as const)(
			'imports nothing when the disk has no room for its %s',
			async (table) => {
				const [db, file] = [await openFresh(), await full()];
				await create(db);
				const before = JSON.stringify(await dump(db));
				let isFull = true;
				db[table].hook('creating', () => {
					if (isFull) throw new DOMException('no room', 'QuotaExceededError');
				});
				await expect(importDossier(db, file, summarise)).rejects.toMatchObject({ kind: 'full' });
				expect(JSON.stringify(await dump(db))).toBe(before);
				isFull = false;
				expect(await importDossier(db, file, summarise)).toMatchObject({ ok: true });
				expect(await db.files.count()).toBe(1);
			}
		);
	});
});

test('several are imported together, all or none', async () => {
	const [one, two] = [await openFresh(), await openFresh()];
	await create(one);
	await createDossier(one, { dossier: 'e', name: 'Autre', grid: 'g@1', author: company, at: 1 });
	const files = [await parsed(await exported(one)), await parsed(await exported(one, 'e'))];
	const fails = () => {
		throw new Error('no summary');
	};
	const shown = { kind: 'new', erasedOn: null } as const;
	const badly = files.map((file, at) => ({ file, shown, summarise: at === 1 ? fails : summarise }));
	await expect(importSeveral(two, badly)).rejects.toThrow();
	expect((await listDossiers(two)).current).toEqual([]);
	const imported = await importSeveral(
		two,
		files.map((file) => ({ file, shown, summarise }))
	);
	expect(imported.map(({ ok }) => ok)).toEqual([true, true]);
	expect(await exported(two, 'e')).toBe(await exported(one, 'e'));
});
