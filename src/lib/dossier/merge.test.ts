import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical';
import { merge } from './merge';
import { damagedSets, revision, revisionSets } from './testing';

const union = (a: Parameters<typeof merge>[0], b: Parameters<typeof merge>[1]) =>
	merge(a, b).revisions;

describe('merging two copies of a dossier', () => {
	test('gives the same whichever comes first', () => {
		fc.assert(
			fc.property(damagedSets, damagedSets, (a, b) => {
				expect(merge(a, b)).toEqual(merge(b, a));
			})
		);
	});

	test('gives the same in any grouping of three', () => {
		fc.assert(
			fc.property(damagedSets, damagedSets, damagedSets, (a, b, c) => {
				expect(union(union(a, b), c)).toEqual(union(a, union(b, c)));
			})
		);
	});

	test('changes nothing the second time', () => {
		fc.assert(
			fc.property(damagedSets, damagedSets, (a, b) => {
				const once = union(a, b);
				expect(merge(once, b).revisions).toEqual(once);
				expect(merge(once, once)).toEqual({ revisions: once, conflicts: [] });
			})
		);
	});

	test('loses nothing: every id is there, with a content that one side had', () => {
		fc.assert(
			fc.property(damagedSets, damagedSets, (a, b) => {
				const merged = union(a, b);
				const before = [...a, ...b];
				expect(new Set(merged.map(({ id }) => id))).toEqual(new Set(before.map(({ id }) => id)));
				for (const one of merged) expect(before).toContainEqual(one);
			})
		);
	});

	test('of honest copies has nothing to report', () => {
		fc.assert(
			fc.property(revisionSets, fc.nat(10), fc.nat(10), (all, from, to) => {
				expect(merge(all.slice(0, to), all.slice(from)).conflicts).toEqual([]);
			})
		);
	});

	test('keeps the smaller of two contents under one id, and reports it', () => {
		const [a, b] = [revision('r', { value: 2 }), revision('r', { value: 1 })];
		expect(canonicalJson(b) < canonicalJson(a)).toBe(true);
		expect(merge([a], [b])).toEqual({ revisions: [b], conflicts: ['r'] });
	});
});

describe('canonical JSON', () => {
	test.each([
		[
			{ b: 1, a: { d: [1, { z: 1, y: 2 }], c: null } },
			'{"a":{"c":null,"d":[1,{"y":2,"z":1}]},"b":1}'
		],
		[{ é: 1, e: undefined, a: 'x"\n' }, '{"a":"x\\"\\n","é":1}'],
		[[undefined, NaN, -0], '[null,null,0]']
	])('of %j', (value, expected) => {
		expect(canonicalJson(value)).toBe(expected);
	});

	test('reads back as the value, and is the same whatever the order of keys', () => {
		fc.assert(
			fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
				const text = canonicalJson(value);
				expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
				expect(canonicalJson(JSON.parse(text))).toBe(text);
			})
		);
	});
});
