// @module-tag often
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../canonical';
import { disagreements, fold, type DossierState } from '../fold';
import { merge } from '../merge-revisions';
import { bringsNothing, reviewOf, sameReview, type Review } from './review';
import type { Json } from '../revision';
import {
	coach,
	company,
	damagedSets,
	revision,
	revisionSets
} from '../../../../tests/support/dossier';
import { runs } from '../../../../tests/support/runs';

const laptop = { role: 'company', device: 'laptop' } as const;
const headcount = 'profile/headcount';

/** Path by path: what it shows, and whether it is in disagreement. */
type Shown = Map<string, { value: Json | null; disagreement: boolean }>;

function shownBy(state: DossierState): Shown {
	const shown = [...state.paths].map(([path, { settled }]) => {
		const { value, disagreement } = settled;
		return [path, { value, disagreement }] as const;
	});
	return new Map(shown);
}

/** What the review says that the dossier would show, from what it shows now. */
function announced(here: DossierState, { changes, disagreements }: Review): Shown {
	const shown = shownBy(here);
	for (const { path, after } of changes) shown.set(path, { value: after, disagreement: false });
	for (const { path, sides } of disagreements)
		shown.set(path, { value: sides.at(-1)?.value ?? null, disagreement: true });
	return shown;
}

/** A field that was never written shows what a cleared one does. */
const readable = (shown: Shown) =>
	[...shown]
		.filter(([, { value, disagreement }]) => value !== null || disagreement)
		.map(([path, { value, disagreement }]) => `${path} ${canonicalJson(value)} ${disagreement}`)
		.sort();

describe('the review of a copy', () => {
	test.each([
		['honest', revisionSets],
		['damaged', damagedSets]
	])('announces exactly the state that keeping it gives (%s copies)', (_, sets) => {
		fc.assert(
			fc.property(sets, sets, (stored, copy) => {
				const here = fold(merge(stored, []).revisions);
				const after = fold(merge(here.revisions.values(), copy).revisions);
				const review = reviewOf(here, copy);
				expect(readable(announced(here, review))).toEqual(readable(shownBy(after)));
				expect(here.revisions.size + review.added).toBe(after.revisions.size);
			}),
			runs(50)
		);
	});

	test('says nothing twice, and nothing that stays as it was', () => {
		fc.assert(
			fc.property(revisionSets, revisionSets, (stored, copy) => {
				const here = fold(merge(stored, []).revisions);
				const { changes, disagreements } = reviewOf(here, copy);
				const paths = [...changes, ...disagreements].map(({ path }) => path);
				expect(new Set(paths).size).toBe(paths.length);
				const still = changes.filter(
					({ before, after, settles }) => !settles && canonicalJson(before) === canonicalJson(after)
				);
				expect(still).toEqual([]);
			})
		);
	});

	test('is empty when everything of the copy is here already, and only then', () => {
		fc.assert(
			fc.property(damagedSets, damagedSets, (stored, copy) => {
				const here = fold(merge(stored, []).revisions);
				const same = (revisions: Iterable<unknown>) => [...revisions].map(canonicalJson).sort();
				const { revisions } = merge(here.revisions.values(), copy);
				const isHere =
					canonicalJson(same(revisions)) === canonicalJson(same(here.revisions.values()));
				const review = reviewOf(here, copy);
				expect(bringsNothing(review)).toBe(isHere);
				if (isHere) expect([review.changes, review.disagreements]).toEqual([[], []]);
			})
		);
	});

	test('counts what the copy lacks, whatever it brings', () => {
		fc.assert(
			fc.property(revisionSets, revisionSets, (stored, copy) => {
				const ids = new Set(copy.map(({ id }) => id));
				const lacking = stored.filter(({ id }) => !ids.has(id)).length;
				expect(reviewOf(fold(stored), copy).lacking).toBe(lacking);
			})
		);
	});

	test('says what a field shows, would show, and who wrote that and when', () => {
		const first = revision('a', { value: 3, at: 10 });
		const next = revision('b', { value: 5, at: 20, over: ['a'], author: coach });
		expect(reviewOf(fold([first]), [first, next])).toEqual({
			added: 1,
			differing: 0,
			lacking: 0,
			files: 0,
			coachRevisions: 0,
			coachErased: 0,
			comesBack: false,
			disagreements: [],
			changes: [{ path: headcount, before: 3, after: 5, author: coach, at: 20, settles: false }]
		});
	});

	test('puts the sides of a disagreement one beside the other, equal ones together', () => {
		const start = revision('a', { value: 3 });
		const mine = revision('b', { value: 5, at: 20, over: ['a'] });
		const theirs = revision('c', { value: 7, at: 30, over: ['a'], author: coach });
		const likewise = revision('d', { value: 5, at: 40, over: ['a'], author: laptop });
		const review = reviewOf(fold([start, mine]), [start, theirs, likewise]);
		expect(review).toMatchObject({ changes: [], added: 2, lacking: 1 });
		expect(review.disagreements).toEqual([
			{
				path: headcount,
				before: 5,
				sides: [
					{ value: 7, by: [{ author: coach, at: 30 }] },
					{
						value: 5,
						by: [
							{ author: company, at: 20 },
							{ author: laptop, at: 40 }
						]
					}
				]
			}
		]);
	});

	test('leaves out a disagreement that is here already, and says when the copy ends it', () => {
		const mine = revision('a', { value: 3, at: 1 });
		const theirs = revision('b', { value: 5, at: 2, author: coach });
		const here = fold([mine, theirs]);
		expect(disagreements(here)).toEqual([headcount]);
		const other = revision('c', { path: 'meta/name', value: 'Fournil' });
		expect(reviewOf(here, [theirs, other]).disagreements).toEqual([]);
		const settled = revision('d', { value: 5, at: 3, over: ['a', 'b'], author: coach });
		expect(reviewOf(here, [settled]).changes).toEqual([
			{ path: headcount, before: 5, after: 5, author: coach, at: 3, settles: true }
		]);
	});

	test('that was shown is another once a field it speaks of changes here, and not for another field', () => {
		const start = revision('a', { value: 3 });
		const next = revision('b', { value: 5, at: 20, over: ['a'], author: coach });
		const shown = reviewOf(fold([start]), [start, next]);
		const elsewhere = revision('c', { path: 'meta/name', value: 'Fournil' });
		expect(sameReview(shown, reviewOf(fold([start, elsewhere]), [start, next]))).toBe(true);
		const here = revision('d', { value: 4, at: 15, over: ['a'] });
		expect(sameReview(shown, reviewOf(fold([start, here]), [start, next]))).toBe(false);
	});
});
