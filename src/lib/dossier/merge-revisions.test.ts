// @module-tag often
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical';
import { fold } from './fold';
import { isRival } from './heads';
import { merge } from './merge-revisions';
import type { Revision } from './revision';
import { rivalOf } from './rival';
import { damagedSets, revision, revisionSets } from '../../../tests/support/dossier';

const union = (a: Parameters<typeof merge>[0], b: Parameters<typeof merge>[1]) =>
	merge(a, b).revisions;

/** What some copies of one honest dossier hold. */
const honest = (copies: number) =>
	revisionSets.chain((all) => fc.array(fc.subarray(all), { minLength: copies, maxLength: copies }));
/** What a device may hold: never two contents under one id. */
const held = damagedSets.map((all) => union([], all));
const idsOf = (revisions: readonly Revision[]) => revisions.map(({ id }) => id).sort();
const said = (revisions: readonly Revision[]) =>
	new Set(revisions.map(({ path, value }) => `${path} ${canonicalJson(value)}`));

describe('merging honest copies of a dossier', () => {
	test('gives the same whichever comes first, and has nothing to report', () => {
		fc.assert(
			fc.property(honest(2), ([a = [], b = []]) => {
				expect(merge(a, b)).toEqual(merge(b, a));
				expect(merge(a, b).conflicts).toEqual([]);
			})
		);
	});

	test('gives the same in any grouping of three', () => {
		fc.assert(
			fc.property(honest(3), ([a = [], b = [], c = []]) => {
				expect(union(union(a, b), c)).toEqual(union(a, union(b, c)));
			})
		);
	});

	test('loses nothing, and makes nothing up', () => {
		fc.assert(
			fc.property(honest(2), ([a = [], b = []]) => {
				expect(new Set(union(a, b))).toEqual(new Set([...a, ...b]));
			})
		);
	});
});

describe('merging a copy that has other contents under the same ids', () => {
	test('leaves what is here as it is, and shows nothing of the copy over it', () => {
		fc.assert(
			fc.property(revisionSets, damagedSets, (here, copy) => {
				const merged = union(here, copy);
				for (const one of here) expect(merged).toContain(one);
				const sides = merged.filter(({ author }) => isRival(author));
				const [before, after] = [fold(here), fold([...here, ...sides])];
				for (const [path, { settled }] of before.paths)
					expect(after.paths.get(path)?.settled).toMatchObject({ value: settled.value });
			})
		);
	});

	test('says all that either side says, and reports each id', () => {
		fc.assert(
			fc.property(held, damagedSets, (here, copy) => {
				const { revisions, conflicts } = merge(here, copy);
				expect(said(revisions)).toEqual(said([...here, ...copy]));
				const contents = [
					...new Map([...here, ...copy].map((one) => [canonicalJson(one), one])).values()
				];
				const doubled = idsOf(contents).filter((id, at, all) => id === all[at - 1]);
				expect(conflicts).toEqual([...new Set(doubled)]);
			})
		);
	});

	test('changes nothing the second time', () => {
		fc.assert(
			fc.property(held, damagedSets, (here, copy) => {
				const once = union(here, copy);
				expect(union(once, copy)).toEqual(once);
				expect(merge(once, once)).toEqual({ revisions: once, conflicts: [] });
			})
		);
	});

	test('ends, once both sides have met, in the same ids and the same sides on both', () => {
		fc.assert(
			fc.property(held, held, (a, b) => {
				const [one, other] = [union(a, b), union(b, a)];
				const [left, right] = [union(one, other), union(other, one)];
				expect(idsOf(left)).toEqual(idsOf(right));
				expect(said(left)).toEqual(said(right));
				expect(union(left, right)).toEqual(left);
			})
		);
	});

	test('never goes on for ever, whatever ids were worked out beforehand', () => {
		const here = revision('r');
		const other = revision('r', { value: 2 });
		const taken = { ...rivalOf(other), value: 3 };
		const { revisions, conflicts } = merge([here, taken], [other]);
		expect(revisions.map(({ value }) => value).sort()).toEqual([1, 2, 3]);
		expect(conflicts).toEqual(['r']);
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
