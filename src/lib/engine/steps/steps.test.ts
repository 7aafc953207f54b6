import { describe, expect, it } from 'vitest';
import type { Answer, Answers, Profile } from '$lib/grid/sheet';
import {
	gridOf,
	step,
	tinyAnswers,
	tinyGrid,
	tinyProfile
} from '../../../../tests/criteria/tiny-grid';
import { compileGrid } from '../score/compile';
import { nextSteps } from './steps';

const compiled = compileGrid(tinyGrid);

function stepOf(criterion: string, item: string, answer: Answer, profile: Profile = tinyProfile) {
	const answers: Answers = { [criterion]: { [item]: answer } };
	return nextSteps(compiled, { profile, answers }).find((found) => found.item === item);
}

describe('the next step of a level', () => {
	it('is the next level, with its ease', () => {
		expect(stepOf('water', 'meters', { level: 'none' })).toMatchObject({
			rung: 'noted', change: { level: 'noted' }, from: 0, to: 1, effort: 1, control: 'self', duty: false
		}); // prettier-ignore
	});

	it('is a duty when the law asks for the level reached', () => {
		const profile = { ...tinyProfile, wells: 2 };
		expect(stepOf('water', 'meters', { level: 'none' }, profile)?.duty).toBe(true);
		expect(stepOf('water', 'meters', { level: 'noted' }, profile)?.duty).toBe(false);
	});

	it('does not exist at the top, nor without a known answer', () => {
		expect(stepOf('water', 'meters', { level: 'shared' })).toBeUndefined();
		expect(stepOf('water', 'meters', { unknown: true })).toBeUndefined();
		expect(nextSteps(compiled, { profile: tinyProfile, answers: {} })).toEqual([]);
	});
});

describe('the next step of practices', () => {
	it('takes the easiest practices, in grid order, without those the law asks', () => {
		expect(stepOf('water', 'savings', { practices: ['mulch'] })).toMatchObject({
			rung: 'three',
			change: { practices: ['mulch', 'rain'] },
			to: 2,
			effort: 3,
			needs: { weight: 2, practices: ['rain'] }
		});
		expect(stepOf('water', 'savings', { practices: [] })).toMatchObject({
			rung: 'one',
			change: { practices: ['night'] },
			effort: 1,
			needs: { weight: 1, practices: ['night'] }
		});
	});

	it('keeps a tick that counts for nothing', () => {
		expect(stepOf('water', 'savings', { practices: ['permit'] })?.change).toEqual({
			practices: ['night', 'permit']
		});
	});

	it('says which step is really reached when a practice weighs more than needed', () => {
		const item = gridOf([
			{
				id: 'item',
				kind: 'practices',
				practices: [{ id: 'heavy', weight: 2, effort: 1, control: 'others' }],
				steps: [1, 2].map((weight) => ({
					id: `step-${weight}`,
					weight,
					points: weight,
					reason: { kind: 'editorial', text: 'reasons.tiny' }
				}))
			}
		]);
		const answers = { only: { item: { practices: [] } } };
		expect(nextSteps(compileGrid(item), { profile: {}, answers })[0]).toMatchObject({
			rung: 'step-2', to: 2, gain: 100, control: 'others', needs: { weight: 1 }
		}); // prettier-ignore
	});

	it('does not exist when the practices left weigh too little', () => {
		const profile = { irrigates: true, wells: 1 };
		const three = ['rain', 'mulch', 'night'];
		expect(stepOf('water', 'savings', { practices: three }, profile)?.rung).toBe('five');
		expect(
			stepOf('trips', 'habits', { practices: ['bicycle', 'shared-van'] }, { noTrips: true })
		).toBeUndefined();
	});
});

describe('the next step of a measure', () => {
	const people = (a: number, b: number): Answer => ({ numbers: { a, b } });

	it('is said in whole numbers, the other being held', () => {
		expect(stepOf('voice', 'open-ended', people(2, 6))).toMatchObject({
			rung: 'from-87', change: { bracket: 'from-87' }, from: 3, to: 4, needs: { a: 6, bound: 87 }
		}); // prettier-ignore
		expect(stepOf('voice', 'open-ended', people(5, 8))?.needs.a).toBe(7);
	});

	it('leaves out the brackets that no whole number reaches', () => {
		expect(stepOf('voice', 'open-ended', people(0, 3))).toMatchObject({
			rung: 'from-33',
			needs: { a: 1 }
		});
		expect(stepOf('voice', 'open-ended', people(0, 8))).toMatchObject({
			rung: 'some',
			needs: { a: 1 }
		});
	});

	it('leaves them out too when only the bracket is known, if the profile tells how many people there are', () => {
		const none = { bracket: 'none' };
		expect(stepOf('voice', 'open-ended', none, { headcount: 3 })?.rung).toBe('from-33');
		expect(stepOf('voice', 'open-ended', none, { headcount: 8 })?.rung).toBe('some');
		expect(stepOf('voice', 'open-ended', none, { headcount: { min: 2, max: 3 } })?.rung).toBe(
			'some'
		);
		expect(stepOf('voice', 'open-ended', none, { headcount: 8 })?.needs).toEqual({ bound: 0 });
	});

	it('goes down when less is better, and has no whole number for decimals', () => {
		expect(stepOf('trips', 'distance', { numbers: { a: 80 } })).toMatchObject({
			rung: 'to-30',
			needs: { bound: 30 }
		});
		const units = [{ unit: 'departures' as const, whole: true as const }];
		const grid = gridOf([
			{
				id: 'item',
				kind: 'measure',
				formula: 'ratio',
				scale: 100,
				numbers: [
					{ id: 'a', units },
					{ id: 'b', units }
				],
				steps: [step('to-25', 'atMost', 25, 1), step('to-10', 'atMost', 10, 2)]
			}
		]);
		const found = (a: number, b: number) =>
			nextSteps(compileGrid(grid), { profile: {}, answers: { only: { item: people(a, b) } } })[0];
		expect(found(6, 12)).toMatchObject({ rung: 'to-25', needs: { a: 3 } });
		expect(found(3, 12)).toMatchObject({ rung: 'to-10', needs: { a: 1 } });
		expect(found(2, 3)).toMatchObject({ rung: 'to-10', needs: { a: 0 } });
	});

	it('is a choice beside the brackets only when no bracket is above', () => {
		expect(stepOf('voice', 'open-ended', people(6, 6))).toMatchObject({
			rung: 'all-owners', change: { bracket: 'all-owners' }, to: 5, effort: 4, needs: {}
		}); // prettier-ignore
		expect(stepOf('voice', 'open-ended', { bracket: 'promise' })?.rung).toBe('from-33');
	});

	it('leaves "nothing to measure" only for a choice beside the brackets', () => {
		expect(stepOf('voice', 'open-ended', { bracket: 'zero' })?.rung).toBe('all-owners');
	});

	it('does not exist for points told without a reason', () => {
		expect(stepOf('pay', 'ratio', { points: 2 })).toBeUndefined();
	});
});

describe('the order of the steps', () => {
	const level = (id: string, points: number, effort: 1 | 2 | 3 | 4) => ({
		id,
		kind: 'level' as const,
		levels: [
			{ id: 'none', points: 0 },
			{ id: 'top', points, effort }
		]
	});
	const criterion = (id: string, items: ReturnType<typeof level>[]) => ({
		id, number: 1, weight: 1, sdgs: [], items, variants: [{ id: 'all', asks: items.map((item) => item.id) }]
	}); // prettier-ignore
	const grid = compileGrid({
		...gridOf([]),
		path: ['four', 'five', 'three', 'one', 'two'],
		pillars: [
			{
				id: 'land',
				themes: [
					{
						id: 'soil',
						criteria: [
							criterion('one', [level('a', 9, 1), level('b', 6, 1)]),
							criterion('two', [level('a', 7, 1)]),
							criterion('three', [level('a', 6, 1)])
						]
					}
				]
			},
			{
				id: 'people',
				themes: [
					{
						id: 'team',
						criteria: [
							criterion('four', [level('a', 4, 2), level('b', 40, 4)]),
							criterion('five', [level('a', 3, 1)])
						]
					}
				]
			}
		]
	});
	const answers: Answers = Object.fromEntries(
		grid.criteria.map(({ id, items }) => [
			id,
			Object.fromEntries([...items.keys()].map((item) => [item, { level: 'none' }]))
		])
	);
	const order = (refused: string[] = []) =>
		nextSteps(grid, { profile: {}, answers }, refused).map(
			({ criterion, item }) => `${criterion}/${item}`
		);

	it('takes gain for effort, two a pillar and one a criterion, then the path, then the heavy ones', () => {
		expect(order()).toEqual(['one/a', 'two/a', 'five/a', 'four/a', 'three/a', 'one/b', 'four/b']);
	});

	it('leaves a refused step out, and does not offer the rung after it', () => {
		expect(order(['one/a/top'])).toEqual([
			'two/a',
			'three/a',
			'five/a',
			'four/a',
			'one/b',
			'four/b'
		]);
		const left = nextSteps(compiled, { profile: tinyProfile, answers: tinyAnswers }, [
			'water/meters/shared'
		]);
		expect(left.map(({ item }) => item)).not.toContain('meters');
	});
});

describe('steps of paper', () => {
	it('are at most two of the first five, as far as there are others', () => {
		const written = (id: string, paper: boolean) => ({
			id,
			kind: 'level' as const,
			levels: [
				{ id: 'no', points: 0 },
				{
					id: 'yes',
					points: 1,
					effort: 1 as const,
					control: 'self' as const,
					...(paper && { paper: true as const })
				}
			]
		});
		const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
		const grid = gridOf([]);
		const [pillar] = grid.pillars;
		const criteria = ids.map((id, at) => ({
			id,
			number: at + 1,
			weight: 1,
			sdgs: [],
			items: [written('item', at < 4)],
			variants: [{ id: 'all', asks: ['item'] }]
		}));
		const pillars = criteria.map((criterion) => ({
			...pillar,
			id: `pillar-${criterion.id}`,
			themes: [{ id: `theme-${criterion.id}`, criteria: [criterion] }]
		}));
		const answers = Object.fromEntries(ids.map((id) => [id, { item: { level: 'no' } }]));
		const steps = nextSteps(compileGrid({ ...grid, path: ids, pillars }), { profile: {}, answers });
		expect(steps.map(({ criterion }) => criterion)).toEqual(['a', 'b', 'e', 'f', 'c', 'd']);
	});
});
