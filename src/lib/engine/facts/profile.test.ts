import { describe, expect, it } from 'vitest';
import { checkGrid } from '$lib/grid/coherence';
import type { GridFact } from '$lib/grid/grid';
import type { Profile } from '$lib/grid/sheet';
import { askedOf } from '../score/asked';
import { compileGrid } from '../score/compile';
import { disclose } from '../score/disclose';
import type { Facts } from './facts';
import { readFacts, valueOf } from './profile';
import { gridOf, tinyGrid } from '../../../../tests/criteria/tiny-grid';
import { criteriaOf } from '../../../../tests/support/arbitraries';

const compiled = compileGrid(tinyGrid);
const isAbsent = (facts: Facts, id: string) =>
	facts.states[compiled.facts.slots.get(id) ?? -1] === 'absent';
const read = (profile: Profile, id: string) => valueOf(compiled, readFacts(compiled, profile), id);

describe('a profile', () => {
	it.each<[string, Profile, string, unknown]>([
		['an exact value', { headcount: 6 }, 'headcount', 6],
		['an interval', { headcount: { min: 3, max: 5 } }, 'headcount', { min: 3, max: 5 }],
		['an interval of one', { headcount: { min: 4, max: 4 } }, 'headcount', 4],
		['an interval open above', { headcount: { min: 4 } }, 'headcount', { min: 4, max: 9999 }],
		['a sector without its scheme', { naf: 'C' }, 'naf', 'rev2:C'],
		['a section of NAF 2025 that all comes from one', { naf: 'rev21:N' }, 'naf', 'rev2:M'],
		['one that comes from several', { naf: 'rev21:F' }, 'naf', undefined],
		['a year and month', { created: '2021-03' }, 'created', '2021-03'],
		['nothing told', {}, 'headcount', undefined],
		[
			'"don\'t know" without a value for it',
			{ headcount: { unknown: true } },
			'headcount',
			undefined
		],
		['"don\'t know" with one', { closedYears: { unknown: true } }, 'closedYears', 3],
		['what the form says', { legalForm: 'association' }, 'artisan', false],
		['what the activity says', { naf: 'rev2:K' }, 'artisan', false],
		['nothing where they say nothing', { legalForm: 'sarl', naf: 'rev2:C' }, 'artisan', undefined],
		['what is told instead', { legalForm: 'association', artisan: true }, 'artisan', true],
		[
			'what the form says to who does not know',
			{ legalForm: 'association', artisan: { unknown: true } },
			'artisan',
			false
		],
		['nothing told of a quiet fact', {}, 'noTrips', false],
		['a quiet fact told', { noTrips: true }, 'noTrips', true],
		['a fact not asked of this company', { irrigates: false }, 'wells', 0],
		['a fact told, then no longer asked', { irrigates: false, wells: 4 }, 'wells', 0],
		['a fact told before the one that decides', { wells: 4 }, 'wells', undefined],
		['the same, when it could not change', { wells: 0 }, 'wells', 0],
		['the same, when nobody will decide', { irrigates: { unknown: true }, wells: 4 }, 'wells', 4]
	])('reads %s', (_, profile, id, value) => {
		expect(read(profile, id)).toEqual(value);
	});

	it('counts an emoji as one character of a text', () => {
		const name = '🥖'.repeat(120);
		expect(read({ name }, 'name')).toBe(name);
	});

	it.each<[string, Profile]>([
		['headcount', { headcount: 2.5 }],
		['headcount', { headcount: -1 }],
		['headcount', { headcount: 'many' }],
		['headcount', { headcount: { min: 5, max: 3 } }],
		['closedYears', { closedYears: 4 }],
		['closedYears', { closedYears: { min: 1, max: 2 } }],
		['legalForm', { legalForm: 'guild' }],
		['naf', { naf: 'Z' }],
		['naf', { naf: 'rev21:W' }],
		['naf', { naf: 'rev21:F' }],
		['created', { created: '2021-13' }],
		['irrigates', { irrigates: 'yes' }],
		['name', { name: 'x'.repeat(121) }]
	])('counts a value that does not fit %s as never told: %j', (id, profile) => {
		const facts = readFacts(compiled, profile);
		expect([valueOf(compiled, facts, id), isAbsent(facts, id)]).toEqual([undefined, true]);
	});

	it('tells absent facts from those that will stay unknown', () => {
		const facts = readFacts(compiled, { headcount: { unknown: true }, irrigates: false });
		const absent = ['headcount', 'irrigates', 'wells', 'noTrips', 'market'].filter((id) =>
			isAbsent(facts, id)
		);
		expect(absent).toEqual(['market']);
	});
});

describe('a fact that the rest of the profile says', () => {
	const inSociety = { in: ['legalForm', ['association', 'scop']] as [string, string[]] };
	const grid = gridOf([{ id: 'item', kind: 'level', levels: [{ id: 'no', points: 0 }] }], {
		facts: [
			{
				id: 'status',
				kind: 'choice',
				choices: ['none', 'social'],
				askedIn: 'only',
				known: { when: inSociety, value: 'social' }
			}
		]
	});
	const [only] = criteriaOf(grid);
	const social = compileGrid({
		...grid,
		pillars: [
			{
				id: 'pillar',
				themes: [
					{ id: 'theme', criteria: only ? [{ ...only, when: { is: ['status', 'social'] } }] : [] }
				]
			}
		]
	});
	const asked = (profile: Profile) => askedOf(social, { profile, answers: {} }, 'only');

	it('is not asked, and counts', () => {
		expect(asked({ legalForm: 'scop' })).toMatchObject({ applies: true, ask: [] });
		expect(asked({ legalForm: 'sarl' })).toMatchObject({ applies: null, ask: ['status'] });
		expect(asked({ legalForm: 'scop', status: 'none' }).applies).toBe(false);
	});

	it('goes out as what says it', () => {
		const { facts } = disclose(social, { profile: { legalForm: 'scop' }, answers: {} });
		expect(facts).toEqual({ legalForm: 'scop' });
		expect(asked(facts).applies).toBe(true);
	});

	it('is checked: its condition, its value, and that it waits for nothing of its own', () => {
		const problems = (known: GridFact['known']) =>
			checkGrid({
				...social.grid,
				facts: social.grid.facts.map((fact) => ({ ...fact, known }))
			}).map(({ path }) => path);
		expect(problems({ when: inSociety, value: 'social' })).toEqual([]);
		expect(problems({ when: inSociety, value: 'other' })).toEqual(['facts.status.known.value']);
		expect(problems({ when: { is: ['nothing', true] }, value: 'social' })).toEqual([
			'facts.status.known.when.is'
		]);
		expect(problems({ when: { is: ['status', 'none'] }, value: 'social' })).toEqual([
			'facts.status.askWhen'
		]);
	});
});
