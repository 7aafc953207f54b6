// @module-tag often
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, disagreements, emptyState, fold, valueAt, type DossierState } from './fold';
import { merge } from './merge-revisions';
import type { Author, Revision } from './revision';
import {
	coach,
	company,
	damagedSets,
	readable,
	revision,
	revisionSets
} from '../../../tests/support/dossier';

const path = 'profile/headcount';

describe('folding revisions', () => {
	test('gives the same state for any split and order of delivery, doubles included', () => {
		const deliveries = revisionSets.chain((all) =>
			fc.tuple(
				fc.constant(all),
				fc.shuffledSubarray(all, { minLength: all.length }),
				fc.array(fc.subarray(all), { maxLength: 4 })
			)
		);
		fc.assert(
			fc.property(deliveries, ([all, shuffled, parts]) => {
				const inParts = [...parts, shuffled].reduce(apply, emptyState);
				const oneByOne = shuffled.reduce((state, one) => apply(state, [one]), emptyState);
				const whole = readable(fold(all));
				expect(readable(inParts)).toEqual(whole);
				expect(readable(oneByOne)).toEqual(whole);
				expect(readable(fold(merge(all, []).revisions))).toEqual(whole);
			})
		);
	});

	test('loses nothing: every revision is under its path, and every path shows something', () => {
		fc.assert(
			fc.property(revisionSets, (all) => {
				const state = fold(all);
				const held = [...state.paths.values()].flatMap(({ revisions }) => revisions);
				expect(held).toHaveLength(all.length);
				expect(held).toEqual(expect.arrayContaining(all));
				for (const { heads } of state.paths.values()) expect(heads).not.toEqual([]);
			})
		);
	});

	test('returns the very same state when nothing is new, and leaves the one before as it was', () => {
		fc.assert(
			fc.property(revisionSets, damagedSets, (all, more) => {
				const state = fold(all);
				const before = readable(state);
				expect(apply(state, all)).toBe(state);
				apply(state, more);
				expect(readable(state)).toEqual(before);
			})
		);
	});

	test('reads null where nothing was written or the field was cleared', () => {
		const state = fold([revision('a'), revision('b', { value: null, over: ['a'] })]);
		expect(valueAt(state, path)).toBeNull();
		expect(valueAt(state, 'profile/naf')).toBeNull();
	});
});

describe('people and clocks', () => {
	const writeOver = (state: DossierState, id: string, at: number, author: Author): Revision => ({
		...revision(id, { at, author, value: id }),
		over: (state.paths.get(path)?.heads ?? []).map((head) => head.id)
	});
	const clocks = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 20 });

	test('a clock that goes back loses nothing: the last written is shown, all are kept', () => {
		fc.assert(
			fc.property(clocks, (times) => {
				const state = times.reduce(
					(before, at, step) => apply(before, [writeOver(before, `w${step}`, at, company)]),
					emptyState
				);
				expect(valueAt(state, path)).toBe(`w${times.length - 1}`);
				expect(state.revisions.size).toBe(times.length);
			})
		);
	});

	test('writing over all heads ends any disagreement', () => {
		fc.assert(
			fc.property(revisionSets, (all) => {
				const state = fold(all.map((one) => ({ ...one, path })));
				const settled = apply(state, [writeOver(state, 'settles', 0, coach)]);
				expect(disagreements(settled)).toEqual([]);
				expect(valueAt(settled, path)).toBe('settles');
			})
		);
	});

	test('two people who changed one field apart are in disagreement until one writes over both', () => {
		const start = fold([revision('start')]);
		const both = apply(start, [
			writeOver(start, 'company', 20, company),
			writeOver(start, 'coach', 10, coach)
		]);
		expect(disagreements(both)).toEqual([path]);
		expect(valueAt(both, path)).toBe('company');
		expect(disagreements(apply(both, [writeOver(both, 'agreed', 5, coach)]))).toEqual([]);
	});
});
