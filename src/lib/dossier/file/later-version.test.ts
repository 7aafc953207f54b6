// @module-tag often
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectContent, everything, forClient } from './export';
import { erasedPath } from '../paths';
import { apply, fold, valueAt } from '../fold';
import { importDossier } from '../../../../tests/support/import-dossier';
import { merge } from '../merge-revisions';
import { reviewOf } from '../merge/review';
import type { Revision } from '../revision';
import { disagreementsToSettle } from '../sides';
import { readDossier } from '../storage/store';
import {
	coach,
	countedIds,
	openFresh,
	readable,
	revision,
	revisionSets,
	summary,
	textOf
} from '../../../../tests/support/dossier';
import type { ParsedDossier } from './format';
import { readDossierFile } from './read';

const id = countedIds();
const meta = {
	exportedAt: 0,
	writtenBy: 'a later one',
	dossier: 'd',
	name: 'Fournil',
	grid: 'g@1'
};
const parse = async (revisions: Revision[]): Promise<ParsedDossier> => {
	const read = await readDossierFile(new Blob([await textOf({ revisions }, meta)]));
	if (!read.ok) throw new Error(`${read.kind} at ${read.where}`);
	return read;
};

describe('a path of a kind that this version does not know', () => {
	const later = [
		revision(id(), {
			path: 'parked/g@2030.1/labels/held/who',
			value: { to: ['x'], deep: [1, null] }
		}),
		revision(id(), { path: 'parked/g@2030.1/labels/held/who', value: 'other', author: coach }),
		revision(id(), { path: 'plan/a1/step/2', value: null })
	];

	test('is kept as it is, and written again', async () => {
		const db = await openFresh();
		await importDossier(db, await parse(later), () => summary);
		const { revisions = [] } = (await readDossier(db, 'd')) ?? {};
		expect(revisions).toEqual(expect.arrayContaining(later));
		expect(selectContent(fold(revisions), everything).revisions).toHaveLength(later.length);
		expect(selectContent(fold(revisions), forClient).revisions).toEqual([]);
	});

	test('is asked of nobody', () => {
		expect(disagreementsToSettle(fold(later))).toEqual([]);
	});

	test('under the notes of a coach or a confidential proof stays where they stay', () => {
		const held = [
			revision(id(), { path: 'notes/coach/g@2030.1/labels', value: 'x' }),
			revision(id(), { path: 'proofs/p1/page/2', value: 'x' }),
			revision(id(), { path: 'proofs/p1/title', value: 'x' }),
			revision(id(), { path: 'proofs/p1/confidential', value: true })
		];
		expect(selectContent(fold(held), forClient).revisions).toEqual([]);
		expect(selectContent(fold(held), everything).revisions).toHaveLength(4);
	});

	test.each([
		'profile/../x',
		'park//x',
		'park/__proto__',
		'park/constructor',
		'',
		'/park',
		'park/é'
	])('is refused when it is no path: %j', async (path) => {
		const text = await textOf({ revisions: [revision(id(), { path })] }, meta);
		expect(await readDossierFile(new Blob([text]))).toMatchObject({ kind: 'unknown-path' });
	});

	test('is refused when it is without end', async () => {
		const endless = revision(id(), { path: 'park/x', value: 'x'.repeat(200_000) });
		await expect(parse([endless])).rejects.toThrow('bad-value');
	});
});

describe('a text that was erased', () => {
	const [note, next, fact] = [id(), id(), id()];
	const path = 'notes/company/labels';
	const written = [
		revision(note, { path, value: 'secret', at: 1 }),
		revision(next, { path, value: 'secret too', at: 2, over: [note] }),
		revision(fact, { value: 6 })
	];
	const tombstone = (of: string) =>
		revision(id(), { path: erasedPath(of), value: true, at: 3, author: coach });
	const blank = (one: Revision) => ({ ...one, value: null });

	test.each<[string, Revision[], Revision[]]>([
		['comes', written, [tombstone(next), tombstone(note)]],
		['was there first', [tombstone(next), tombstone(note)], written],
		[
			'comes with blanks',
			written,
			[
				...written.map((one) => (one.id === fact ? one : blank(one))),
				tombstone(note),
				tombstone(next)
			]
		]
	])(
		'is blank wherever its erasure meets it, and its place stays (the erasure %s)',
		async (_, here, copy) => {
			const db = await openFresh();
			await importDossier(db, await parse(here), () => summary);
			expect(await importDossier(db, await parse(copy), () => summary)).toMatchObject({
				ok: true,
				conflicts: []
			});
			const { revisions = [] } = (await readDossier(db, 'd')) ?? {};
			expect(JSON.stringify(revisions)).not.toContain('secret');
			expect(revisions.filter((one) => one.path === path)).toEqual(written.slice(0, 2).map(blank));
			const state = fold(revisions);
			expect(valueAt(state, path)).toBeNull();
			expect(valueAt(state, 'profile/headcount')).toBe(6);
			expect(disagreementsToSettle(state)).toEqual([]);
		}
	);

	test('comes back with no copy of before', async () => {
		const db = await openFresh();
		await importDossier(
			db,
			await parse([...written, tombstone(note), tombstone(next)]),
			() => summary
		);
		expect(reviewOf(fold((await readDossier(db, 'd'))?.revisions ?? []), written)).toMatchObject({
			added: 0,
			differing: 0,
			changes: [],
			disagreements: []
		});
		const forged = written.map((one) => ({ ...one, value: 'secret again', at: 9 }));
		await importDossier(db, await parse(forged.slice(0, 2)), () => summary);
		expect(JSON.stringify((await readDossier(db, 'd'))?.revisions)).not.toContain('secret');
	});

	test('is only ever a text: an answer named by a tombstone stays', () => {
		const state = fold([...written, tombstone(fact)]);
		expect(valueAt(state, 'profile/headcount')).toBe(6);
	});

	test('is said to be by whoever erased it, before it is kept', () => {
		const { changes } = reviewOf(fold(written), [tombstone(next)]);
		expect(changes).toContainEqual({
			path,
			before: 'secret too',
			after: null,
			author: coach,
			at: 3,
			settles: false
		});
	});

	test('reaches a tab that holds it open', () => {
		expect(valueAt(apply(fold(written), [tombstone(next)]), path)).toBeNull();
	});
});

describe('copies with tombstones', () => {
	const tombstones = fc
		.subarray(Array.from({ length: 10 }, (_, at) => `r${at}`))
		.map((ids) => ids.map((one) => revision(`t${one}`, { path: erasedPath(one), value: true })));
	const copies = fc.tuple(revisionSets, tombstones).chain(([all, erased]) => {
		const copy = fc.subarray([...all, ...erased]).map((some) => merge([], some).revisions);
		return fc.tuple(copy, copy, copy);
	});

	test('merge the same in any order and grouping, and report nothing', () => {
		fc.assert(
			fc.property(copies, ([a, b, c]) => {
				const union = (one: Revision[], other: Revision[]) => merge(one, other).revisions;
				expect(merge(a, b)).toEqual(merge(b, a));
				expect(union(union(a, b), c)).toEqual(union(a, union(b, c)));
				expect(merge(a, b).conflicts).toEqual([]);
				expect(readable(apply(fold(a), b))).toEqual(readable(fold(union(a, b))));
			})
		);
	});
});
