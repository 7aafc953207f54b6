import { expect, test } from 'vitest';
import type { Item, LevelItem } from '$lib/grid/grid';
import type { Answers } from '$lib/grid/sheet';
import { gridOf } from '../../../tests/criteria/tiny-grid';
import { askedOf } from './score/asked';
import { compileGrid } from './score/compile';
import { disclose } from './score/disclose';
import { evaluate } from './evaluate';
import { compare } from './versions/compare';
import { compileMove } from './versions/move';

const level = (id: string, points: number, idles?: string[]): LevelItem['levels'][number] => ({
	id,
	points,
	effort: 1,
	control: 'self',
	...(idles && { idles })
});
const goal: Item = {
	id: 'goal',
	kind: 'level',
	levels: [level('unsaid', 0, ['watch']), level('said', 3)]
};
const watch: Item = { id: 'watch', kind: 'level', levels: [level('nobody', 0), level('team', 2)] };
const compiled = compileGrid(gridOf([goal, watch]));
const given = (answers: Answers[string]) => ({ profile: {}, answers: { only: answers } });
const ids = (answers: Answers[string]) =>
	askedOf(compiled, given(answers), 'only').items.map(({ id }) => id);

test('what a level leaves idle is not asked, and counts as answered with its lowest rung', () => {
	expect(ids({})).toEqual(['goal', 'watch']);
	expect(ids({ goal: { level: 'said' } })).toEqual(['goal', 'watch']);
	expect(ids({ goal: { level: 'unsaid' } })).toEqual(['goal']);
	const { criteria, completeness, toFind } = evaluate(
		compiled,
		given({ goal: { level: 'unsaid' } })
	);
	expect(criteria['only']).toMatchObject({ status: 'answered', points: 0, low: 0, high: 0 });
	expect(criteria['only']?.why[1]).toEqual({ item: 'watch', got: 'nobody', points: 0 });
	expect(completeness).toBe(1);
	expect(toFind).toEqual([]);
});

test('its own answer stays, and counts again once it is asked', () => {
	const watched = { watch: { level: 'team' } };
	const idle = evaluate(compiled, given({ goal: { level: 'unsaid' }, ...watched }));
	expect(idle.criteria['only']).toMatchObject({ points: 0 });
	expect(idle.steps.map(({ item }) => item)).toEqual(['goal']);
	const asked = evaluate(compiled, given({ goal: { level: 'said' }, ...watched }));
	expect(asked.criteria['only']).toMatchObject({ points: 5 });
});

test('an idle answer does not leave the device', () => {
	const sheet = given({ goal: { level: 'unsaid' }, watch: { level: 'team' } });
	expect(disclose(compiled, sheet).answers).toEqual({ only: { goal: { level: 'unsaid' } } });
});

test('one that could not move to a newer version keeps nothing from being compared', () => {
	const newer = compileGrid({ ...gridOf([goal, watch]), version: '2026.2' });
	const mapping = { from: compiled.name, to: newer.name, facts: {}, changes: [] };
	const items = { 'only/goal': 'same', 'only/watch': 'ask-again' } as const;
	const move = compileMove(compiled, newer, { ...mapping, items });
	const why = (level: string) => {
		const side = (grid: typeof compiled) => ({
			compiled: grid,
			sheet: given({ goal: { level }, watch: { level: 'team' } })
		});
		return compare(side(compiled), side(newer), move).criteria['only']?.why;
	};
	expect(why('unsaid')).toBeNull();
	expect(why('said')).toBe('asked-again');
});
