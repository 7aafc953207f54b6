import { describe, expect, it } from 'vitest';
import type { Offer } from '$lib/grid/catalogue';
import type { Condition } from '$lib/grid/grid';
import type { Profile } from '$lib/grid/sheet';
import {
	compiledOf,
	movesOf,
	offerOf,
	rulesOf,
	see,
	today
} from '../../../../tests/criteria/tiny-catalogue';
import { tinyGrid, tinyProfile } from '../../../../tests/criteria/tiny-grid';
import type { MatchOptions } from './company';
import { compileGrid } from '../score/compile';
import { firstOffers, isPossible } from './first-offers';
import { rankOffers } from './rank-offers';
import type { Match } from '../result/result';

const atMost = (bound: number): Condition => ({ atMost: ['headcount', bound] });
const organic: Condition = { is: ['organic', true] };

describe('the dates of an offer', () => {
	const until = { validUntil: '2026-12-31' };
	const from = { validFrom: '2026-11-24' };
	const rules = rulesOf({ not: atMost(49) });

	it.each<[string, Partial<Offer>, string, Match['status'], string[]]>([
		['is open well before its last day', until, '2026-11-24', 'eligible', []],
		['is not closing thirty days before its last day', until, '2026-12-01', 'eligible', []],
		['is closing twenty-nine days before it', until, '2026-12-02', 'eligible', ['closing']],
		['is open on its last day', until, '2026-12-31', 'eligible', ['closing']],
		['is closed the day after', until, '2027-01-01', 'closed', []],
		['is closed the day before its first day', from, '2026-11-23', 'closed', []],
		['is open on its first day', from, '2026-11-24', 'eligible', []],
		['is closed even to a company it refuses', { ...until, rules }, '2027-01-01', 'closed', []],
		['is not held back twelve months and 92 days after it was checked', { checkedOn: '2025-08-24' }, today, 'eligible', []],
		['is the day after', { checkedOn: '2025-08-23' }, today, 'eligible', ['stale']],
		['is sooner where it says so', { checkedOn: '2026-02-23', checkEvery: 6 }, today, 'eligible', ['stale']],
		['is later where it says so', { checkedOn: '2024-08-24', checkEvery: 24 }, today, 'eligible', []],
		['is stale too when it was closed', { checkedOn: '2025-01-01', ...until }, '2027-01-01', 'closed', ['stale']]
	])('say that it %s', (_, offer, day, status, late) => {
		expect(see(offer, { headcount: 6 }, { today: day })).toMatchObject({ status, late });
	}); // prettier-ignore
});

describe('the price that counts', () => {
	const cost = { type: 'range', from: 1500 } as const;
	const offer: Partial<Offer> = {
		kind: 'diagnostic',
		cost,
		overrides: [
			{ id: 'small', when: atMost(9), cost: { type: 'free' } },
			{ id: 'middle', when: atMost(49), cost: { type: 'share', share: 50 } },
			{ id: 'quick', when: atMost(199), durationDays: { to: 3 } }
		]
	};

	it.each<[string, Profile, string | undefined, number, boolean, string[]]>([
		['the first that is surely for it', { headcount: 6 }, 'small', 0, true, []],
		['not one that may be for it', { headcount: 9 }, 'middle', 1, false, []],
		['the second when the first is not for it', { headcount: 30 }, 'middle', 1, false, []],
		['the same one, of which only the time differs', { headcount: 100 }, 'quick', 2, false, []],
		['the same one when no other is for it', { headcount: 300 }, undefined, 2, false, []],
		['the same one when nothing is told', {}, undefined, 2, false, ['dear']]
	])('for a company is %s', (_, profile, override, cost, human, late) => {
		expect(see(offer, profile)).toMatchObject({ override, parts: { cost, human }, late });
	});

	it('decides whether a label is paid', () => {
		const overrides = [{ id: 'small', when: atMost(9), cost: { type: 'free' } as const }];
		const label: Partial<Offer> = { kind: 'label', cost, overrides };
		expect(see(label, { headcount: 6 }).late).toEqual([]);
		expect(see(label, { headcount: 60 }).late).toEqual(['fee']);
	});

	it.each<[Offer['kind'], Offer['cost'], number, boolean, boolean]>([
		['diagnostic', { type: 'free' }, 0, true, false],
		['coaching', { type: 'free' }, 0, true, false],
		['coaching', { type: 'share', share: 10 }, 1, false, false],
		['tool', { type: 'free' }, 0, false, true],
		['training', { type: 'range', from: 0, to: 50 }, 2, false, false],
		['tool', { type: 'unknown' }, 3, false, true]
	])('ranks a %s at %j', (kind, cost, place, human, alone) => {
		expect(see({ kind, cost }).parts).toMatchObject({ cost: place, human, alone });
	});
});
describe('an offer is never among the first', () => {
	const paid = { type: 'range', from: 20 } as const;
	const unsure = rulesOf(organic, { atLeast: ['stalls', 1] });
	const dear = (rest: Offer['cost']): Partial<Offer> => ({ kind: 'diagnostic', cost: rest });
	const over = dear({ type: 'range', from: 500, to: 1001 });
	const grant: Partial<Offer> = { kind: 'grant', cost: { type: 'share', share: 20 } };
	const label: Partial<Offer> = { kind: 'label', cost: { type: 'unknown' } };
	const six = { headcount: 6 };
	const money = { need: 'finance' } as const;

	it.each<[string, Partial<Offer>, Profile, Partial<MatchOptions>, string[]]>([
		['as a loan', { kind: 'loan' }, six, {}, ['loan']],
		['as a loan when something else is looked for', { kind: 'loan' }, six, { need: 'ecology' }, ['loan']],
		['as equity', { kind: 'equity' }, six, {}, ['equity']],
		['as equity, even when money is looked for', { kind: 'equity' }, six, money, ['equity']],
		['as a tax measure', { kind: 'tax' }, six, {}, ['tax']],
		['as a paid label', { kind: 'label', cost: paid }, six, {}, ['fee']],
		['as a label partly paid', { kind: 'label', cost: { type: 'share', share: 5 } }, six, {}, ['fee']],
		['as a network of unknown price', { kind: 'network', cost: { type: 'unknown' } }, six, {}, ['fee']],
		['as a paid event', { kind: 'event', cost: paid }, six, {}, ['fee']],
		['as a change of statutes', { later: 'statutes' }, six, {}, ['statutes']],
		['as a duty', { later: 'duty' }, six, {}, ['duty']],
		['as a diagnostic above 1,000 € for six people', over, six, {}, ['dear']],
		['as one that starts above it', dear({ type: 'range', from: 1001 }), six, {}, ['dear']],
		['as one for a team that may be under twenty', over, { headcount: 21 }, {}, ['dear']],
		['as one for nobody knows how many', over, {}, {}, ['dear']],
		['as a coach above it for six people', { ...over, kind: 'coaching' }, six, {}, ['dear']],
		['as a diagnostic above 10,000 € for anyone', dear({ type: 'range', to: 10_001 }), { headcount: 400 }, {}, ['dear']],
		['as a part-paid grant for someone alone', grant, { headcount: 0 }, {}, ['heavy']],
		['as a paid label for who plans something else', { ...label, projects: ['label'] }, { project: 'offer' }, {}, ['fee']],
		['as a paid label that serves another project', { ...label, projects: ['offer'] }, { project: 'label' }, {}, ['fee']],
		['when nobody knows when it was checked', { checkedOn: null }, six, {}, ['stale']],
		['old and about to close, even for the project told', { checkedOn: null, validUntil: today, projects: ['offer'] }, { project: 'offer' }, {}, ['stale', 'closing']],
		['with two unknown rules', { rules: unsure }, {}, {}, ['unsure']],
		['with one unknown and one weak and false', { rules: [...rulesOf(organic), { id: 'weak', when: atMost(3), soft: true }] }, six, {}, ['unsure']],
		['not checked for a year and three months', { checkedOn: '2025-08-01' }, six, {}, ['stale']],
		['when it closes today', { validUntil: today }, six, {}, ['closing']],
		['for several reasons at once', { kind: 'loan', later: 'duty', validUntil: today }, six, {}, ['loan', 'duty', 'closing']],
		['for the reasons that stay when a loan is looked for', { kind: 'loan', later: 'duty' }, six, money, ['duty']]
	])('%s', (_, offer, profile, options, late) => {
		const seen = see(offer, profile, options);
		expect([seen.late, seen.parts.later]).toEqual([late, true]);
	}); // prettier-ignore

	it.each<[string, Partial<Offer>, Profile, Partial<MatchOptions>]>([
		['a loan when money is looked for', { kind: 'loan' }, six, money],
		['a free label', { kind: 'label' }, six, {}],
		['a free event', { kind: 'event' }, six, {}],
		['paid training', { kind: 'training', cost: paid }, six, {}],
		['a diagnostic of 1,000 €', dear({ type: 'range', from: 10, to: 1000 }), six, {}],
		['a dear diagnostic for twenty-two people', over, { headcount: 22 }, {}],
		['dear training', { ...over, kind: 'training' }, six, {}],
		['a dear coach for twenty-two people', { ...over, kind: 'coaching' }, { headcount: 22 }, {}],
		['a part-paid grant for one person with an employee', grant, { headcount: 1 }, {}],
		['a free grant for someone alone', { kind: 'grant' }, { headcount: 0 }, {}],
		[
			'a grant for someone alone who plans what it serves',
			{ ...grant, projects: ['building'] },
			{ headcount: 0, project: 'building' },
			{}
		],
		['a paid label for who plans one', { ...label, projects: ['label'] }, { project: 'label' }, {}],
		[
			'a change of statutes for who plans to hand over',
			{ later: 'statutes', projects: ['succession'] },
			{ project: 'succession' },
			{}
		],
		[
			'a tax measure for the vehicle that is planned',
			{ kind: 'tax', projects: ['vehicles'] },
			{ project: 'vehicles' },
			{}
		],
		['an offer with one unknown rule', { rules: rulesOf(organic) }, {}, {}],
		['an offer with much to ask', { ask: ['one', 'two', 'three'] }, six, {}]
	])('unlike %s', (_, offer, profile, options) => {
		const seen = see(offer, profile, options);
		expect([seen.late, seen.parts.later]).toEqual([[], false]);
	});
});

describe('the first offers', () => {
	const compiled = compileGrid(tinyGrid);
	type Row = [id: string, operator: string, need: Offer['needs'][number], rest?: Partial<Offer>];

	/** The ids of those shown first; all rank by id, but for what a row tells. */
	function shown(
		rows: Row[],
		options: Parameters<typeof firstOffers>[2] = {},
		profile: Profile = tinyProfile
	): string {
		const catalogue = compiledOf(
			rows.map(([id, operator, need, rest]) => offerOf(id, { operator, needs: [need], ...rest }))
		);
		const sheet = { profile, answers: {} };
		const matches = rankOffers(catalogue, compiled, sheet, { today });
		return firstOffers(catalogue, matches, options)
			.map(({ id }) => id)
			.join(' ');
	}
	const six: Row[] = [
		['a', 'one', 'ecology'], ['b', 'two', 'ecology'], ['c', 'three', 'social'],
		['d', 'four', 'social'], ['e', 'five', 'finance'], ['f', 'six', 'finance']
	]; // prettier-ignore

	it('are five at most, or as many as are wanted, in order of rank', () => {
		expect(shown(six)).toBe('a b c d e');
		expect(shown(six.toReversed(), { most: 3 })).toBe('a b c');
		expect(shown(six, { most: 9 })).toBe('a b c d e f');
		expect(shown([])).toBe('');
	});

	it('are two at most of one operator, so five come from three at least', () => {
		const rows = six.map(([id, , need], at): Row => [id, at < 3 ? 'one' : 'two', need]);
		expect(shown(rows, { need: 'ecology' })).toBe('a b d e');
		expect(shown([...rows, ['g', 'three', 'sharing']])).toBe('a b d e g');
	});

	it('are three at most that serve one need best, unless a need was chosen', () => {
		const rows = six.map(([id, operator], at): Row => [id, operator, at < 4 ? 'social' : 'sharing']);
		expect(shown(rows)).toBe('a b c e f');
		expect(shown(rows, { need: 'social' })).toBe('a b c d e');
	}); // prettier-ignore

	it('are each for a subject of its own, unless a need was chosen', () => {
		const subjects = ['trips/distance', 'trips/distance', 'water/savings', 'pay/ratio', 'pay/ratio', 'sales/near'];
		const rows = six.map(([id, operator, need], at): Row => [id, operator, need, { moves: movesOf(subjects[at] ?? '') }]);
		expect(shown(rows, { most: 4 })).toBe('a c d f');
		expect(shown(rows)).toBe('a c d f');
		expect(shown(rows, { most: 9 })).toBe('a c d f');
		expect(shown(rows, { most: 4, need: 'ecology' })).toBe('a b c d');
		const free: Row = ['g', 'seven', 'sharing'];
		expect(shown([...rows, free, ['h', 'eight', 'sharing']], { most: 6 })).toBe('a c d f g h');
	}); // prettier-ignore

	it('may be of one subject for the project told, which comes first', () => {
		const rows = six.map(([id, operator, need], at): Row => [id, operator, need, { moves: movesOf('pay/ratio'), projects: at > 2 ? ['digital'] : [] }]);
		const profile = { ...tinyProfile, project: 'digital' };
		expect(shown(rows, {}, profile)).toBe('d e f');
		expect(shown(rows, {}, { ...profile, project: 'none' })).toBe('a');
		const free: Row = ['g', 'seven', 'sharing', { moves: movesOf('water/plan') }];
		expect(shown([...rows, free], {}, profile)).toBe('d e f g');
	}); // prettier-ignore

	it('may be four for one need where the project is told, and old ones after those that are not', () => {
		const rows = six.map(([id, operator], at): Row => [id, operator, 'social', { projects: at < 5 ? ['hiring'] : [], checkedOn: at === 0 ? null : '2026-11-01' }]);
		expect(shown(rows, {}, { ...tinyProfile, project: 'hiring' })).toBe('b c d e a');
		expect(shown(rows)).toBe('b c d');
	}); // prettier-ignore

	it('count only the need that an offer serves best', () => {
		const rows = six.map(([id, operator, need]): Row => [id, operator, need, { needs: [need, 'strategy'] }]);
		expect(shown(rows)).toBe('a b c d e');
	}); // prettier-ignore

	it('do not count what is left out', () => {
		expect(
			shown([
				['a', 'one', 'ecology'],
				['b', 'one', 'social'],
				['c', 'one', 'sharing'],
				['d', 'two', 'sharing'],
				['e', 'three', 'sharing'],
				['f', 'four', 'sharing'],
				['g', 'five', 'sharing']
			])
		).toBe('a b d e f');
	});

	it.each<[string, Partial<Offer>, boolean]>([
		['what it can have', {}, true],
		['what it has to ask', { ask: ['place-left'] }, true],
		['what it cannot tell yet', { rules: rulesOf(organic) }, true],
		['what is late', { kind: 'tax' }, false],
		['what refuses it', { rules: rulesOf(atMost(3)) }, false],
		['what is closed', { validUntil: '2026-11-23' }, false]
	])('are only what may be first: %s', (_, rest, first) => {
		expect(shown([['a', 'one', 'ecology', rest]])).toBe(first ? 'a' : '');
	});

	it('leave out an offer that the catalogue no longer has', () => {
		const matches = rankOffers(compiledOf([offerOf('gone')]), compiled, { profile: {}, answers: {} }, { today });
		expect(matches).toHaveLength(1);
		expect(firstOffers(compiledOf([offerOf('here')]), matches)).toEqual([]);
	}); // prettier-ignore

	it.each<[Match['status'], boolean]>([
		['eligible', true],
		['to-verify', true],
		['not-eligible', false],
		['closed', false]
	])('are possible when %s: %s', (status, possible) => {
		expect(isPossible({ ...see({}), status })).toBe(possible);
	});
});
