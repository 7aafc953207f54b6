// @module-tag often
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf, type PlanColumns, type PlannedAction } from './plan-csv';

const columns: PlanColumns = [
	['title', 'Action'],
	['due', 'Échéance'],
	['note', 'Note'],
	['gain', 'Gain ; points']
];

const action = (change: Partial<PlannedAction> = {}): PlannedAction => ({
	id: 'a1',
	title: 'Mesurer nos émissions',
	due: '2027-03-15',
	owner: 'Jeanne',
	status: 'À faire',
	note: 'Voir Paul',
	subject: 'Mesure',
	offer: '',
	url: '',
	gain: '+1,3',
	...change
});

const read = (csv: string): string[][] =>
	parse(csv, { bom: true, delimiter: ';', record_delimiter: '\r\n' });

/** A note as the spreadsheet gets it. */
const cellOf = (note: string) => read(csvOf([action({ note })], columns))[1]?.[2];

describe('the file', () => {
	test('has its mark, semicolons, CRLF, titles in words, then a row per action', () => {
		expect(csvOf([action(), action({ title: 'Trier ; composter', due: '' })], columns)).toBe(
			'\uFEFFAction;Échéance;Note;"Gain ; points"\r\n' +
				'Mesurer nos émissions;2027-03-15;Voir Paul;+1,3\r\n' +
				'"Trier ; composter";;Voir Paul;+1,3\r\n'
		);
	});

	test('has its titles alone when nothing is planned', () => {
		expect(csvOf([], columns)).toBe('\uFEFFAction;Échéance;Note;"Gain ; points"\r\n');
	});

	test('says the columns that were asked for, in their order', () => {
		const chosen: PlanColumns = [
			['owner', 'Qui'],
			['subject', 'Sujet']
		];
		expect(read(csvOf([action()], chosen))).toEqual([
			['Qui', 'Sujet'],
			['Jeanne', 'Mesure']
		]);
	});
});

describe('a cell', () => {
	test.each([
		['semicolons and commas', 'a; b, c'],
		['quotes', 'le "bon" plan"'],
		['line breaks of any kind', 'one\ntwo\r\nthree\rfour\n'],
		['spaces around', ' a '],
		['accents and emoji', 'Été à Œuilly 🥐👩🏽‍🌾'],
		['nothing', '']
	])('with %s is read as it was written', (_, note) => {
		expect(cellOf(note)).toBe(note);
	});

	test.each([
		['=HYPERLINK("https://b.fr";"a")'],
		['+cmd|" /C calc"!A0'],
		['-2+3'],
		['@SUM(1)'],
		['\t=1'],
		['\r=1'],
		['\n=1'],
		['   =1'],
		['\u00A0\u200B=1'],
		['＝1'],
		['＋1'],
		['－1'],
		['＠A1'],
		['﹦1'],
		['+33 6 12 34 56 78'],
		['- relancer'],
		['+1\n=1'],
		['+1,3,'],
		['-'],
		['\ttab']
	])('that a spreadsheet may run gets an apostrophe: %j', (note) => {
		expect(cellOf(note)).toBe(`'${note}`);
	});

	test.each(['+1,3', '-0.5', '+12', '−0,4', '1-2', 'a=b', '12 %', "'=1"])(
		'that nothing runs stays as it is: %s',
		(note) => {
			expect(cellOf(note)).toBe(note);
		}
	);

	test('of the titles is safe too', () => {
		expect(read(csvOf([], [['title', '=1']]))).toEqual([["'=1"]]);
	});

	test('never begins with what may be run, and loses nothing', () => {
		const risky = fc.constantFrom(...'=+-@＝＋－＠\t\r\n \u00A0\u200B\u0000;,"\'|1aé🥐');
		const any = fc.oneof(fc.string({ unit: risky }), fc.string({ unit: 'binary' }));
		const number = /^[+-]?\d+([.,]\d+)?$/;
		fc.assert(
			fc.property(fc.array(fc.tuple(any, any)), (pairs) => {
				const actions = pairs.map(([title, note]) => action({ title, note }));
				const [, ...rows] = read(csvOf(actions, columns));
				const cells = rows.map(([title = '', , note = '']) => [title, note]);
				expect(cells.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
					pairs.map((row) => row.map((cell) => cell.replace(/^'/, '')))
				);
				const begins = /^[\t\r\n]|^[\s\u200B\p{Cc}]*[=+\-@＝＋－＠]/u;
				const runs = cells.flat().filter((cell) => begins.test(cell) && !number.test(cell));
				expect(runs).toEqual([]);
			})
		);
	});
});
