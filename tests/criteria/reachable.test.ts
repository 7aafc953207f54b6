import { expect, it } from 'vitest';
import type { Criterion, Grid, MeasureItem, PracticesItem } from '$lib/grid/grid';
import { enginePoints } from './engine-points';
import { checkReachable } from './reachable';

const reason = { kind: 'editorial', text: 'reasons.choix' } as const;
const step = { op: 'atLeast', effort: 2, control: 'self', reason } as const;

function share(bounds: number[], whole: { unit: 'people' | 'seats'; fact?: string }): MeasureItem {
	const units = [{ unit: whole.unit, whole: true as const }];
	return {
		id: 'part',
		kind: 'measure',
		formula: 'share',
		numbers: [
			{ id: 'a', units },
			{ id: 'b', units, ...(whole.fact ? { fact: whole.fact } : {}) }
		],
		steps: bounds.map((bound, at) => ({ ...step, id: `des-${bound}`, bound, points: at + 1 }))
	};
}

function gestures(weights: (1 | 2)[], steps: number[]): PracticesItem {
	return {
		id: 'gestes',
		kind: 'practices',
		practices: weights.map((weight, at) => ({
			id: `geste-${at}`,
			weight,
			effort: 1,
			control: 'self'
		})),
		steps: steps.map((weight, at) => ({ id: `somme-${weight}`, weight, points: at + 1, reason }))
	};
}

function reach(...items: (MeasureItem | PracticesItem)[]): string[] {
	const criterion: Criterion = {
		id: 'equipe',
		number: 1,
		weight: 1,
		sdgs: [],
		items,
		variants: [{ id: 'general', asks: items.map((item) => item.id) }]
	};
	const grid: Grid = {
		id: 'tiny',
		version: '2026.1',
		total: { from: 'criteria' },
		bands: [],
		facts: [],
		notices: [],
		path: ['equipe'],
		pillars: [{ id: 'pilier', themes: [{ id: 'theme', criteria: [criterion] }] }]
	};
	return checkReachable(criterion, [], enginePoints(grid, 'equipe')).map(({ message }) => message);
}

const fiveSteps = gestures([1, 1, 1, 1, 1], [1, 2, 3, 4, 5]);

it('accepts a list of small gestures, whatever the team', () => {
	expect(reach(fiveSteps)).toEqual([]);
});

it('asks for a third value when two persons jump over the middle steps', () => {
	const part = share([25, 33, 50], { unit: 'people', fact: 'headcount' });
	expect(reach(part, fiveSteps)).toEqual([
		'reaches only 0, 3 with a whole of 2, 3 values are needed, for headcount 2'
	]);
});

it('tries every whole up to the headcount when some people are left out of it', () => {
	const part = share([25, 33, 50], { unit: 'people' });
	expect(reach(part, fiveSteps)[0]).toMatch(/^reaches only 0, 3 with a whole of 2/);
});

it('accepts two values for a share of one person, and of a body of two or three', () => {
	const people = share([50, 70, 87], { unit: 'people', fact: 'headcount' });
	const seats = { ...share([20, 30, 40], { unit: 'seats', fact: 'boardSize' }), id: 'corps' };
	expect(reach(people, seats, fiveSteps)).toEqual([]);
});

it('asks a criterion of one share for more than all or nothing', () => {
	const part = share([50, 70, 87], { unit: 'people', fact: 'headcount' });
	expect(reach(part)).toEqual([
		'the criterion reaches only 0, 3 with a whole of 1, 4 values are needed, for headcount 1'
	]);
});

it('refuses a list whose weights reach two values only', () => {
	const few = gestures([2], [2]);
	expect(reach(few, fiveSteps)[0]).toMatch(/^reaches only 0, 1, 3 values are needed/);
});
