import { describe, expect, it } from 'vitest';
import type { Profile } from '$lib/grid/sheet';
import { tinyGrid } from '../../../../tests/criteria/tiny-grid';
import { offeredPractices } from '../items/practices/points';
import { askedOf } from './asked';
import { compileGrid } from './compile';
import { readFacts } from '../facts/profile';

const compiled = compileGrid(tinyGrid);

function asked(profile: Profile, criterion: string) {
	const { items, ...rest } = askedOf(compiled, { profile, answers: {} }, criterion);
	return { ...rest, items: items.map(({ id }) => id) };
}

describe('what a criterion asks', () => {
	it('asks the items of the first variant that is true', () => {
		expect(asked({ irrigates: true, wells: 3 }, 'water')).toEqual({
			applies: true,
			variant: 'many-wells',
			items: ['meters', 'plan'],
			pending: [],
			ask: [],
			answered: ['irrigates', 'wells']
		});
	});

	it('asks those of the last variant while nothing else is true', () => {
		expect(asked({ irrigates: true, wells: 2 }, 'water')).toMatchObject({ variant: 'few-wells' });
	});

	it('waits for the absent facts on the way, the deciding one first', () => {
		expect(asked({}, 'water')).toMatchObject({
			applies: null,
			variant: 'few-wells',
			pending: ['irrigates', 'wells'],
			ask: ['irrigates', 'wells']
		});
		expect(asked({ irrigates: true }, 'water')).toMatchObject({
			applies: true,
			pending: ['wells']
		});
	});

	it('no longer waits once the answer is "don\'t know"', () => {
		expect(asked({ irrigates: true, wells: { unknown: true } }, 'water')).toMatchObject({
			variant: 'few-wells',
			pending: [],
			answered: ['irrigates', 'wells']
		});
		expect(asked({ market: { unknown: true } }, 'sales')).toMatchObject({
			applies: null,
			pending: []
		});
	});

	it('asks nothing when it does not apply, but lets what was told be changed', () => {
		expect(asked({ irrigates: false, wells: 5 }, 'water')).toMatchObject({
			applies: false,
			items: [],
			pending: [],
			ask: [],
			answered: ['irrigates']
		});
	});

	it('asks once, without waiting for it, for a fact that no condition needs', () => {
		const grid = structuredClone(tinyGrid);
		grid.facts.push({ id: 'fairs', kind: 'yes-no', askedIn: 'trips' });
		const withFairs = compileGrid(grid);
		expect(askedOf(withFairs, { profile: {}, answers: {} }, 'trips')).toMatchObject({
			pending: [],
			ask: ['fairs']
		});
		expect(askedOf(withFairs, { profile: { fairs: true }, answers: {} }, 'trips')).toMatchObject({
			ask: [],
			answered: ['fairs']
		});
	});

	it('never asks a quiet fact, and shows it only when it is true', () => {
		expect(asked({}, 'trips')).toMatchObject({ pending: [], ask: [], answered: [] });
		expect(asked({ noTrips: false }, 'trips')).toMatchObject({ answered: [], items: ['distance'] });
		expect(asked({ noTrips: true }, 'trips')).toMatchObject({
			answered: ['noTrips'],
			items: ['habits']
		});
	});

	it('waits for the facts that decide which practices are offered', () => {
		const grid = structuredClone(tinyGrid);
		grid.facts = grid.facts.map((fact) =>
			fact.id === 'wells' ? { ...fact, askWhen: undefined } : fact
		);
		const [water] = grid.pillars[0]?.themes[0]?.criteria ?? [];
		if (water) water.variants = [{ id: 'all', asks: ['meters', 'savings'] }];
		expect(
			askedOf(compileGrid(grid), { profile: { irrigates: true }, answers: {} }, 'water').pending
		).toEqual(['wells']);
	});

	it('does not offer the practices that the law already asks', () => {
		const offered = (profile: Profile) => {
			const item = compiled.criterionById.get('water')?.items.get('savings');
			if (item?.kind !== 'practices') return [];
			return offeredPractices(item, readFacts(compiled, profile)).map(({ id }) => id);
		};
		expect(offered({ irrigates: true, wells: 0 })).toEqual([
			'mulch',
			'rain',
			'night',
			'permit',
			'drip'
		]);
		expect(offered({ irrigates: true, wells: 1 })).toEqual(['mulch', 'rain', 'night', 'drip']);
		expect(offered({})).toContain('permit');
	});
});
