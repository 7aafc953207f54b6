import { describe, expect, it } from 'vitest';
import type { Offer } from '$lib/grid/catalogue';
import type { Condition } from '$lib/grid/grid';
import type { Profile } from '$lib/grid/sheet';
import { compiledOf, rulesOf, see, today } from '../../../../tests/criteria/tiny-catalogue';
import { countedByOffers, readCatalogueFacts } from './catalogue-facts';
import type { Interval, KnownValue } from '../facts/facts';
import type { Match } from '../result/result';

const { facts: table } = compiledOf([]);
function read(id: string, profile: Profile, day = today): KnownValue {
	return readCatalogueFacts(table, profile, day).values[table.slots.get(id) ?? -1];
}

type Status = Match['status'];
const [yes, maybe, no]: Status[] = ['eligible', 'to-verify', 'not-eligible'];
const unknown = { unknown: true } as const;
const atMost = (bound: number): Condition => ({ atMost: ['headcount', bound] });
const atLeast = (bound: number): Condition => ({ atLeast: ['headcount', bound] });

describe('a headcount as offers count it', () => {
	it.each<[number, Interval | number]>([
		[0, 0],
		[1, { min: 1, max: 2 }],
		[2, { min: 1, max: 3 }],
		[6, { min: 5, max: 7 }],
		[19, { min: 18, max: 20 }],
		[20, { min: 18, max: 22 }],
		[23, { min: 21, max: 25 }],
		[29, { min: 27, max: 31 }],
		[30, { min: 27, max: 33 }],
		[250, { min: 225, max: 275 }]
	])('%d is %j', (headcount, counted) => {
		expect(countedByOffers(headcount)).toEqual(counted);
	});

	it.each<[string, Profile[string], KnownValue]>([
		['an exact one, with its margin', 20, { min: 18, max: 22 }],
		['one written as an interval, the same', { min: 20, max: 20 }, { min: 18, max: 22 }],
		['one told roughly, as it was told', { min: 10, max: 19 }, { min: 10, max: 19 }],
		['the greatest, within what a headcount may be', 9999, { min: 9000, max: 9999 }],
		['one told as unknown, as unknown', unknown, undefined],
		['one that does not fit, as unknown', -4, undefined]
	])('reads %s', (_, headcount, known) => {
		expect(read('headcount', { headcount })).toEqual(known);
	});
});

describe('a limit of headcount', () => {
	it.each<[Condition, Profile[string], Status | undefined]>([
		[atMost(20), 18, yes],
		[atMost(20), 19, yes],
		[atMost(20), 20, maybe],
		[atMost(20), 21, maybe],
		[atMost(20), 22, maybe],
		[atMost(20), 23, no],
		[atLeast(20), 18, no],
		[atLeast(20), 19, maybe],
		[atLeast(20), 20, maybe],
		[atLeast(20), 21, maybe],
		[atLeast(20), 22, yes],
		[atMost(0), 0, yes],
		[atMost(0), 1, no],
		[atLeast(1), 0, no],
		[atLeast(1), 1, yes],
		[atLeast(2), 1, maybe],
		[atMost(250), 228, yes],
		[atMost(250), 229, maybe],
		[atMost(250), 277, maybe],
		[atMost(250), 278, no],
		[atLeast(250), 227, no],
		[atLeast(250), 250, maybe],
		[atLeast(250), 276, maybe],
		[atLeast(250), 277, yes],
		[atMost(9999), 9999, yes],
		[atMost(20), { min: 10, max: 20 }, yes],
		[atMost(20), { min: 10, max: 49 }, maybe],
		[atMost(20), { min: 21, max: 49 }, no],
		[atMost(20), unknown, maybe]
	])('is read with its margin: %j for %j is %s', (when, headcount, status) => {
		expect(see({ rules: rulesOf(when) }, { headcount }).status).toBe(status);
	});
});

describe('the territory of an offer', () => {
	const departments = { territory: { departments: ['31', '34'] } };
	const region = { territory: { region: '76' } };
	const country = { territory: { country: true } } as const;

	it.each<[string, Partial<Offer>, Profile, Status | undefined, boolean | null | undefined]>([
		['one of its departments', departments, { department: '34' }, yes, true],
		['another department of the region', departments, { department: '09' }, no, false],
		['a department elsewhere', departments, { department: 'other' }, no, false],
		['departments, and a company that never said where it is', departments, {}, maybe, null],
		['departments, and one that does not know', departments, { department: unknown }, maybe, null],
		['the region, from one of its departments', region, { department: '09' }, yes, true],
		['the region, from elsewhere', region, { department: 'other' }, no, false],
		['the region, and a company that never said where it is', region, {}, maybe, null],
		['another region', { territory: { region: '84' } }, { department: '31' }, no, false],
		['the country, which is no rule', country, {}, yes, undefined]
	])('may be %s', (_, offer, profile, status, holds) => {
		const seen = see(offer, profile);
		expect(seen.status).toBe(status);
		expect(seen.reasons).toEqual(holds === undefined ? [] : [{ rule: 'territory', holds }]);
		expect(seen.missing).toEqual(holds === null ? ['department'] : []);
	});
});

describe('the age of a company', () => {
	it.each<[string, Profile, string, KnownValue]>([
		['in the month of its first birthday', { created: '2025-11' }, '2026-11-24', { min: 0, max: 1 }],
		['on the first day of that month', { created: '2025-11' }, '2026-11-01', { min: 0, max: 1 }],
		['the day before that month', { created: '2025-11' }, '2026-10-31', 0],
		['the month after', { created: '2025-11' }, '2026-12-01', 1],
		['created in the month of today', { created: '2026-11' }, '2026-11-24', 0],
		['created later than today', { created: '2027-05' }, '2026-11-24', 0],
		['created in a later year', { created: '2030' }, '2026-11-24', 0],
		['of which only the year is told', { created: '2020' }, '2026-11-24', { min: 5, max: 6 }],
		['of which only the year is told, on its first day', { created: '2020' }, '2026-01-01', { min: 5, max: 6 }],
		['of which only the year is told, on its last day', { created: '2020' }, '2026-12-31', 6],
		['created this year', { created: '2026' }, '2026-11-24', 0],
		['that never closed its accounts', { closedYears: 0 }, '2026-11-24', { min: 0, max: 1 }],
		['that closed them once', { closedYears: 1 }, '2026-11-24', { min: 0, max: 500 }],
		['that closed them twice', { closedYears: 2 }, '2026-11-24', { min: 1, max: 500 }],
		['that closed them three times or more', { closedYears: 3 }, '2026-11-24', { min: 2, max: 500 }],
		['that closed none, created long ago', { created: '2010-03', closedYears: 0 }, '2026-11-24', 16],
		['that does not know when it was created', { created: unknown, closedYears: 2 }, '2026-11-24', { min: 1, max: 500 }],
		['of which nothing is told', {}, '2026-11-24', undefined],
		['created in no month', { created: '2021-13' }, '2026-11-24', undefined],
		['that tells its age, which is not asked', { age: 12 }, '2026-11-24', undefined],
		['that tells another age than its creation', { age: 12, created: '2025-12' }, '2026-11-24', 0]
	])('%s', (_, profile, day, age) => {
		expect(read('age', profile, day)).toEqual(age);
	}); // prettier-ignore

	it.each<[string, Profile, Status | undefined]>([
		['surely old enough', { created: '2023-10' }, yes],
		['perhaps old enough, by its month', { created: '2023-11' }, maybe],
		['perhaps old enough, by its year', { created: '2023' }, maybe],
		['too young', { created: '2023-12' }, no],
		['perhaps old enough, by its accounts', { closedYears: 3 }, maybe],
		['too young, by its accounts', { closedYears: 0 }, no],
		['of unknown age', {}, maybe]
	])('meets a limit of three years: %s', (_, profile, status) => {
		expect(see({ rules: rulesOf({ atLeast: ['age', 3] }) }, profile).status).toBe(status);
	});
});

describe('what an unknown rule names as missing', () => {
	const old: Condition = { atLeast: ['age', 2] };
	const gas: Condition = { is: ['heats', 'gas'] };

	it.each<[string, Condition, Profile, string[]]>([
		['a fact never told', atMost(20), {}, ['headcount']],
		['a fact told as unknown', atMost(20), { headcount: unknown }, ['headcount']],
		['a fact that does not fit', atMost(20), { headcount: 'many' }, ['headcount']],
		['no headcount told, whatever its margin', atMost(20), { headcount: 20 }, []],
		['no headcount told roughly', atMost(20), { headcount: { min: 10, max: 49 } }, []],
		['the creation, for the age', old, {}, ['created']],
		['the creation, for an age known by the accounts', old, { closedYears: 1 }, ['created']],
		['no creation told by its year', old, { created: '2024' }, []],
		['the department, for the region', { is: ['region', '76'] }, {}, ['department']],
		['first the fact that decides whether another is asked', gas, {}, ['organic', 'heats']],
		['that fact too when it was told as unknown', gas, { organic: unknown }, ['organic', 'heats']],
		['only the other once that is decided', gas, { organic: true }, ['heats']],
		['no fact that is not asked of this company', { is: ['guild', 'growers'] }, { headcount: 0 }, []],
		['the facts of a condition once each', { all: [gas, { not: gas }, atMost(9)] }, { organic: true }, ['heats', 'headcount']],
		['no fact whose value would not matter', { any: [atMost(9), gas] }, { organic: false }, ['headcount']]
	])('is %s', (_, when, profile, missing) => {
		expect(see({ rules: rulesOf(when) }, profile)).toMatchObject({ status: maybe, missing });
	}); // prettier-ignore

	it.each<[string, Condition, Profile]>([
		['holds', atMost(20), { headcount: 6 }],
		['does not hold', atMost(20), { headcount: 60 }],
		['reads a fact that is not asked of this company', gas, { organic: false }]
	])('is nothing when a rule %s', (_, when, profile) => {
		expect(see({ rules: rulesOf(when) }, profile).missing).toEqual([]);
	});
});

describe('what the questionnaire counts an unknown fact as', () => {
	const metropole = { rules: rulesOf({ is: ['metropole', 'toulouse'] }) };

	it('refuses nothing here: "do not know" stays a question', () => {
		const seen = see(metropole, { department: '31', metropole: unknown });
		expect([seen.status, seen.missing]).toEqual([maybe, ['metropole']]);
		expect(read('age', { closedYears: unknown })).toBeUndefined();
	});

	it('holds where the fact is not asked', () => {
		expect(see(metropole, { department: '12', metropole: unknown }).status).toBe(no);
	});

	it('is not asked again when it was told: what it hangs on is', () => {
		expect(see(metropole, { metropole: 'toulouse' }).missing).toEqual(['department']);
	});
});

it('A month of creation ends with its own last day', () => {
	expect(read('age', { created: '2025-11' }, '2026-11-30')).toBe(1);
	expect(read('age', { created: '2024-02' }, '2026-02-28')).toEqual({ min: 1, max: 2 });
});
