import { expect, it } from 'vitest';
import { gridOf } from '../../../../tests/criteria/tiny-grid';
import type { Item, Period } from '$lib/grid/grid';
import { compileGrid } from './compile';
import { answeredPeriods } from './periods';
import { readSheet } from './score';

const easy = { effort: 1, control: 'self' } as const;
const item = (id: string, period: Period | undefined, idles?: string[]): Item => ({
	id,
	period,
	kind: 'level',
	levels: [
		{ id: 'no', points: 0, idles },
		{ id: 'yes', points: 1, ...easy }
	]
});
const yes = { level: 'yes' };

const counted = (items: Item[], given: Record<string, { level: string } | { unknown: true }>) => {
	const sheet = { profile: {}, answers: { only: given } };
	return answeredPeriods(readSheet(compileGrid(gridOf(items)), sheet).assessed);
};

it('known answers are counted by what they are about', () => {
	const items = [item('one', 'year'), item('two', 'today'), item('three', 'today')];
	expect(counted(items, { one: yes, two: yes, three: yes })).toEqual({ year: 1, today: 2 });
	expect(counted(items, { one: { unknown: true }, three: yes })).toEqual({ today: 1 });
	expect(counted(items, {})).toEqual({});
});

it('what has nothing to ask is not counted, nor is an item that does not say', () => {
	const items = [item('one', 'year', ['two']), item('two', 'today')];
	expect(counted(items, { one: { level: 'no' }, two: yes })).toEqual({ year: 1 });
	expect(counted([item('one', undefined)], { one: yes })).toEqual({});
});
