import { describe, expect, it } from 'vitest';
import { tinyGrid } from '../../../tests/criteria/tiny-grid';
import { keysOf } from '../../../tests/support/arbitrary-moves';
import { checkMapping } from './coherence-mapping';
import { mappingRefsAmong, mappingFile, mappingPath } from './mapping-paths';
import type { Grid } from './grid';
import type { Mapping } from './mapping';

const newer = (): Grid => ({ ...structuredClone(tinyGrid), version: '2026.2' });
const whole = (): Mapping => ({
	from: 'tiny@2026.1',
	to: 'tiny@2026.2',
	items: Object.fromEntries(keysOf(tinyGrid).map((key) => [key, 'same'])),
	facts: Object.fromEntries(tinyGrid.facts.map(({ id }) => [id, 'same'])),
	changes: []
});
const sales = (grid: Grid) => grid.pillars[1]?.themes[1]?.criteria[0];
const near = (grid: Grid) => {
	const item = sales(grid)?.items[0];
	if (item?.kind !== 'level') throw new Error('no such item');
	return item;
};

const some = (grid: Grid) => found(near(grid).levels, 'some');
const market = ({ facts }: Grid) => found(facts, 'market');

function found<T extends { id: string }>(list: readonly T[], id: string): T {
	const one = list.find((candidate) => candidate.id === id);
	if (!one) throw new Error(`no ${id}`);
	return one;
}

it('a mapping of everything to the same has no problem', () => {
	expect(checkMapping(tinyGrid, newer(), whole())).toEqual([]);
});

describe('names what is wrong, and where', () => {
	it.each<[string, (mapping: Mapping, grid: Grid) => void, string, string]>([
		['the older grid', (m) => (m.from = 'tiny@2025.1'), 'from', 'is tiny@2025.1, not tiny@2026.1'],
		['the newer grid', (m) => (m.to = 'tiny@2026.3'), 'to', 'not tiny@2026.2'],
		['an item forgotten', (m) => delete m.items['water/plan'], 'items.water/plan', 'is not said'],
		['an item invented', (m) => (m.items['water/x'] = 'same'), 'items.water/x', 'not in the older'],
		['a fact forgotten', (m) => delete m.facts.wells, 'facts.wells', 'is not said'],
		[
			'an item that leads nowhere',
			(m) => (m.items['water/plan'] = { to: 'water/map' }),
			'items.water/plan',
			'leads to water/map'
		],
		[
			'an item that is gone',
			(_, grid) => (near(grid).id = 'far'),
			'items.sales/near',
			'leads to sales/near'
		],
		[
			'an item dropped that is still asked',
			(m) => (m.items['water/plan'] = 'dropped'),
			'items.water/plan',
			'is still asked'
		],
		[
			'two items to one place',
			(m) => (m.items['water/plan'] = { to: 'water/meters' }),
			'items.water/plan',
			'as another one does'
		],
		[
			'an item of another kind',
			(m) => {
				m.items['water/plan'] = { to: 'water/savings' };
				m.items['water/savings'] = 'ask-again';
			},
			'items.water/plan',
			'is of another kind'
		],
		[
			'a level that is gone',
			(_, grid) => (some(grid).id = 'few'),
			'items.sales/near.levels.some',
			'some is not in the newer item'
		],
		[
			'a level named that never was',
			(m) => (m.items['sales/near'] = { to: 'sales/near', levels: { all: null } }),
			'items.sales/near.levels.all',
			'not in the older item'
		],
		[
			'a fact dropped that is still asked',
			(m) => (m.facts.wells = 'dropped'),
			'facts.wells',
			'is still asked'
		],
		[
			'a fact that loses a choice',
			(_, grid) => (market(grid).choices = ['street', 'none']),
			'facts.market',
			'loses its choices hall'
		],
		[
			'a change that nobody is told of',
			(_, grid) => (some(grid).points = 1),
			'changes',
			'does not say what changed in sales'
		],
		[
			'a change of what does not exist',
			(m) => m.changes.push({ id: 'x', criteria: ['moon'] }),
			'changes',
			'moon is in neither grid'
		]
	])('%s', (_, spoil, path, sentence) => {
		const [mapping, grid] = [whole(), newer()];
		spoil(mapping, grid);
		const factTargets = checkMapping(tinyGrid, grid, mapping);
		expect(factTargets.find((problem) => problem.path === path)?.message).toContain(sentence);
	});

	it('and nothing once it is said', () => {
		const [mapping, grid] = [whole(), newer()];
		some(grid).id = 'few';
		mapping.items['sales/near'] = { to: 'sales/near', levels: { some: 'few' } };
		mapping.changes = [{ id: 'few', criteria: ['sales'] }];
		expect(checkMapping(tinyGrid, grid, mapping)).toEqual([]);
	});
});

describe('the way from one version to another', () => {
	const leaps = mappingRefsAmong([
		'/criteria/grids/azimut-20/2026.1/grid.json',
		'/criteria/grids/azimut-20/2026.2/from-2026.1.json',
		'/criteria/grids/azimut-20/2027.1/from-2026.2.json',
		'/criteria/grids/other/2027.1/from-2026.1.json'
	]);
	const names = (from: string, to: string) =>
		mappingPath(leaps, `azimut-20@${from}`, `azimut-20@${to}`)?.map(mappingFile) ?? null;

	it('goes leap by leap, never backwards', () => {
		expect(names('2026.1', '2027.1')).toEqual([
			'/criteria/grids/azimut-20/2026.2/from-2026.1.json',
			'/criteria/grids/azimut-20/2027.1/from-2026.2.json'
		]);
		expect(names('2026.1', '2026.1')).toEqual([]);
		expect(names('2027.1', '2026.1')).toBeNull();
		expect(names('2026.1', '2028.1')).toBeNull();
	});
});
