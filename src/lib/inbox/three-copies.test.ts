// @module-tag often
// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { createDossier } from '$lib/dossier/list/create';
import { disagreements, fold } from '$lib/dossier/fold';
import { answerPath, isPrivate, profilePath } from '$lib/dossier/paths';
import type { Author, Change } from '$lib/dossier/revision';
import { sha256Of } from '$lib/dossier/file/sha256';
import { sheetOf } from '$lib/dossier/sheet';
import { everything } from '$lib/dossier/file/export';
import { writePrivate } from '$lib/dossier/storage/coach-log';
import { readDossier, write } from '$lib/dossier/storage/store';
import { compileGrid } from '$lib/engine/score/compile';
import { evaluate } from '$lib/engine/evaluate';
import { emptyDatabase, example, grid, gridName } from '../../../tests/support/assessment';
import { exportDossierFile } from '$lib/session/file/dossier-file';
import { importWithoutReview } from '../../../tests/support/import-file';
import { changesOf } from '$lib/session/opening/examples';
import { runs } from '../../../tests/support/runs';
import { filesToStore } from '$lib/dossier/storage/files';

/** The grid comes from the disk. */
vi.stubGlobal('fetch', (url: string) =>
	Promise.resolve(new Response(readFileSync(url.replace(/^\/|\?.*$/g, ''))))
);

const dossier = 'c0'.repeat(16);
const compiled = compileGrid(grid);
const company = { role: 'company', device: 'a'.repeat(32) } as const;

/** Answers and facts of two companies, for the same fields again and again. */
const pool = ['boulangerie', 'industrie'].flatMap((slug) => changesOf(example(slug)));
const proofs = ['p1', 'p2'].flatMap((proof) => [
	fc.constant<Change>({ path: `proofs/${proof}/title`, value: proof }),
	fc.boolean().map((value): Change => ({ path: `proofs/${proof}/confidential`, value }))
]);
const change = fc.oneof(
	{ arbitrary: fc.constantFrom(...pool), weight: 6 },
	{
		arbitrary: fc.constantFrom(...pool).map(({ path }): Change => ({ path, value: null })),
		weight: 1
	},
	fc
		.integer({ min: 0, max: 12 })
		.map((value): Change => ({ path: profilePath('headcount'), value })),
	fc.string().map((value): Change => ({ path: 'notes/coach/labels', value })),
	fc.constantFrom('un', 'aucun', 'plusieurs').map((level): Change => ({
		path: answerPath(gridName, 'stabilite-travail', 'departs-subis'),
		value: { level }
	})),
	...proofs
);
const author = fc.record({
	role: fc.constantFrom<Author['role']>('company', 'coach'),
	device: fc.constantFrom('a', 'b', 'c').map((letter) => letter.repeat(32))
});

interface Edit {
	author: Author;
	at: number;
	changes: Change[];
	/** A file that becomes that of a proof. */
	attached: Uint8Array | null;
}
const edit: fc.Arbitrary<Edit> = fc.record({
	author,
	at: fc.nat(50),
	changes: fc.array(change, { minLength: 1, maxLength: 4 }),
	attached: fc.option(fc.uint8Array({ minLength: 1, maxLength: 3 }), { freq: 5 })
});
const edits = fc.array(edit, { maxLength: 6 });

async function apply(db: AzimutDatabase, made: readonly Edit[]): Promise<void> {
	for (const { author, at, changes, attached } of made) {
		const blob = new Blob([new Uint8Array(attached ?? [])]);
		const sha256 = await sha256Of(blob);
		if (attached) await db.files.bulkPut([...(await filesToStore(db, [{ sha256, blob }]))]);
		const naming = attached ? [{ path: 'proofs/p1/file', value: sha256 }] : [];
		const shared = changes.filter(({ path }) => !isPrivate(path));
		await write(db, { dossier, author, at, changes: [...shared, ...naming] }, (row) => row);
		const own = changes.filter(({ path }) => isPrivate(path));
		await writePrivate(db, { dossier, author, at, changes: own });
	}
}

async function carried(db: AzimutDatabase): Promise<Blob> {
	const file = await exportDossierFile(db, dossier, 0, everything);
	return new Blob([(file?.lines ?? []).join('\n')]);
}

async function bytesOf(db: AzimutDatabase) {
	const { revisions = [], row } = (await readDossier(db, dossier)) ?? {};
	const state = fold(revisions);
	return {
		file: await (await carried(db)).text(),
		result: JSON.stringify(evaluate(compiled, sheetOf(state))),
		disagreements: disagreements(state),
		row
	};
}

const orders = [
	[0, 1, 2],
	[0, 2, 1],
	[1, 0, 2],
	[1, 2, 0],
	[2, 0, 1],
	[2, 1, 0],
	[2, 2, 0, 1, 0, 2]
];

test('three copies edited apart and merged in every order, and again, are one dossier', async () => {
	let disagreed = 0;
	await fc.assert(
		fc.asyncProperty(edits, fc.tuple(edits, edits, edits), async (before, apart) => {
			const origin = await emptyDatabase();
			await createDossier(origin, {
				dossier,
				name: 'Essai',
				grid: gridName,
				author: company,
				at: 0
			});
			await apply(origin, before);
			const start = await carried(origin);
			const copies: Blob[] = [];
			for (const own of apart) {
				const db = await emptyDatabase();
				expect(await importWithoutReview(db, start)).toMatchObject({ ok: true });
				await apply(db, own);
				copies.push(await carried(db));
			}
			const merged = [];
			for (const order of orders) {
				const db = await emptyDatabase();
				for (const at of order) {
					const copy = copies[at];
					if (!copy) throw new Error('three copies');
					expect(await importWithoutReview(db, copy)).toMatchObject({ ok: true, conflicts: [] });
				}
				merged.push(await bytesOf(db));
			}
			const [first, ...others] = merged;
			for (const other of others) expect(other).toEqual(first);
			if (first && first.disagreements.length > 0) disagreed += 1;
		}),
		runs(3, 30)
	);
	expect(disagreed).toBeGreaterThan(1);
}, 60_000);
