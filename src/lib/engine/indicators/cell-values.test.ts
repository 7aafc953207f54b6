import { expect, test } from 'vitest';
import type { Indicator } from '$lib/grid/indicators/indicators';
import { spreadsheetMapSchema } from '$lib/grid/indicators/spreadsheet-map-schema';
import type { IndicatorRow, IndicatorValues } from '$lib/grid/indicators/values';
import { cellValues } from './cell-values';
import { compileSet } from './compile-set';
import { readSet } from './read-set';

const indicators: Indicator[] = [
	{ id: 'power', kind: 'number', unit: 'kwh' },
	{ id: 'waste', kind: 'number', unit: 'kg' },
	{ id: 'labels', kind: 'yes-no' },
	{ id: 'counted', kind: 'choice', choices: ['end', 'average'] },
	{ id: 'subjects', kind: 'choices', choices: ['water', 'climate'] },
	{ id: 'how', kind: 'text', most: 100 },
	{ id: 'since', kind: 'date' },
	{
		id: 'pollutants',
		kind: 'rows',
		most: 5,
		columns: [
			{ id: 'substance', kind: 'text' },
			{ id: 'medium', kind: 'choice', choices: ['air', 'soil'] },
			{ id: 'amount', kind: 'number', unit: 'kg' }
		]
	},
	{ id: 'deaths', kind: 'number', unit: 'cases', personal: true },
	{ id: 'hours', kind: 'number', unit: 'hours', when: { atLeast: ['headcount', 10] } },
	{
		id: 'energy',
		kind: 'computed',
		unit: 'mwh',
		formula: { sum: [{ indicator: 'power', times: 0.001 }] }
	}
];
const compiled = compileSet({
	id: 'tiny',
	version: '2026.1',
	sections: [{ id: 'all', indicators }],
	factors: []
});
const source = { title: 'A page', url: 'https://example.org/', consulted: '2026-12-01' };
const profile = { headcount: 4, legalForm: 'sarl' };

function told(cells: object[], values: IndicatorValues, ticked: string[] = []) {
	const map = spreadsheetMapSchema.parse({ source, template: 'tiny', version: '1.0.0', cells });
	const reading = readSet(compiled, profile, values);
	const company = ' Les Tilleuls ';
	return cellValues(map, { reading, profile, company, year: '2025', ticked: new Set(ticked) });
}
const one = (cell: object, values: IndicatorValues, ticked?: string[]) =>
	told([{ name: 'A', ...cell }], values, ticked).map(({ value }) => value);

test.each<[object, IndicatorValues, unknown[]]>([
	[{ indicator: 'power', times: 0.001 }, { power: { number: 1100 } }, [1.1]],
	[{ indicator: 'power', times: 0.1 }, { power: { number: 3 } }, [0.3]],
	[{ indicator: 'energy' }, { power: { number: 1500 } }, [1.5]],
	[{ indicator: 'energy' }, {}, []],
	[{ indicator: 'power' }, { power: { number: 0 } }, [0]],
	[{ indicator: 'power' }, {}, []],
	[{ indicator: 'power', otherwise: 'empty' }, {}, ['']],
	[{ indicator: 'power', otherwise: 'empty' }, { power: { number: 2 } }, [2]],
	[{ indicator: 'power' }, { power: { none: 'unknown' } }, []],
	[{ indicator: 'power' }, { power: { none: 'not-concerned' } }, []],
	[{ indicator: 'waste', none: 0 }, { waste: { none: 'not-concerned' } }, [0]],
	[{ indicator: 'waste', none: 0 }, { waste: { none: 'unknown' } }, []],
	[{ indicator: 'labels' }, { labels: { yes: false } }, [false]],
	[{ indicator: 'labels', values: { yes: 'YES', no: 'NO' } }, { labels: { yes: false } }, ['NO']],
	[{ indicator: 'labels', values: { yes: 'YES' } }, { labels: { yes: false } }, []],
	[
		{ indicator: 'counted', values: { end: 'At the end' } },
		{ counted: { choice: 'end' } },
		['At the end']
	],
	[{ indicator: 'counted', values: { end: 'At the end' } }, { counted: { choice: 'average' } }, []],
	[{ indicator: 'subjects', chosen: 'water' }, { subjects: { choices: ['water'] } }, [true]],
	[{ indicator: 'subjects', chosen: 'climate' }, { subjects: { choices: ['water'] } }, [false]],
	[{ indicator: 'subjects', chosen: 'climate' }, {}, []],
	[{ indicator: 'how' }, { how: { text: ' by hand ' } }, ['by hand']],
	[{ indicator: 'how' }, { how: { text: '  ' } }, []],
	[{ indicator: 'since' }, { since: { date: '2025-03-01' } }, [{ date: '2025-03-01' }]],
	[{ dossier: 'company' }, {}, ['Les Tilleuls']],
	[{ dossier: 'year' }, {}, [2025]],
	[{ profile: 'legalForm', values: { sarl: 'private limited' } }, {}, ['private limited']],
	[{ profile: 'legalForm', values: { sas: 'other' } }, {}, []],
	[{ indicator: 'how', values: { a: 1 } }, { how: { text: 'constructor' } }, []],
	[{ constant: 'EUR' }, {}, ['EUR']]
])('%j of %j', (cell, values, wanted) => {
	expect(one(cell, values)).toEqual(wanted);
});

test('what may point at a person leaves only when it is ticked, and what is not asked never', () => {
	const deaths = { deaths: { number: 1 } };
	expect(one({ indicator: 'deaths' }, deaths)).toEqual([]);
	expect(one({ indicator: 'deaths' }, deaths, ['deaths'])).toEqual([1]);
	expect(one({ constant: true, with: 'deaths' }, deaths)).toEqual([]);
	expect(one({ constant: true, with: 'deaths' }, deaths, ['deaths'])).toEqual([true]);
	expect(one({ indicator: 'hours' }, { hours: { number: 9 } }, ['hours'])).toEqual([]);
});

test('rows stand one below the other, each in its place, and bring their unit with them', () => {
	const rows: IndicatorRow[] = [
		{ substance: 'Ammonia', medium: 'soil', amount: 5 },
		{ substance: 'Methane', medium: 'air', amount: 2000 },
		{ medium: 'air' }
	];
	const cells = [
		{ name: 'Which', indicator: 'pollutants', part: 'substance' },
		{
			name: 'Air',
			indicator: 'pollutants',
			part: 'amount',
			only: { part: 'medium', choice: 'air' },
			times: 0.001
		},
		{ name: 'In', indicator: 'pollutants', part: 'amount', always: 'kg' },
		{ name: 'Unit', above: 2, before: 1, constant: 'tonnes', with: 'pollutants' }
	];
	expect(told(cells, { pollutants: { rows } })).toEqual([
		{ name: 'Which', row: 1, value: 'Ammonia' },
		{ name: 'Which', row: 2, value: 'Methane' },
		{ name: 'Air', row: 2, value: 2 },
		{ name: 'In', row: 1, value: 'kg' },
		{ name: 'In', row: 2, value: 'kg' },
		{ name: 'Unit', above: 2, before: 1, value: 'tonnes' }
	]);
	expect(told(cells, { pollutants: { rows: [] } })).toEqual([]);
	expect(told(cells, {})).toEqual([]);
});

test('what is written by hand is read strictly', () => {
	const cell = { name: 'A', indicator: 'power' };
	const parse = (change: object) =>
		spreadsheetMapSchema.safeParse({
			source,
			template: 't',
			version: '1.0.0',
			cells: [{ ...cell, ...change }]
		}).success;
	expect(parse({})).toBe(true);
	expect(parse({ columns: 1 })).toBe(false);
	expect(parse({ name: 'A!B1' })).toBe(false);
	expect(parse({ constant: 1 })).toBe(false);
	expect(parse({ times: 0 })).toBe(false);
	expect(parse({ row: 0 })).toBe(false);
});
