import { describe, expect, it } from 'vitest';
import type { Condition } from '$lib/grid/grid';
import type { Profile } from '$lib/grid/sheet';
import { compileCondition, missingFacts } from './condition';
import { compileFacts } from './compile-facts';
import { readFacts } from './profile';

const table = compileFacts([
	{ id: 'headcount', kind: 'count', interval: true },
	{ id: 'form', kind: 'choice', choices: ['sarl', 'scop'] },
	{ id: 'open', kind: 'yes-no' },
	{ id: 'shut', kind: 'yes-no' },
	{
		id: 'kind',
		kind: 'choice',
		choices: ['x', 'y'],
		askWhen: { is: ['open', true] },
		ifUnknown: 'x'
	}
]);

function test(condition: Condition, profile: Profile) {
	return compileCondition(condition, table.slots).test(readFacts({ facts: table }, profile));
}
function missing(condition: Condition, profile: Profile) {
	return missingFacts(
		compileCondition(condition, table.slots),
		readFacts({ facts: table }, profile)
	);
}

const yes: Condition = { is: ['open', true] };
const no: Condition = { is: ['open', false] };
const maybe: Condition = { is: ['shut', true] };

describe('a condition', () => {
	it.each<[Condition, boolean | null]>([
		[{ all: [yes, yes] }, true],
		[{ all: [yes, maybe] }, null],
		[{ all: [maybe, no] }, false],
		[{ any: [no, no] }, false],
		[{ any: [no, maybe] }, null],
		[{ any: [maybe, yes] }, true],
		[{ not: no }, true],
		[{ not: yes }, false],
		[{ not: maybe }, null]
	])('combines true, false and unknown: %j is %s', (condition, truth) => {
		expect(test(condition, { open: true })).toBe(truth);
	});

	it.each<[Condition, Profile[string], boolean | null]>([
		[{ atLeast: ['headcount', 10] }, 10, true],
		[{ atLeast: ['headcount', 10] }, 9, false],
		[{ atMost: ['headcount', 10] }, 10, true],
		[{ atMost: ['headcount', 10] }, 11, false],
		[{ atLeast: ['headcount', 10] }, { min: 10, max: 12 }, true],
		[{ atLeast: ['headcount', 10] }, { min: 9, max: 12 }, null],
		[{ atLeast: ['headcount', 10] }, { min: 1, max: 9 }, false],
		[{ atLeast: ['headcount', 10] }, { min: 10 }, true],
		[{ atLeast: ['headcount', 10] }, { max: 9 }, false],
		[{ atMost: ['headcount', 10] }, { min: 9, max: 10 }, true],
		[{ atMost: ['headcount', 10] }, { min: 10, max: 11 }, null],
		[{ atMost: ['headcount', 10] }, { min: 11, max: 12 }, false],
		[{ is: ['headcount', 3] }, { min: 3, max: 3 }, true],
		[{ is: ['headcount', 3] }, { min: 3, max: 4 }, null],
		[{ is: ['headcount', 3] }, { min: 4, max: 9 }, false],
		[{ in: ['headcount', [1, 2, 3]] }, { min: 1, max: 3 }, true],
		[{ in: ['headcount', [1, 2, 3]] }, { min: 2, max: 4 }, null],
		[{ in: ['headcount', [1, 2]] }, { min: 3, max: 4 }, false],
		[{ in: ['headcount', [1, 2]] }, { unknown: true }, null]
	])('reads an exact count or an interval: %j with %j is %s', (condition, headcount, truth) => {
		expect(test(condition, { headcount })).toBe(truth);
	});

	it('names the absent facts that keep it unknown, and only those', () => {
		const condition: Condition = { all: [yes, { any: [maybe, { is: ['form', 'scop'] }] }] };
		expect(missing(condition, {})).toEqual(['open', 'shut', 'form']);
		expect(missing(condition, { open: true, shut: { unknown: true } })).toEqual(['form']);
		expect(missing(condition, { open: true, shut: { unknown: true }, form: 'sarl' })).toEqual([]);
		expect(missing(condition, { open: false })).toEqual([]);
	});

	it('names first the fact that decides whether another is asked', () => {
		expect(missing({ is: ['kind', 'y'] }, {})).toEqual(['open', 'kind']);
		expect(missing({ is: ['kind', 'y'] }, { kind: 'y' })).toEqual(['open']);
	});

	it('refuses to be compiled on a fact that does not exist', () => {
		expect(() => compileCondition({ is: ['elsewhere', 1] }, table.slots)).toThrow('elsewhere');
	});
});
