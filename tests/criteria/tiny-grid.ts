import type { Effort, Grid, Item, MeasureStep, Reason, StepOp } from '$lib/grid/grid';
import type { Answers, Profile } from '$lib/grid/sheet';

const reason: Reason = { kind: 'editorial', text: 'reasons.tiny' };

/** One step of a measure, the rest being of no matter to the test. */
export function step(
	id: string,
	op: StepOp,
	bound: number,
	points: number,
	effort: Effort = 2
): MeasureStep {
	return { id, op, bound, points, effort, control: 'self', reason };
}

/** A grid of one criterion of one variant, to test what its items give. */
export function gridOf(items: Item[], rest: Partial<Grid> = {}): Grid {
	const criterion = {
		id: 'only',
		number: 1,
		weight: 1,
		sdgs: [],
		items,
		variants: [{ id: 'all', asks: items.map(({ id }) => id) }]
	};
	return {
		...tinyGrid,
		id: 'single',
		total: { from: 'criteria' },
		facts: [],
		notices: [],
		path: ['only'],
		pillars: [{ id: 'pillar', themes: [{ id: 'theme', criteria: [criterion] }] }],
		...rest
	};
}

/**
 * A market garden's grid, unlike azimut-20 wherever the engine could take that one for granted: two pillars whose
 * weights make the total, maxima of 7, 2, 6, 5 and 4, criteria of weights 1 to 3, its own facts, an item shared by
 * two variants.
 */
export const tinyGrid: Grid = {
	id: 'tiny',
	version: '2026.1',
	total: { from: 'pillars', weights: { land: 2, people: 1 } },
	bands: [
		{ id: 'seed', from: 0 },
		{ id: 'leaf', from: 50 },
		{ id: 'tree', from: 80 }
	],
	facts: [
		{ id: 'irrigates', kind: 'yes-no', askedIn: 'water' },
		{
			id: 'wells',
			kind: 'count',
			askedIn: 'water',
			askWhen: { is: ['irrigates', true] },
			ifUnknown: 0
		},
		{ id: 'noTrips', kind: 'yes-no', quiet: true, ifUnknown: false },
		{ id: 'market', kind: 'choice', choices: ['street', 'hall', 'none'], askedIn: 'sales' }
	],
	notices: [{ id: 'alone', when: { atMost: ['headcount', 0] } }],
	path: ['voice', 'water', 'pay', 'trips', 'sales'],
	pillars: [
		{
			id: 'land',
			themes: [
				{
					id: 'soil',
					criteria: [
						{
							id: 'water',
							number: 1,
							weight: 1,
							when: { not: { is: ['irrigates', false] } },
							sdgs: [6],
							items: [
								{
									id: 'meters',
									kind: 'level',
									levels: [
										{ id: 'none', points: 0 },
										{
											id: 'noted',
											points: 1,
											effort: 1,
											control: 'self',
											law: { words: 'law', when: { atLeast: ['wells', 2] } }
										},
										{ id: 'shared', points: 3, effort: 2, control: 'others' }
									]
								},
								{
									id: 'savings',
									kind: 'practices',
									practices: [
										{ id: 'mulch', weight: 1, effort: 2, control: 'self' },
										{ id: 'rain', weight: 2, effort: 3, control: 'self' },
										{ id: 'night', weight: 1, effort: 1, control: 'self' },
										{
											id: 'permit',
											weight: 2,
											effort: 1,
											control: 'others',
											law: { words: 'law', when: { atLeast: ['wells', 1] } }
										},
										{ id: 'drip', weight: 2, effort: 3, control: 'others' }
									],
									steps: [
										{ id: 'one', weight: 1, points: 1, reason },
										{ id: 'three', weight: 3, points: 2, reason },
										{ id: 'five', weight: 5, points: 4, reason }
									]
								},
								{
									id: 'plan',
									kind: 'level',
									levels: [
										{ id: 'none', points: 0 },
										{ id: 'drawn', points: 2, effort: 2, control: 'self' },
										{ id: 'followed', points: 4, effort: 3, control: 'self' }
									]
								}
							],
							variants: [
								{
									id: 'many-wells',
									when: { atLeast: ['wells', 3] },
									asks: ['meters', 'plan']
								},
								{ id: 'few-wells', asks: ['meters', 'savings'] }
							]
						},
						{
							id: 'trips',
							number: 2,
							weight: 3,
							sdgs: [11, 13],
							items: [
								{
									id: 'distance',
									kind: 'measure',
									numbers: [{ id: 'a', units: [{ unit: 'made' }] }],
									formula: 'value',
									zero: { words: 'zero', then: { set: ['noTrips', true] } },
									steps: [step('to-30', 'atMost', 30, 1), step('to-12', 'below', 12.35, 2, 4)]
								},
								{
									id: 'habits',
									kind: 'practices',
									practices: [
										{ id: 'shared-van', weight: 1, effort: 2, control: 'others' },
										{ id: 'bicycle', weight: 1, effort: 1, control: 'self' }
									],
									steps: [
										{ id: 'one', weight: 1, points: 1, reason },
										{ id: 'two', weight: 2, points: 2, reason }
									]
								}
							],
							variants: [
								{ id: 'no-trips', when: { is: ['noTrips', true] }, asks: ['habits'] },
								{ id: 'trips', asks: ['distance'] }
							]
						}
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
						{
							id: 'pay',
							number: 3,
							weight: 2,
							when: { atLeast: ['headcount', 1] },
							sdgs: [10],
							items: [
								{
									id: 'ratio',
									sensitive: true,
									kind: 'measure',
									numbers: [
										{ id: 'a', units: [{ unit: 'euros' }, { unit: 'smic' }] },
										{ id: 'b', units: [{ unit: 'euros' }, { unit: 'smic' }] }
									],
									formula: 'ratio',
									steps: [
										step('to-4', 'atMost', 4, 2),
										step('to-2', 'atMost', 2, 4, 3),
										step('equal', 'atMost', 1, 6, 4)
									]
								}
							],
							variants: [{ id: 'all', asks: ['ratio'] }]
						},
						{
							id: 'voice',
							number: 4,
							weight: 1,
							sdgs: [16],
							items: [
								{
									id: 'open-ended',
									sensitive: { atMost: ['headcount', 9] },
									kind: 'measure',
									numbers: [
										{ id: 'a', units: [{ unit: 'people', whole: true }] },
										{ id: 'b', units: [{ unit: 'people', whole: true }], fact: 'headcount' }
									],
									formula: 'share',
									zero: { words: 'zero', then: { points: 2 } },
									also: [
										{ id: 'promise', points: 1, effort: 1, control: 'self', reason },
										{ id: 'all-owners', points: 5, effort: 4, control: 'self', reason }
									],
									steps: [
										step('some', 'above', 0, 1),
										step('from-25', 'atLeast', 25, 2),
										step('from-33', 'atLeast', 33, 3),
										step('from-87', 'atLeast', 87, 4)
									]
								}
							],
							variants: [{ id: 'all', asks: ['open-ended'] }]
						}
					]
				},
				{
					id: 'neighbours',
					criteria: [
						{
							id: 'sales',
							number: 5,
							weight: 1,
							when: { not: { is: ['market', 'none'] } },
							sdgs: [2],
							items: [
								{
									id: 'near',
									kind: 'level',
									levels: [
										{ id: 'none', points: 0 },
										{ id: 'some', points: 2, effort: 1, control: 'self' },
										{ id: 'most', points: 4, effort: 2, control: 'self' }
									]
								}
							],
							variants: [{ id: 'all', asks: ['near'] }]
						}
					]
				}
			]
		}
	]
};

/** A garden of six people with one well, everything answered: 421/819 of the points, computed by hand. */
export const tinyProfile: Profile = {
	headcount: 6,
	irrigates: true,
	wells: 1,
	market: 'street'
};
export const tinyAnswers: Answers = {
	water: { meters: { level: 'noted' }, savings: { practices: ['mulch', 'permit', 'drip'] } },
	trips: { distance: { numbers: { a: 12.35 } } },
	pay: { ratio: { numbers: { a: 4000, b: 2000, unit: 'euros' } } },
	voice: { 'open-ended': { numbers: { a: 2, b: 6 } } },
	sales: { near: { level: 'some' } }
};
