import { expect, test } from 'vitest';
import type {
	EmissionFactor,
	Indicator,
	IndicatorProposal,
	IndicatorSet
} from '$lib/grid/indicators/indicators';
import type { IndicatorValues } from '$lib/grid/indicators/values';
import type { Profile } from '$lib/grid/sheet';
import { compileSet } from './compile-set';
import { compute } from './compute';
import { profileOfYear, proposedValue } from './propose';
import { fitsIndicator, readSet } from './read-set';

const source = { title: 'Invented', url: 'https://example.org/', consulted: '2026-12-01' };
const factor = (change: Partial<EmissionFactor>): EmissionFactor => ({
	id: 'power',
	unit: 'kwh',
	kgco2e: 0.05,
	scope: 2,
	year: 2025,
	source,
	...change
});
const small = { not: { atLeast: ['headcount', 10] as [string, number] } };
const indicators: Indicator[] = [
	{ id: 'power', kind: 'number', unit: 'kwh' },
	{ id: 'fuel', kind: 'number', unit: 'litres', optional: true },
	{ id: 'trucks', kind: 'yes-no' },
	{ id: 'diesel', kind: 'number', unit: 'litres', when: { is: ['trucks', true] } },
	{ id: 'accidents', kind: 'number', unit: 'cases', personal: small },
	{ id: 'hours', kind: 'number', unit: 'hours', when: { atLeast: ['headcount', 10] } },
	{
		id: 'given',
		kind: 'computed',
		unit: 'kgco2e',
		decimals: 1,
		formula: {
			emissions: [
				{ indicator: 'power', factor: 'power' },
				{ indicator: 'fuel', factor: 'fuel' },
				{ indicator: 'diesel', factor: 'fuel' }
			]
		}
	}
];
const set: IndicatorSet = {
	id: 'tiny',
	version: '2026.1',
	sections: [{ id: 'all', indicators }],
	factors: [factor({}), factor({ id: 'fuel', unit: 'litres', kgco2e: 2.5, scope: 1 })]
};
const compiled = compileSet(set);
const read = (values: IndicatorValues, headcount: number | undefined = 4) =>
	readSet(compiled, headcount === undefined ? {} : { headcount }, values);
const asked = (values: IndicatorValues, headcount?: number) =>
	[...read(values, headcount).lines.keys()].join(' ');

test('what is asked follows the profile, and what was said before', () => {
	// Litres are asked once it is known that there are trucks.
	expect(asked({})).toBe('power fuel trucks accidents given');
	expect(asked({ trucks: { none: 'unknown' } })).not.toContain('diesel');
	expect(asked({ trucks: { none: 'not-concerned' } })).not.toContain('diesel');
	expect(asked({ trucks: { yes: false } }, 30)).toBe('power fuel trucks accidents hours given');
	expect(asked({ trucks: { yes: true } })).toContain('diesel');
	// As long as nobody said how many they are, it is asked.
	expect([...readSet(compiled, {}, {}).lines.keys()]).toContain('hours');
});

test('complete is what was said of what is asked: what is optional is not lacking, nor what does not concern one', () => {
	const before = read({});
	expect([before.given, before.asked, before.unknown]).toEqual([0, 3, 0]);
	const after = read({
		power: { number: 100 },
		trucks: { yes: false },
		accidents: { none: 'not-concerned' }
	});
	expect([after.given, after.asked]).toEqual([3, 3]);
	expect(read({ power: { none: 'unknown' } }).unknown).toBe(1);
	expect(read({ fuel: { number: 1 } }).asked).toBe(4);
});

test('a value of another kind counts as nothing, and is not lost', () => {
	const line = read({ power: { text: 'beaucoup' } }).lines.get('power');
	expect([line?.state, line?.value]).toEqual(['open', null]);
	expect(fitsIndicator({ id: 'power', kind: 'number', unit: 'kwh' }, { number: -1 })).toBe(false);
});

test('emissions are each line times its factor, and no total as long as one is missing', () => {
	const given = (values: IndicatorValues) => read(values).lines.get('given')?.computed;
	const missing = given({ power: { number: 1000 } });
	// Nobody is told of a total as long as a question that may add to it is open.
	expect([missing?.total, missing?.missing]).toEqual([null, ['trucks']]);
	const litres = given({ power: { number: 1000 }, trucks: { yes: true } });
	expect([litres?.total, litres?.missing]).toEqual([null, ['diesel']]);
	const known = given({ power: { number: 1000 }, trucks: { yes: true }, diesel: { number: 10 } });
	expect(known?.lines.map(({ indicator, result }) => [indicator, result])).toEqual([
		['power', 50],
		['diesel', 25]
	]);
	expect(known?.total).toBe(75);
	expect(given({ power: { number: 3 }, trucks: { none: 'not-concerned' } })?.total).toBe(0.15);
	expect(given({ power: { number: 3 }, trucks: { yes: false } })?.total).toBe(0.15);
	expect(given({ power: { none: 'not-concerned' }, trucks: { yes: false } })?.total).toBe(0);
	expect(given({ power: { none: 'unknown' }, trucks: { yes: false } })?.total).toBeNull();
});

test('more taken away than there was is no amount, and money may be owed', () => {
	const sum = [{ indicator: 'drawn' }, { indicator: 'given', times: -1 }];
	const rest = (unit: 'm3' | 'euros', given: number | null) =>
		compute({ unit, formula: { sum } }, [], (id) => (id === 'drawn' ? 10 : given));
	expect(rest('m3', 4)).toMatchObject({ total: 6, isBelowZero: false });
	expect(rest('m3', 12)).toMatchObject({ total: null, isBelowZero: true });
	expect(rest('m3', null)).toMatchObject({ total: null, isBelowZero: false });
	expect(rest('euros', 12)).toMatchObject({ total: -2, isBelowZero: false });
});

test('tonnes are a thousandth of the kilos, and a ratio needs something to divide by', () => {
	const emissions = [{ indicator: 'power', factor: 'power' }];
	const tonnes = compute({ unit: 'tco2e', formula: { emissions } }, set.factors, () => 40_000);
	expect(tonnes.total).toBe(2);
	const ratio = { over: 'accidents', under: 'hours', times: 200_000 };
	const rate = (hours: number | null) =>
		compute({ unit: 'rate', formula: { ratio } }, [], (id) => (id === 'hours' ? hours : 1));
	expect(rate(50_000).total).toBe(4);
	expect(rate(0).total).toBeNull();
	expect(rate(null).missing).toEqual(['hours']);
});

test('who has grown since is as small as it was in that year, or nobody knows', () => {
	const proposals: IndicatorProposal[] = [
		{ indicator: 'power', from: { fact: 'headcount' }, relation: 'equal', confidence: 3 }
	];
	const now: Profile = { headcount: 60, referenceYear: 2025 };
	const personalIn = (year: string, values: IndicatorValues) => {
		const past = profileOfYear(now, year, { proposals, values });
		return readSet(compiled, now, values, past).lines.get('accidents')?.isPersonal;
	};
	expect(personalIn('2025', {})).toBe(false);
	expect(personalIn('2025', { power: { number: 6 } })).toBe(true);
	expect(personalIn('2024', {})).toBe(true);
	expect(personalIn('2024', { power: { number: 60 } })).toBe(false);
});

test('what may point at a person does so in a small team, and where nobody knows how small', () => {
	const personal = (headcount?: number) =>
		readSet(compiled, headcount === undefined ? {} : { headcount }, {}).lines.get('accidents')
			?.isPersonal;
	expect([personal(4), personal(10), personal()]).toEqual([true, false, true]);
	const rate: Indicator = {
		id: 'rate',
		kind: 'computed',
		unit: 'rate',
		formula: { sum: [{ indicator: 'accidents' }] }
	};
	const more = compileSet({ ...set, sections: [{ id: 'all', indicators: [...indicators, rate] }] });
	const told = (headcount: number) =>
		readSet(more, { headcount }, { accidents: { number: 1 } }).lines.get('rate')?.isPersonal;
	expect([told(4), told(10)]).toEqual([true, false]);
});

test('a diagnosis proposes what it knows, in the unit that is asked', () => {
	const sheet = {
		profile: { headcount: 12, perimeter: 'site' },
		answers: {
			carbon: { energy: { numbers: { a: 4, unit: 'mwh' as const } } },
			labels: { which: { practices: ['bio'] } }
		}
	};
	const how = { indicator: 'x', relation: 'equal', confidence: 3 } as const;
	const propose = (more: Omit<Parameters<typeof proposedValue>[0], keyof typeof how>) =>
		proposedValue({ ...how, ...more }, sheet);
	expect(propose({ from: { fact: 'headcount' } })).toEqual({ number: 12 });
	expect(propose({ from: { fact: 'perimeter' }, values: { site: 'one' } })).toEqual({
		choice: 'one'
	});
	const energy = { criterion: 'carbon', item: 'energy', number: 'a' };
	expect(propose({ from: energy, times: { mwh: 1000, kwh: 1 } })).toEqual({ number: 4000 });
	expect(propose({ from: energy, times: { kwh: 1 } })).toBeNull();
	expect(propose({ from: { criterion: 'labels', item: 'which', choice: 'bio' } })).toEqual({
		yes: true
	});
	expect(propose({ from: { criterion: 'labels', item: 'which', choice: 'iso' } })).toBeNull();
	expect(propose({ from: { fact: 'turnover' } })).toBeNull();
});
