import { describe, expect, it } from 'vitest';
import type { Offer } from '$lib/grid/catalogue';
import { checkCatalogue } from '$lib/grid/catalogue-coherence';
import { catalogueSchema } from '$lib/grid/catalogue-schema';
import type { Condition, Grid } from '$lib/grid/grid';
import type { Answers, Profile } from '$lib/grid/sheet';
import {
	catalogueOf,
	compiledOf,
	movesOf,
	offerOf,
	rulesOf,
	see,
	tinyCatalogue,
	today
} from '../../../../tests/criteria/tiny-catalogue';
import { tinyAnswers, tinyGrid, tinyProfile } from '../../../../tests/criteria/tiny-grid';
import { compileGrid } from '../score/compile';
import { compileCatalogue } from './compile-catalogue';
import { evaluate } from '../evaluate';
import { rankOffers } from './rank-offers';
import type { Match } from '../result/result';

const compiled = compileGrid(tinyGrid);

/** The ids of these offers, in order of rank. */
function order(offers: Offer[], profile: Profile = {}, grid: Grid = tinyGrid): string[] {
	const compiledGrid = compileGrid(grid);
	const catalogue = compileCatalogue(catalogueOf(offers), compiledGrid);
	return rankOffers(catalogue, compiledGrid, { profile, answers: {} }, { today }).map(
		({ id }) => id
	);
}

type Status = Match['status'];
const [yes, maybe, no, closed]: Status[] = ['eligible', 'to-verify', 'not-eligible', 'closed'];
const unknown = { unknown: true } as const;
const atMost = (bound: number): Condition => ({ atMost: ['headcount', bound] });
const atLeast = (bound: number): Condition => ({ atLeast: ['headcount', bound] });
const organic: Condition = { is: ['organic', true] };

describe('the rules of an offer', () => {
	const [hard, soft] = [
		{ id: 'organic', when: organic },
		{ id: 'size', when: atMost(9), soft: true as const }
	];

	it('keeps the rules apart, however many they are', () => {
		const rules = [organic, ...Array.from({ length: 40 }, () => atMost(9))];
		const offers = [offerOf('long', { rules: rulesOf(...rules) })];
		const catalogue = compileCatalogue(catalogueOf(offers), compiled);
		const reasonsOf = (profile: Profile) =>
			rankOffers(catalogue, compiled, { profile, answers: {} }, { today })[0]?.reasons[0]?.holds;
		const told: Profile[] = [{ organic: true }, { organic: false }, {}];
		expect(told.map(reasonsOf)).toEqual([true, false, null]);
	});

	it.each<[string, Profile, Status | undefined, (boolean | null)[], number, string[]]>([
		['all hold', { organic: true, headcount: 6 }, yes, [true, true], 0, []],
		['only one resting on weak words is false', { organic: true, headcount: 40 }, maybe, [true, false], 1, []],
		['only that one is unknown', { organic: true }, maybe, [true, null], 1, ['headcount']],
		['a hard one was never told', { headcount: 6 }, maybe, [null, true], 1, ['organic']],
		['a hard one was told as unknown', { organic: unknown, headcount: 6 }, maybe, [null, true], 1, ['organic']],
		['nothing was told', {}, maybe, [null, null], 2, ['organic', 'headcount']],
		['a hard one is false', { organic: false, headcount: 6 }, no, [false, true], 0, []],
		['a hard one is false and the other unknown', { organic: false }, no, [false, null], 1, ['headcount']],
		['both are false', { organic: false, headcount: 40 }, no, [false, false], 1, []]
	])('say whether a company may have it when %s', (_, profile, status, holds, doubtful, missing) => {
		const seen = see({ rules: [hard, soft] }, profile);
		expect(seen).toMatchObject({ status, doubtful, missing });
		expect(seen.reasons).toEqual(holds.map((holds, at) => ({ rule: [hard, soft][at]?.id, holds })));
	}); // prettier-ignore

	it('come after the territory, and each missing fact is named once', () => {
		const rules = rulesOf(atMost(9), { any: [atLeast(50), organic] });
		const seen = see({ territory: { region: '76' }, rules });
		expect(seen.reasons.map(({ rule }) => rule)).toEqual(['territory', 'rule-1', 'rule-2']);
		expect(seen.missing).toEqual(['department', 'headcount', 'organic']);
	});

	it('leave an offer with nothing but something to ask as sure as a profile can make it', () => {
		const seen = see({ ask: ['place-left'], rules: rulesOf(organic) }, { organic: true });
		expect(seen).toMatchObject({ status: maybe, doubtful: 0, missing: [], ask: ['place-left'] });
		expect(see({ ask: ['place-left'], rules: rulesOf(organic) }, { organic: false }).status).toBe(no);
	}); // prettier-ignore
});

describe('what would change a refusal', () => {
	const stalls = (from: number): Condition => ({ atLeast: ['stalls', from] });
	const market: Condition = { in: ['market', ['street', 'hall']] };
	const apart: Condition = { any: [{ all: [stalls(5), { atMost: ['stalls', 9] }] }, stalls(30)] };
	const roughly: Condition = { any: [{ atMost: ['stalls', 10] }, stalls(50)] };
	type Change = [fact: string, to: string | number | boolean] | null;

	it.each<[string, Condition[], Profile, Change]>([
		['fewer people, down to the limit', [atMost(20)], { headcount: 40 }, ['headcount', 20]],
		['more people, up to the limit', [atLeast(10)], { headcount: 3 }, ['headcount', 10]],
		['one less than a limit not to reach', [{ not: atLeast(20) }], { headcount: 40 }, ['headcount', 19]],
		['one more than a limit to pass', [{ not: atMost(4) }], { headcount: 1 }, ['headcount', 5]],
		['fewer than what was told roughly', [atMost(20)], { headcount: { min: 30, max: 60 } }, ['headcount', 20]],
		['a yes', [organic], { organic: false }, ['organic', true]],
		['a no', [{ not: organic }], { organic: true }, ['organic', false]],
		['another choice, the nearest in its list', [market], { market: 'none' }, ['market', 'hall']],
		['the nearest way up from what was told roughly', [roughly], { stalls: { min: 20, max: 45 } }, ['stalls', 50]],
		['the nearest way down from what was told roughly', [roughly], { stalls: { min: 12, max: 45 } }, ['stalls', 10]],
		['an older company', [{ atLeast: ['age', 3] }], { created: '2025-11' }, ['age', 3]],
		['the nearest of two ways, up', [apart], { stalls: 20 }, ['stalls', 30]],
		['the nearest of two ways, down', [apart], { stalls: 19 }, ['stalls', 9]],
		['one fact for two false rules', [atLeast(10), atLeast(12)], { headcount: 3 }, ['headcount', 12]],
		['one fact within two limits', [stalls(5), { atMost: ['stalls', 9] }], { stalls: 12 }, ['stalls', 9]],
		['the first fact that a rule names', [{ any: [organic, stalls(3)] }], { organic: false, stalls: 0 }, ['organic', true]],
		['the only fact that both rules name', [{ any: [organic, stalls(3)] }, stalls(2)], { organic: false, stalls: 0 }, ['stalls', 3]],
		['a fact beside one that is fixed', [{ any: [{ is: ['legalForm', 'scop'] }, organic] }], { legalForm: 'sas', organic: false }, ['organic', true]],
		['a fact, though another rule is unknown', [atMost(20), organic], { headcount: 40 }, ['headcount', 20]],
		['nothing when two facts are needed', [organic, atMost(20)], { organic: false, headcount: 40 }, null],
		['nothing when one rule forbids what the other asks', [stalls(5), { atMost: ['stalls', 4] }], { stalls: 12 }, null],
		['nothing for the legal form', [{ is: ['legalForm', 'scop'] }], { legalForm: 'sas' }, null],
		['nothing for the trade', [{ in: ['naf', ['rev2:C']] }], { naf: 'A' }, null],
		['nothing for the place', [{ is: ['department', '31'] }], { department: '34' }, null],
		['nothing for the region', [{ is: ['region', '76'] }], { department: 'other' }, null],
		['nothing for the metropole', [{ is: ['metropole', 'toulouse'] }], { department: '31', metropole: 'no' }, null],
		['nothing for the purpose', [{ is: ['purpose', 'tender'] }], { purpose: 'asked' }, null],
		['nothing for closed years', [{ atLeast: ['closedYears', 2] }], { closedYears: 0 }, null],
		['nothing for a younger company', [{ atMost: ['age', 3] }], { created: '2020' }, null],
		['nothing for one younger than its accounts', [{ atMost: ['age', 1] }], { closedYears: 3 }, null],
		['nothing when nothing is refused', [atMost(20)], { headcount: 6 }, null],
		['nothing while nothing is known', [atMost(20)], {}, null]
	])('is %s', (_, conditions, profile, change) => {
		const expected = change ? [{ fact: change[0], to: change[1] }] : undefined;
		expect(see({ rules: rulesOf(...conditions) }, profile).wouldChange).toEqual(expected);
	}); // prettier-ignore

	it('does not mind weak rules, is nothing outside the territory, nor when the offer is closed', () => {
		const rules = [...rulesOf(atMost(20)), { id: 'weak', when: organic, soft: true as const }];
		const profile = { headcount: 40, organic: false, department: '09' };
		const change = [{ fact: 'headcount', to: 20 }];
		expect(see({ rules }, profile).wouldChange).toEqual(change);
		expect(see({ rules, territory: { region: '76' } }, profile).wouldChange).toEqual(change);
		expect(see({ rules, territory: { departments: ['31'] } }, profile).wouldChange).toBeUndefined();
		expect(see({ rules, validUntil: '2026-11-23' }, profile).wouldChange).toBeUndefined();
		const first = { id: 'first', when: stalls(1), soft: true as const };
		const either = { id: 'either', when: { any: [organic, stalls(3)] } };
		expect(see({ rules: [first, either] }, { organic: false, stalls: 0 }).wouldChange).toEqual([
			{ fact: 'organic', to: true }
		]);
	}); // prettier-ignore

	it('is nothing for what a company is: its approvals, its branch', () => {
		const ids = ['inclusion', 'essStatus', 'opco'];
		const facts = ids.map((id) => ({ id, kind: 'choice' as const, choices: ['one', 'two'] }));
		const offers = ids.map((id) => offerOf(id, { rules: rulesOf({ is: [id, 'one'] }) }));
		const profile = Object.fromEntries(ids.map((id) => [id, 'two']));
		const catalogue = compiledOf(offers, { facts });
		const seen = rankOffers(catalogue, compiled, { profile, answers: {} }, { today });
		expect(seen.map(({ status, wouldChange }) => [status, wouldChange])).toEqual(
			ids.map(() => [no, undefined])
		);
	});

	it('leaves the next offer its own facts', () => {
		const both = rulesOf({ all: [organic, atMost(25)] });
		const offers = [offerOf('a', { rules: rulesOf(atMost(20)) }), offerOf('b', { rules: both })];
		const sheet = { profile: { headcount: 40, organic: false }, answers: {} };
		const seen = rankOffers(compiledOf(offers), compiled, sheet, { today });
		expect(seen.map(({ wouldChange }) => wouldChange)).toEqual([
			[{ fact: 'headcount', to: 20 }],
			undefined
		]);
	});
});

describe('what an offer could add to the total, out of 819', () => {
	const upTo = ({ best }: Pick<Match, 'best'>) => best?.upTo ?? 0;
	const meters = (answer: Answers[string][string]): Answers => ({ water: { meters: answer } });

	it.each<[string, string[], Answers, number, string | null]>([
		['all the points of an item not answered', ['water/meters'], {}, 126, 'water/meters'],
		['the points left above its answer', ['water/meters'], meters({ level: 'noted' }), 84, 'water/meters'],
		['nothing at the top', ['water/meters'], meters({ level: 'shared' }), 0, null],
		['all of them for "do not know"', ['water/meters'], meters({ unknown: true }), 126, 'water/meters'],
		['three times as much in a criterion that weighs three', ['trips/distance'], {}, 252, 'trips/distance'],
		['less for a point of a lighter pillar', ['voice/open-ended'], {}, 65, 'voice/open-ended'],
		['the best of its items', ['voice/open-ended', 'trips/distance', 'water/meters'], {}, 252, 'trips/distance'],
		['nothing for an item not asked of this company', ['water/plan'], {}, 0, null],
		['nothing for an item that the grid lacks', ['water/nothing', 'nothing/meters'], {}, 0, null],
		['nothing when it moves nothing', [], {}, 0, null]
	])('is %s', (_, items, answers, points, best) => {
		const seen = see({ moves: movesOf(...items) }, tinyProfile, {}, answers);
		expect(upTo(seen)).toBe((100 * points) / 819);
		expect(seen.best && `${seen.best.criterion}/${seen.best.item}`).toBe(best);
	}); // prettier-ignore

	it('is what the level that it leads to would add, and nothing once that is reached', () => {
		const moves = movesOf('water/meters').map((move) => ({ ...move, upTo: 'noted' }));
		expect(upTo(see({ moves }, tinyProfile))).toBe((100 * 42) / 819);
		expect(see({ moves }, tinyProfile, {}, meters({ level: 'noted' })).best).toBeNull();
		expect(see({ moves }, tinyProfile, {}, meters({ level: 'shared' })).best).toBeNull();
	});

	it('is nothing for a criterion that does not apply, and the others weigh more', () => {
		const profile = { ...tinyProfile, market: 'none' };
		expect(upTo(see({ moves: movesOf('sales/near') }, profile))).toBe(0);
		expect(upTo(see({ moves: movesOf('voice/open-ended') }, profile))).toBeCloseTo(500 / 51, 12);
	}); // prettier-ignore

	it('orders offers by the pillars that make the total', () => {
		const offers = [
			offerOf('a-people', { moves: movesOf('voice/open-ended') }),
			offerOf('b-land', { moves: movesOf('water/meters') })
		];
		expect(order(offers, tinyProfile)).toEqual(['b-land', 'a-people']);
		const plain: Grid = { ...tinyGrid, total: { from: 'criteria' } };
		expect(order(offers, tinyProfile, plain)).toEqual(['a-people', 'b-land']);
	});
});

describe('the rank of an offer', () => {
	const profile: Profile = { ...tinyProfile, department: '31' };
	const here = { territory: { departments: ['31'] } };
	const [little, more, most] = ['sales/near', 'voice/open-ended', 'trips/distance'];
	const half = { type: 'share', share: 50 } as const;
	const paid = { type: 'range', to: 100 } as const;
	const unsure = rulesOf(organic);
	const refused = rulesOf(atLeast(50));
	const few: Partial<Offer> = { moves: movesOf(little) };
	const many: Partial<Offer> = { ...here, moves: movesOf(most, more) };
	/** Last, or first, in all that comes after what a row tells. */
	const last: Partial<Offer> = { ...few, kind: 'tool', ask: ['one', 'two', 'three'] };
	const first: Partial<Offer> = { ...many, kind: 'training' };
	const poor: Partial<Offer> = { ...last, moves: [], cost: { type: 'unknown' } };
	const rich: Partial<Offer> = { ...first, kind: 'diagnostic' };
	const loan: Partial<Offer> = { ...poor, kind: 'loan' };
	const weak = [{ id: 'weak', when: atLeast(50), soft: true as const }];

	it.each<[string, Partial<Offer>, Partial<Offer>]>([
		['what it can have, even late, before what it cannot tell', { ...loan, ask: [] }, { ...rich, rules: unsure }],
		['what it only has to ask before what it cannot tell', loan, { ...rich, rules: unsure }],
		['what it cannot tell before what refuses it', { ...loan, rules: unsure }, { ...rich, rules: refused }],
		['what rests on weak words before what refuses it', { ...loan, rules: weak }, { ...rich, rules: refused }],
		['what refuses it before what is closed', { ...loan, rules: refused }, { ...rich, validUntil: '2026-11-23' }],
		['what may be first before what is late', poor, { ...rich, later: 'duty' }],
		['what moves an answer before what moves none', { ...poor, ...few }, { ...rich, moves: [] }],
		['what can still move one before what cannot', { ...poor, ...few }, { ...rich, moves: movesOf('water/plan') }],
		['a free coach with nothing to settle before free training', { ...few, kind: 'coaching' }, { ...first, ask: [] }],
		['someone who comes for nothing before someone paid', { ...last, kind: 'diagnostic' }, { ...rich, cost: half }],
		['free training with one thing to settle before a free coach with two', { ...few, kind: 'training', ask: ['one'] }, { ...many, kind: 'coaching', ask: ['one', 'two'] }],
		['free before part paid', last, { ...first, cost: half }],
		['part paid before paid', { ...last, cost: half }, { ...first, cost: paid }],
		['paid before unknown', { ...last, cost: paid }, { ...first, cost: { type: 'unknown' } }],
		['others before a tool that one uses alone', { ...last, kind: 'event' }, { ...many, kind: 'tool' }],
		['nothing to ask before one thing', few, { ...many, ask: ['one'] }],
		['one thing to ask before two', { ...few, ask: ['one'] }, { ...many, ask: ['one', 'two'] }],
		['two things to ask before three', { ...few, ask: ['one', 'two'] }, { ...many, ask: ['one', 'two', 'three'] }],
		['three things to ask with four', { ...many, ask: ['one', 'two', 'three', 'four'] }, { ...few, ask: ['one', 'two', 'three'] }],
		['the best item that adds most', { moves: movesOf(most) }, { ...here, moves: movesOf(more, 'water/meters', 'pay/ratio') }],
		['the second item that adds most', { moves: movesOf(more, most) }, { ...here, moves: movesOf(most, little) }],
		['two items before one', { moves: movesOf(most, little) }, { ...here, moves: movesOf(most) }],
		['its departments before the region', { ...few, ...here }, { ...few, territory: { region: '76' } }],
		['the region before the country', { ...few, territory: { region: '76' } }, few]
	])('puts %s', (_, better, worse) => {
		const offers = [offerOf('a-worse', worse), offerOf('z-better', better)];
		expect(order(offers, profile)).toEqual(['z-better', 'a-worse']);
	}); // prettier-ignore

	it('puts what serves the project told first, whatever it moves, but for what is late', () => {
		const offers = [
			offerOf('a-moves', { ...rich, projects: ['hiring'] }),
			offerOf('b-serves', { ...poor, projects: ['label', 'offer'] }),
			offerOf('c-late', { ...rich, kind: 'loan', projects: ['offer'] })
		];
		const planned = (project: string) => order(offers, { ...profile, project });
		expect(planned('offer')).toEqual(['b-serves', 'a-moves', 'c-late']);
		expect(planned('none')).toEqual(['a-moves', 'b-serves', 'c-late']);
		const matches = rankOffers(compiledOf(offers), compiled, { profile: { ...profile, project: 'offer' }, answers: {} }, { today });
		expect(matches.map(({ project }) => project)).toEqual([true, false, true]);
	}); // prettier-ignore

	it('puts the next steps before the weakest subjects, and these before a free coach for the rest', () => {
		const moving = (id: string, item: string, rest: Partial<Offer> = {}) =>
			offerOf(id, { kind: 'tool', ask: ['one'], moves: movesOf(item), ...rest });
		const sheet = { profile: tinyProfile, answers: tinyAnswers };
		const { steps } = evaluate(compiled, sheet);
		const paths = steps.map(({ criterion, item }) => `${criterion}/${item}`);
		const offers = paths.map((path, at) => moving(`step-${paths.length - at}`, path));
		const catalogue = compiledOf([...offers, offerOf('a-free-coach', { kind: 'coaching' })]);
		const ranked = rankOffers(catalogue, compiled, sheet, { today });
		expect(paths.length).toBeGreaterThan(2);
		expect(ranked.map(({ best }) => best && `${best.criterion}/${best.item}`)).toEqual([...paths, null]);
		const [first] = steps;
		const refused = [`${first?.criterion}/${first?.item}/${first?.rung}`];
		const others = rankOffers(catalogue, compiled, sheet, { today, refused });
		expect(others[0]?.best).not.toEqual(ranked[0]?.best);
	}); // prettier-ignore

	it('puts the rest by id, whatever their place in the file', () => {
		const offers = ['b', 'c', 'a', 'ab'].map((id) => offerOf(id, few));
		expect(order(offers, profile)).toEqual(['a', 'ab', 'b', 'c']);
		expect(order([])).toEqual([]);
	});

	it('is told apart in a catalogue of ten thousand, to the last of those that are closed', () => {
		const rest = { validUntil: '2026-01-01', ask: ['a', 'b', 'c'] };
		const ids = Array.from({ length: 10_000 }, (_, at) => `offer-${at + 10_000}`);
		expect(order(ids.map((id) => offerOf(id, rest)))).toEqual(ids);
	});

	it('does not count a third item', () => {
		const two = offerOf('a', { moves: movesOf(most, more) });
		const three = offerOf('b', { moves: movesOf(little, most, more) });
		expect(order([three, two], profile)).toEqual(['a', 'b']);
	});
});

describe('a whole catalogue', () => {
	it('holds together', () => {
		expect(catalogueSchema.safeParse(tinyCatalogue).error).toBeUndefined();
		expect(checkCatalogue(tinyCatalogue, tinyGrid)).toEqual([]);
		expect(compiledOf(tinyCatalogue.offers).name).toBe('garden-help@2026.11');
	});

	it('refuses to be compiled on a fact that does not exist', () => {
		const offer = offerOf('one', { rules: rulesOf({ is: ['elsewhere', 1] }) });
		expect(() => compiledOf([offer])).toThrow('elsewhere');
	});

	it('is shown to the garden in the order in which it is written, read backwards', () => {
		const catalogue = compiledOf(tinyCatalogue.offers.toReversed());
		const profile = { ...tinyProfile, department: '31', created: '2020', naf: 'C', legalForm: 'sas' };
		const seen = rankOffers(catalogue, compiled, { profile, answers: {} }, { today });
		expect(seen.map(({ id, rank, status }) => [rank, id, status])).toEqual([
			[1, 'van-share', yes],
			[2, 'water-visit', maybe],
			[3, 'seed-notebook', yes],
			[4, 'pump-grant', yes],
			[5, 'first-sale-talk', yes],
			[6, 'green-badge', yes],
			[7, 'garden-loan', yes],
			[8, 'organic-advice', maybe],
			[9, 'stall-help', maybe],
			[10, 'coast-visit', no],
			[11, 'team-training', no],
			[12, 'summer-fair', closed]
		]);
	}); // prettier-ignore
});
