import { describe, expect, it } from 'vitest';
import { compileGrid } from '$lib/engine/compile';
import { tinyGrid } from '../../tests/criteria/tiny-grid';
import { evaluateSheets } from './evaluate-sheets';
import { projectGrids, type Loaded } from './grid-folder';
import { readOptions } from './options';
import { readSheets } from './read-sheets';

const tiny = compileGrid(tinyGrid);
const gridOf = (name: string): Loaded =>
	name === tiny.name
		? { compiled: tiny }
		: { problem: { path: 'grid', message: `there is no grid ${name} here` } };
const sheet = { grid: tiny.name, profile: {}, answers: {} };

function run(text: string): Record<string, unknown>[] {
	const lines = [...evaluateSheets(readSheets(text), gridOf)];
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
		['no sheet', '42', { path: '', message: /expected object/ }],
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
	it('are an input, a grid and a date', () => {
		const read = readOptions(['-', '--grid', 'criteria/x', '--today=2026-11-24']);
		expect(read).toEqual({ input: '-', grid: 'criteria/x', today: '2026-11-24' });
	});

	it.each([
		['no input', [], /standard input/],
		['two inputs', ['a.json', 'b.json'], /One input/],
		['an unknown option', ['a.json', '--fast'], /--fast/],
		['a date that does not exist', ['a.json', '--today', '2026-02-30'], /2026-02-30/],
		['a catalogue', ['a.json', '--catalogue', 'x'], /no catalogue/]
	])('are refused in one sentence: %s', (_name, args, message) => {
		expect(readOptions(args)).toEqual({ message: expect.stringMatching(message) as string });
	});
});

it('takes the grid that the sheet names from the project', () => {
	const grids = projectGrids();
	expect(grids('azimut-20@2026.1')).toHaveProperty('compiled.name', 'azimut-20@2026.1');
	expect(grids('azimut-20@1999.1')).toHaveProperty('problem.path', 'grid');
});
