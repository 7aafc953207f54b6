import { describe, expect, it } from 'vitest';
import type { Item } from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';
import { gridOf, step } from '../../../../tests/criteria/tiny-grid';
import { compileGrid } from './compile';
import { doubtsOf } from './doubts';

const people = { unit: 'people', whole: true } as const;
const share: Item = {
	id: 'share',
	kind: 'measure',
	formula: 'share',
	numbers: [
		{ id: 'a', units: [people] },
		{ id: 'b', units: [people], fact: 'headcount' }
	],
	steps: [step('half', 'atLeast', 50, 2)]
};
const board: Item = {
	...share,
	id: 'board',
	numbers: [
		{ id: 'a', units: [people] },
		{ id: 'b', units: [people], fact: 'seats' }
	]
};
const level: Item = {
	id: 'measured',
	kind: 'level',
	levels: [
		{ id: 'not-yet', points: 0 },
		{ id: 'yes', points: 1, effort: 1, control: 'self' }
	]
};
const compiled = compileGrid(
	gridOf([share, board, level], {
		facts: [
			{ id: 'seats', kind: 'count' },
			{ id: 'alternants', kind: 'count', ifUnknown: 0 }
		],
		doubts: [
			{
				id: 'half-without-measure',
				all: [
					{ any: [{ criterion: 'only', item: 'share', has: 'half' }] },
					{ any: [{ criterion: 'only', item: 'measured', has: 'not-yet' }] }
				]
			},
			{
				id: 'only-in-a-big-team',
				when: { atLeast: ['headcount', 50] },
				all: [{ any: [{ criterion: 'only', item: 'measured', has: 'not-yet' }] }]
			}
		]
	})
);
const of = (answers: Record<string, Answer>, profile = {}) =>
	doubtsOf(compiled, { profile: { headcount: 6, ...profile }, answers: { only: answers } });
const figures = (a: number, b: number): Answer => ({ numbers: { a, b } });

describe('A second look is asked', () => {
	it('for a number that the profile gives another value, and for the people beyond the team', () => {
		expect(of({ share: figures(3, 6) })).toEqual([]);
		expect(of({ share: figures(7, 8) })).toEqual([
			{
				kind: 'over-headcount',
				criterion: 'only',
				item: 'share',
				number: 'a',
				value: 7,
				headcount: 6
			},
			{
				kind: 'other-than-profile',
				criterion: 'only',
				item: 'share',
				number: 'b',
				value: 8,
				fact: 'headcount',
				profileValue: 6
			}
		]);
	});

	it('not for those who sit on the board: they need not be employees', () => {
		expect(of({ board: figures(8, 9) }, { seats: 9 })).toEqual([]);
		expect(of({ board: figures(8, 9) }, { seats: 8 })).toMatchObject([
			{ kind: 'other-than-profile', fact: 'seats', profileValue: 8 }
		]);
	});

	it('for more apprentices than employees', () => {
		expect(of({}, { alternants: 7 })).toEqual([
			{ kind: 'fact-over-headcount', fact: 'alternants', value: 7, headcount: 6 }
		]);
		expect(of({}, { alternants: 6 })).toEqual([]);
	});

	it('for answers that the grid says seldom go together, by figure as by bracket, where its condition holds', () => {
		const where = [
			{ criterion: 'only', item: 'share' },
			{ criterion: 'only', item: 'measured' }
		];
		const doubt = { kind: 'answers', id: 'half-without-measure', where };
		expect(of({ share: { bracket: 'half' }, measured: { level: 'not-yet' } })).toEqual([doubt]);
		expect(of({ share: figures(3, 6), measured: { level: 'not-yet' } })).toEqual([doubt]);
		expect(of({ share: { bracket: 'half' }, measured: { level: 'yes' } })).toEqual([]);
		expect(of({ share: { bracket: 'half' }, measured: { unknown: true } })).toEqual([]);
		expect(of({ measured: { level: 'not-yet' } }, { headcount: 50 })).toMatchObject([
			{ id: 'only-in-a-big-team' }
		]);
	});

	it('never while the headcount is not known', () => {
		expect(of({ share: figures(7, 8) }, { headcount: { unknown: true } })).toEqual([]);
	});
});
