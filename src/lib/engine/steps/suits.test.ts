import { describe, expect, it } from 'vitest';
import { catalogueOf, movesOf, offerOf, today } from '../../../../tests/criteria/tiny-catalogue';
import { gridOf, step } from '../../../../tests/criteria/tiny-grid';
import type { Condition, Item, PracticeStep } from '$lib/grid/grid';
import type { Answer, Profile } from '$lib/grid/sheet';
import { checkGrid } from '$lib/grid/coherence';
import { compileGrid } from '../score/compile';
import { checkSheet } from '../score/check-sheet';
import { compileCatalogue } from '../offers/compile-catalogue';
import { rankOffers } from '../offers/rank-offers';
import { scoreOf } from '../score/score-of';
import { nextSteps } from './steps';

const suits: Condition = { atLeast: ['headcount', 3] };
const tooSmall: Profile = { headcount: 2 };
const largeEnough: Profile = { headcount: 3 };

const easy = { effort: 1, control: 'self' } as const;
const reached = (weight: number): PracticeStep => ({
	id: `weight-${weight}`,
	weight,
	points: weight,
	reason: { kind: 'editorial', text: 'reasons.tiny' }
});

const levels: Item = {
	id: 'item',
	kind: 'level',
	levels: [
		{ id: 'none', points: 0 },
		{ id: 'compared', points: 1, ...easy, suits },
		{ id: 'published', points: 3, ...easy }
	]
};
const practices: Item = {
	id: 'item',
	kind: 'practices',
	practices: [
		{ id: 'compare', weight: 1, ...easy, suits },
		{ id: 'publish', weight: 1, ...easy }
	],
	steps: [reached(1), reached(2)]
};
const measure: Item = {
	id: 'item',
	kind: 'measure',
	numbers: [{ id: 'a', units: [{ unit: 'made' }] }],
	formula: 'value',
	steps: [{ ...step('some', 'atLeast', 1, 1), suits }, step('many', 'atLeast', 9, 2)],
	also: [{ id: 'all', points: 3, ...easy, suits, reason: reached(1).reason }]
};

const sheetOf = (answer: Answer, profile: Profile) => ({
	profile,
	answers: { only: { item: answer } }
});
const next = (item: Item, answer: Answer, profile: Profile) =>
	nextSteps(compileGrid(gridOf([item])), sheetOf(answer, profile)).map(({ change }) => change)[0];

describe('a step that does not suit', () => {
	it.each([
		['level', levels, { level: 'none' }, { level: 'compared' }, { level: 'published' }],
		[
			'practice',
			practices,
			{ practices: [] },
			{ practices: ['compare'] },
			{ practices: ['publish'] }
		],
		['bracket', measure, { bracket: 'none' }, { bracket: 'some' }, { bracket: 'many' }]
	] as const)('gives way to the next %s that does', (_, item, answer, nearest, following) => {
		expect(next(item, answer as Answer, largeEnough)).toEqual(nearest);
		expect(next(item, answer as Answer, tooSmall)).toEqual(following);
	});

	it('is proposed as long as nobody knows', () => {
		expect(next(levels, { level: 'none' }, {})).toEqual({ level: 'compared' });
		expect(next(practices, { practices: [] }, {})).toEqual({ practices: ['compare'] });
	});

	it('leaves no step where no other gives more', () => {
		expect(next(measure, { bracket: 'many' }, largeEnough)).toEqual({ bracket: 'all' });
		expect(next(measure, { bracket: 'many' }, tooSmall)).toBeUndefined();
		expect(next(practices, { practices: ['publish'] }, tooSmall)).toBeUndefined();
	});

	it.each([
		['level', levels, { level: 'compared' }],
		['practice', practices, { practices: ['compare'] }],
		['bracket', measure, { bracket: 'some' }]
	] as const)('may be answered, and gives its points: a %s', (_, item, answer) => {
		const compiled = compileGrid(gridOf([item]));
		const sheet = sheetOf(answer as Answer, tooSmall);
		expect(checkSheet(compiled, { grid: compiled.name, ...sheet })).toEqual([]);
		expect(scoreOf(compiled, sheet)).toEqual(
			scoreOf(compiled, sheetOf(answer as Answer, largeEnough))
		);
		expect(scoreOf(compiled, sheet).criteria.only?.points).toBe(1);
	});

	it('is no stake of an offer', () => {
		const offers = [offerOf('advice', { moves: movesOf('only/item') })];
		const best = (item: Item, answer: Answer, profile: Profile) => {
			const compiled = compileGrid(gridOf([item]));
			const catalogue = compileCatalogue(catalogueOf(offers), compiled);
			const ranked = rankOffers(catalogue, compiled, sheetOf(answer, profile), { today });
			return Math.round(ranked[0]?.best?.upTo ?? 0);
		};
		expect(best(measure, { bracket: 'many' }, largeEnough)).toBe(33);
		expect(best(measure, { bracket: 'many' }, tooSmall)).toBe(0);
		expect(best(practices, { practices: [] }, tooSmall)).toBe(50);
		// What is ticked already counts, whether or not it suits.
		expect(best(practices, { practices: ['compare'] }, tooSmall)).toBe(50);
		expect(best(levels, { level: 'none' }, tooSmall)).toBe(100);
	});
});

it('a fact that only steps read serves', () => {
	const grid = gridOf(
		[
			{
				...levels,
				levels: levels.levels.map((level) => ({ ...level, suits: { is: ['shop', true] } }))
			}
		],
		{ facts: [{ id: 'shop', kind: 'yes-no' }] }
	);
	expect(checkGrid(grid)).toEqual([]);
});
