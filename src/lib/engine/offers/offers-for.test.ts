import { describe, expect, it } from 'vitest';
import type { Offer } from '$lib/grid/catalogue';
import {
	compiledOf,
	movesOf,
	offerOf,
	rulesOf,
	today
} from '../../../../tests/criteria/tiny-catalogue';
import { tinyAnswers, tinyGrid, tinyProfile } from '../../../../tests/criteria/tiny-grid';
import { compileGrid } from '../score/compile';
import { offersFor, type Target } from './offers-for';
import { rankOffers } from './rank-offers';

const compiled = compileGrid(tinyGrid);
const meters: Target = { criterion: 'water', item: 'meters', from: 1 };
const moves = movesOf('water/meters');

/** The ids of those named beside this, in their order. */
function beside(
	offers: [id: string, rest: Partial<Offer>][],
	targets = [meters],
	most = 3
): string {
	const catalogue = compiledOf(offers.map(([id, rest]) => offerOf(id, rest)));
	const sheet = { profile: { ...tinyProfile, department: '31' }, answers: tinyAnswers };
	const matches = rankOffers(catalogue, compiled, sheet, { today });
	return offersFor(catalogue, matches, targets, most)
		.map(({ id }) => id)
		.join(' ');
}

describe('beside a step', () => {
	it('stands only what moves its item: the subject is not enough', () => {
		const offers: [string, Partial<Offer>][] = [
			['item', { moves }],
			['subject', { moves: movesOf('water/savings') }],
			['nothing', {}]
		];
		expect(beside(offers)).toBe('item');
		expect(beside(offers, [{ ...meters, criterion: 'trips', item: 'distance' }])).toBe('');
		expect(beside(offers, [meters, { ...meters, item: 'savings' }])).toBe('item subject');
	});

	it('stands nothing that leads no further than today', () => {
		const noted = moves.map((move) => ({ ...move, upTo: 'noted' }));
		const offers: [string, Partial<Offer>][] = [['noted', { moves: noted }]];
		expect([0, 1, 2].map((from) => beside(offers, [{ ...meters, from }]))).toEqual([
			'noted',
			'',
			''
		]);
	});

	it('stands what is free before what is paid, then what is near before what is far, three at most', () => {
		const near = { territory: { departments: ['31'] } };
		const half = { cost: { type: 'share', share: 50 } } as const;
		const offers: [string, Partial<Offer>][] = [
			['a-priced-near', { moves, ...near, cost: { type: 'range', to: 50 } }],
			['b-half-far', { moves, ...half }],
			['c-half-near', { moves, ...half, ...near }],
			['d-free-far', { moves }],
			['e-free-near', { moves, ...near }]
		];
		expect(beside(offers)).toBe('e-free-near d-free-far c-half-near');
		expect(beside(offers, [meters], 9)).toBe(
			'e-free-near d-free-far c-half-near b-half-far a-priced-near'
		);
	});

	it.each<[string, Partial<Offer>]>([
		['refused', { rules: rulesOf({ atLeast: ['headcount', 500] }) }],
		['closed', { validUntil: '2026-11-23' }],
		['not known to be for it', { rules: rulesOf({ is: ['organic', true] }) }],
		['doubtful by weak words', { rules: [{ id: 'weak', when: { atLeast: ['headcount', 500] }, soft: true }] }],
		['a loan', { kind: 'loan' }],
		['a share in the company', { kind: 'equity' }],
		['a change of statutes', { later: 'statutes' }],
		['a paid label', { kind: 'label', cost: { type: 'unknown' } }],
		['dear', { kind: 'coaching', cost: { type: 'range', to: 20_000 } }]
	])('stands nothing rather than what is %s', (_, rest) => {
		expect(beside([['one', { moves, ...rest }]])).toBe('');
	}); // prettier-ignore

	it.each<[string, Partial<Offer>]>([
		['old', { checkedOn: '2024' }],
		['undated', { checkedOn: null }],
		['about to close', { validUntil: today }],
		['a tax measure', { kind: 'tax' }],
		['a duty', { later: 'duty' }]
	])('stands what is %s where nothing better does', (_, rest) => {
		expect(beside([['one', { moves, ...rest }]])).toBe('one');
		expect(beside([['one', { moves, ...rest }], ['better', { moves }]])).toBe('better');
	}); // prettier-ignore
});
