// @module-tag often
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byTime, headsOf, settle } from './heads';
import type { Revision } from './revision';
import { coach, company, revision, revisionSets } from '../../../tests/support/dossier';

const idsOf = (revisions: readonly Revision[]) => revisions.map(({ id }) => id);

describe('heads', () => {
	test('are the revisions that no other replaces', () => {
		const heads = headsOf([revision('a'), revision('b', { over: ['a'] }), revision('c')]);
		expect(idsOf(heads)).toEqual(['b', 'c']);
	});

	test.each<[string, Revision[], string[]]>([
		['nothing', [], []],
		['one that replaces itself', [revision('a', { over: ['a'] })], ['a']],
		['one that replaces what never came', [revision('a', { over: ['x'] })], ['a']],
		[
			'two that replace each other: the greatest',
			[revision('a', { over: ['b'], at: 5 }), revision('b', { over: ['a'] })],
			['a']
		],
		[
			'a circle beside an honest head: both stay visible',
			[revision('a', { over: ['b'] }), revision('b', { over: ['a'] }), revision('c')],
			['b', 'c']
		],
		[
			'what a circle replaces, however late its clock',
			[
				revision('a', { over: ['b'] }),
				revision('b', { over: ['a', 'c'] }),
				revision('c', { at: 9 })
			],
			['b']
		]
	])('of %s', (_, revisions, expected) => {
		expect(idsOf(headsOf(revisions))).toEqual(expected);
	});

	test('follow their definition on any set, honest or damaged', () => {
		fc.assert(
			fc.property(revisionSets, (revisions) => {
				expect(idsOf(headsOf(revisions))).toEqual(idsOf(headsByDefinition(revisions)));
			})
		);
	});

	test('do not depend on the order of the revisions', () => {
		fc.assert(
			fc.property(revisionSets, (revisions) => {
				expect(headsOf([...revisions].reverse())).toEqual(headsOf(revisions));
			})
		);
	});

	test('are found in a chain of a hundred thousand', { tags: 'deep' }, () => {
		const chain = Array.from({ length: 1e5 }, (_, at) =>
			revision(`r${at}`, { over: at ? [`r${at - 1}`] : [] })
		);
		expect(idsOf(headsOf(chain))).toEqual(['r99999']);
	});
});

/** One head for each group that nothing outside it replaces: its greatest. Slow and plain. */
function headsByDefinition(revisions: readonly Revision[]): Revision[] {
	const byId = new Map(revisions.map((one) => [one.id, one]));
	const below = (from: string, seen = new Set<string>()): Set<string> => {
		for (const id of byId.get(from)?.over ?? [])
			if (byId.has(id) && !seen.has(id)) below(id, seen.add(id));
		return seen;
	};
	const reach = new Map(revisions.map(({ id }) => [id, below(id)]));
	const over = (a: string, b: string) => reach.get(a)?.has(b) ?? false;
	return revisions
		.filter(({ id }) =>
			revisions.every((one) => !over(one.id, id) || over(id, one.id) || one.id === id)
		)
		.filter((one) =>
			revisions.every(
				(two) => !(over(one.id, two.id) && over(two.id, one.id)) || byTime(two, one) <= 0
			)
		)
		.sort(byTime);
}

describe('what a path shows', () => {
	test('is the greatest by clock, then by id', () => {
		const heads = [revision('a', { at: 2, value: 'a' }), revision('b', { at: 2, value: 'b' })];
		expect(settle(heads)).toMatchObject({ value: 'b', at: 2 });
	});

	test.each<[string, Partial<Revision>, boolean]>([
		['another role and value', { author: coach, value: 2 }, true],
		['another device and value', { author: { ...company, device: 'laptop' }, value: 2 }, true],
		['one device twice', { value: 2 }, false],
		['another role, the same value', { author: coach }, false]
	])('is in disagreement or not: %s', (_, change, disagreement) => {
		expect(settle([revision('a'), revision('b', change)]).disagreement).toBe(disagreement);
	});

	test('takes objects with the same content as equal, whatever the order of their keys', () => {
		const heads = [
			revision('a', { value: { a: 1, b: 2 } }),
			revision('b', { value: { b: 2, a: 1 }, author: coach })
		];
		expect(settle(heads).disagreement).toBe(false);
	});
});
