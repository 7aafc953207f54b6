import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileGrid } from '$lib/engine/score/compile';
import { calendarDay } from '$lib/engine/calendar-day';
import { compileCatalogue } from '$lib/engine/offers/compile-catalogue';
import { rankOffers } from '$lib/engine/offers/rank-offers';
import type { Match } from '$lib/engine/result/result';
import type { Catalogue, Offer } from '$lib/grid/catalogue';
import type { Grid } from '$lib/grid/grid';
import { tinyGrid } from '../../tests/criteria/tiny-grid';
import { publishedGrids } from '../../tests/support/grids';
import { brokenCatalogue, cataloguesByGrid, evaluateSheets, type Help } from './evaluate-sheets';
import { projectGrids, type Loaded } from './criteria/grid-folder';
import { readOptions, usage } from './options';
import { readSheets } from './read-sheets';
import {
	editFile,
	tinyCatalogue,
	tinyCriteria,
	tinyDraft,
	writeJson
} from './criteria/tiny-criteria';

const tiny = compileGrid(tinyGrid);
/** The grid after the tiny one: it asks one fact more. */
const newerGrid: Grid = {
	...tinyGrid,
	version: '2027.1',
	facts: [...tinyGrid.facts, { id: 'shade', kind: 'yes-no', askedIn: 'water' }]
};
const newer = compileGrid(newerGrid);
const gridOf = (name: string): Loaded => {
	const compiled = [tiny, newer].find((grid) => grid.name === name);
	if (compiled) return { compiled };
	return { problem: { path: 'grid', message: `there is no grid ${name} here` } };
};
const sheet = { grid: tiny.name, profile: {}, answers: {} };

function run(text: string, help?: Help): Record<string, unknown>[] {
	const lines = [...evaluateSheets(readSheets(text), gridOf, help)];
	return lines.map((line) => JSON.parse(line.text) as Record<string, unknown>);
}

describe('the input', () => {
	it.each([
		['one sheet', JSON.stringify(sheet, null, 2), 1],
		['an array', JSON.stringify([sheet, sheet]), 2],
		['an array of nothing', '[]', 0],
		['JSON lines', `${JSON.stringify(sheet)}\n\n${JSON.stringify(sheet)}\r\n`, 2],
		['a sheet after a byte order mark', `\uFEFF${JSON.stringify(sheet)}`, 1]
	])('may be %s', (_name, text, count) => {
		expect(run(text).map((result) => result.grid)).toEqual(Array(count).fill(tiny.name));
	});

	it('may hold a code of activity, of either list, which says the activity', () => {
		const told = (profile: object) => run(JSON.stringify({ ...sheet, profile }))[0];
		const known = told({ naf: 'rev2:C' });
		expect(told({ ape: '10.71H' })).toEqual(known);
		expect(told({ ape: '1071C' })).toEqual(known);
		expect(told({ naf: 'rev21:C' })).toEqual(told({}));
		expect(told({ ape: 'C' })).toMatchObject({ error: { path: 'profile.ape' } });
	});

	it('gives the same bytes each time', () => {
		const entries = readSheets(JSON.stringify(sheet));
		const [first, second] = [evaluateSheets(entries, gridOf), evaluateSheets(entries, gridOf)];
		expect([...first]).toEqual([...second]);
	});
});

describe('a bad sheet', () => {
	it('has its error in its place, and the rest go on', () => {
		const bad = { ...sheet, answers: { water: { 'no-such-item': { level: 'none' } } } };
		const results = run([sheet, bad, sheet].map((one) => JSON.stringify(one)).join('\n'));
		expect(results.map((result) => 'error' in result)).toEqual([false, true, false]);
		expect(results[1]).toEqual({
			error: { sheet: 1, path: 'answers.water.no-such-item', message: 'unknown item' }
		});
	});

	it.each([
		['nothing', '', { path: '', message: /^the input is empty/ }],
		['broken JSON', '{\n"grid": \n', { path: '', message: /^the input is not JSON/ }],
		['no sheet', '42', { path: '', message: /is not an object/ }],
		['an unknown key', { ...sheet, note: 'x' }, { path: '', message: /note/ }],
		['an unknown grid', { ...sheet, grid: 'other@2020.1' }, { path: 'grid', message: /no grid/ }],
		[
			'a path for a grid',
			{ ...sheet, grid: '../../etc@2026.1' },
			{ path: 'grid', message: /<id>/ }
		],
		[
			'an answer of no known shape',
			{ ...sheet, answers: { water: { meter: { guess: 3 } } } },
			{ path: 'answers.water.meter', message: /accepted shapes \(level, practices/ }
		],
		[
			'a number with three decimals',
			{ ...sheet, answers: { water: { meter: { numbers: { a: 1.005 } } } } },
			{ path: 'answers.water.meter.numbers.a', message: /two decimals/ }
		]
	])('is told what is wrong with it: %s', (_name, value, { path, message }) => {
		const [result] = run(typeof value === 'string' ? value : JSON.stringify(value));
		const where = { sheet: 0, path, message: expect.stringMatching(message) as string };
		expect(result).toEqual({ error: where });
	});

	it('may be a line between two good ones', () => {
		const good = JSON.stringify(sheet);
		const results = run(`${good}\n{"grid":\n${good}`);
		expect(results.map((result) => 'error' in result)).toEqual([false, true, false]);
	});

	it('says how many problems it has', () => {
		const [result] = run(JSON.stringify({ ...sheet, profile: { colour: 'red', taste: 'sweet' } }));
		expect(JSON.stringify(result)).toContain('(the first of 2 problems)');
	});
});

describe('the options', () => {
	it('are an input, a grid, a catalogue and a date', () => {
		const read = readOptions(['-', '--grid', 'x', '--catalogue', '../y', '--today=2026-11-24']);
		expect(read).toEqual({ input: '-', grid: 'x', catalogue: '../y', today: '2026-11-24' });
	});

	it('may be a date without a catalogue', () => {
		const read = readOptions(['a.json', '--today', '2026-11-24']);
		expect(read).toEqual({ input: 'a.json', today: '2026-11-24' });
	});

	it('all stand in the help', () => {
		for (const option of ['--grid', '--catalogue', '--today']) {
			expect(usage).toContain(`[${option} `);
			expect(usage).toContain(`\n${option}: `);
		}
	});

	it.each([
		['no input', [], /standard input/],
		['two inputs', ['a.json', 'b.json'], /One input/],
		['an unknown option', ['a.json', '--fast'], /--fast/],
		['a date that does not exist', ['a.json', '--today', '2026-02-30'], /2026-02-30/],
		['a catalogue without its folder', ['a.json', '--catalogue'], /--catalogue <value>/]
	])('are refused in one sentence: %s', (_name, args, message) => {
		expect(readOptions(args)).toEqual({ message: expect.stringMatching(message) as string });
	});

	it.each([
		['Pacific/Kiritimati', '2027-01-01'],
		['Pacific/Niue', '2026-12-30']
	])('take the day of the place for today: in %s %s', (zone, day) => {
		vi.stubEnv('TZ', zone);
		expect(calendarDay(new Date('2026-12-31T10:30:00Z'))).toBe(day);
		vi.unstubAllEnvs();
	});
});

describe('a catalogue', () => {
	const today = '2026-11-24';
	let criteria = '';
	let folder = '';
	let file = '';
	beforeEach(() => {
		criteria = tinyCriteria();
		folder = join(criteria, tinyDraft);
		file = join(folder, 'catalogue.json');
	});
	afterEach(() => rmSync(criteria, { recursive: true }));

	const helpOn = (day = today): Help => ({ catalogueFor: cataloguesByGrid(folder), today: day });
	/** The catalogue with another first offer. */
	const rewrite = (first: Partial<Offer>, rest: Partial<Catalogue> = {}) => {
		const [visit, ...others] = tinyCatalogue.offers;
		writeJson(file, { ...tinyCatalogue, offers: [{ ...visit, ...first }, ...others], ...rest });
	};
	const offersOf = (result: Record<string, unknown> | undefined) => result?.offers as Match[];
	const textsOf = (input: string) =>
		[...evaluateSheets(readSheets(input), gridOf, helpOn())].map(({ text }) => text);

	const given = { ...sheet, profile: { headcount: 3, department: '31', fund: 'south' } };

	it('gives each result its offers, by rank, exactly as the engine matches them', () => {
		writeJson(file, { ...tinyCatalogue, offers: [...tinyCatalogue.offers].reverse() });
		const [result] = run(JSON.stringify(given), helpOn());
		const matched = rankOffers(compileCatalogue(tinyCatalogue, tiny), tiny, given, { today });
		expect(offersOf(result)).toEqual(JSON.parse(JSON.stringify(matched)));
		expect(offersOf(result)).toMatchObject([
			{
				id: 'water-visit',
				rank: 1,
				status: 'to-verify',
				parts: { later: false, cost: 2, near: 0 },
				reasons: [
					{ rule: 'territory', holds: true },
					{ rule: 'size', holds: true }
				],
				missing: [],
				ask: ['no-other-aid']
			},
			{
				id: 'pump-loan',
				rank: 2,
				status: 'not-eligible',
				reasons: [
					{ rule: 'territory', holds: true },
					{ rule: 'fund', holds: false }
				],
				wouldChange: [{ fact: 'fund', to: 'north' }]
			}
		]);
	});

	it('changes nothing else: without it a result has no offers', () => {
		const [bare] = run(JSON.stringify(sheet));
		const [helped] = run(JSON.stringify(sheet), helpOn());
		expect(bare).not.toHaveProperty('offers');
		expect(helped).toEqual({ ...bare, offers: offersOf(helped) });
		expect(offersOf(helped)).toHaveLength(2);
	});

	it('gives the same bytes on the same day: by one sheet, an array or JSON lines', () => {
		const sheets = [given, sheet, given].map((one) => JSON.stringify(one));
		const alone = sheets.flatMap(textsOf);
		expect(alone).toHaveLength(3);
		expect(alone[0]).toContain('"offers":[{"id":');
		expect(textsOf(`[${sheets.join()}]`)).toEqual(alone);
		expect(textsOf(sheets.join('\n'))).toEqual(alone);
	});

	it('is seen on the day that was said', () => {
		rewrite({ validUntil: today });
		const statusOn = (day: string) =>
			offersOf(run(JSON.stringify(given), helpOn(day))[0]).map(({ id, status }) => [id, status])[0];
		expect(statusOn(today)).toEqual(['water-visit', 'to-verify']);
		expect(statusOn('2026-11-25')).toEqual(['pump-loan', 'not-eligible']);
	});

	it('lets sheets hold its facts, which only it knows', () => {
		const wrong = { ...sheet, profile: { fund: 'east' } };
		const error = (message: string) => ({ error: { sheet: 0, path: 'profile.fund', message } });
		expect(run(JSON.stringify(given))).toEqual([error('unknown fact')]);
		expect(run(JSON.stringify(given), helpOn())[0]).not.toHaveProperty('error');
		expect(run(JSON.stringify(wrong), helpOn())).toEqual([
			error('expected one of north, south, found "east"')
		]);
	});

	it('is compiled once with each grid of the sheets', () => {
		const { catalogueFor } = helpOn();
		const [first, other] = [catalogueFor(tiny), catalogueFor(newer)];
		rmSync(file);
		expect([catalogueFor(tiny), catalogueFor(newer)]).toEqual([first, other]);
		expect(catalogueFor(tiny)).toBe(first);
		expect(first).toHaveProperty('catalogue.name', 'near@2030.01-draft');
		expect(other).not.toBe(first);
	});

	it('serves sheets of several grids, each with its own facts', () => {
		const shaded = { ...given, grid: newer.name, profile: { ...given.profile, shade: true } };
		const [old, recent] = run(JSON.stringify([given, shaded]), helpOn());
		expect(recent).toMatchObject({ grid: newer.name, offers: [{ id: 'water-visit' }, {}] });
		expect(offersOf(recent)).toEqual(offersOf(old));
	});

	it('that reads a fact which a grid lacks is an error for its sheets only', () => {
		rewrite({ rules: [{ id: 'shade', when: { is: ['shade', true] } }] });
		const sheets = [given, { ...given, grid: newer.name }, { ...sheet, grid: 'other@2020.1' }];
		const help = helpOn();
		const [old, recent, unknown] = run(JSON.stringify(sheets), help);
		expect(old).toEqual({
			error: {
				sheet: 0,
				path: 'grid',
				message:
					`the catalogue does not go with tiny@2026.1: ${file} offers.water-visit.rules.shade.is: ` +
					`reads "shade", which is no fact of the profile and none of this questionnaire`
			}
		});
		expect(offersOf(recent)?.[0]).toMatchObject({ id: 'water-visit', missing: ['shade'] });
		expect(unknown).toHaveProperty('error.message', 'there is no grid other@2020.1 here');
	});

	describe('that is broken', () => {
		const both = [sheet, { ...sheet, grid: newer.name }];
		const broken = (sheets = both, others: Loaded[] = []) => {
			const entries = readSheets(JSON.stringify(sheets));
			return brokenCatalogue(entries, gridOf, cataloguesByGrid(folder), () => others);
		};

		it.each([
			['a shape', '"from": 100', '"from": "x"', 'offers.water-visit.cost.from'],
			['an item', '"item": "savings"', '"item": "magic"', 'offers.water-visit.moves'],
			['a fact', '"fund",', '"found",', 'offers.pump-loan.rules.fund.is'],
			['a size', '"headcount"', '"crew"', 'offers.water-visit.overrides.alone.atMost']
		])('is refused with its file, the offer and the field: %s', (_what, from, to, place) => {
			expect(broken()).toBeNull();
			editFile(file, from, to);
			expect(broken()?.startsWith(`${file} ${place}`)).toBe(true);
		});

		it.each([
			['reads nothing known', { is: ['rain', true] }, /facts\.fund\.askWhen\.is: reads "rain"/],
			['waits for itself', { is: ['fund', 'north'] }, /facts\.fund\.askWhen: waits for itself/]
		] as const)(
			'is refused where a fact of its own %s',
			(_what, { is: [fact, value] }, sentence) => {
				const askWhen = { is: [fact, value] as [string, string | boolean] };
				const facts = tinyCatalogue.facts.map((one) => ({ ...one, askWhen }));
				rewrite({}, { facts });
				expect(broken()).toMatch(sentence);
			}
		);

		it('is refused when it is not there, or is no JSON', () => {
			writeFileSync(file, '{');
			expect(broken()).toMatch(/^\S+catalogue\.json cannot be read: /);
			rmSync(file);
			expect(broken()).toBe(`${file} does not exist`);
		});

		it('is not one that goes with the grid of some sheets, or with another grid at hand', () => {
			rewrite({ rules: [{ id: 'shade', when: { is: ['shade', true] } }] });
			expect(broken()).toBeNull();
			expect(broken([sheet])).toMatch(/offers\.water-visit\.rules\.shade/);
			expect(broken([sheet], [{ compiled: newer }])).toBeNull();
			expect(broken([], [{ compiled: tiny }])).toMatch(/offers\.water-visit\.rules\.shade/);
		});
	});
});

it('takes the grid that the sheet names from the project', () => {
	const grids = projectGrids();
	for (const name of publishedGrids) expect(grids(name)).toHaveProperty('compiled.name', name);
	expect(grids('azimut-20@1999.1')).toHaveProperty('problem.path', 'grid');
});
