import { expect, test } from 'vitest';
import { compileSet } from '$lib/engine/indicators/compile-set';
import { readSet } from '$lib/engine/indicators/read-set';
import type { IndicatorSet } from '$lib/grid/indicators/indicators';
import type { IndicatorValues } from '$lib/grid/indicators/values';
import words from './fr.indicators';
import { figureCsv, figureJson, figureSheet, personalLines } from './figure-sheet';
import { figureFileSchema } from './figure-file-schema';
import { readFigure } from './read-figure';

const set: IndicatorSet = {
	id: 'tiny',
	version: '2026.1',
	sections: [
		{
			id: 'all',
			code: 'B9',
			indicators: [
				{ id: 'water', kind: 'number', unit: 'm3', grounds: ['bill', 'estimate'] },
				{ id: 'accidents', kind: 'number', unit: 'cases', personal: true },
				{ id: 'label', kind: 'choice', choices: ['bio', 'iso'] },
				{ id: 'convicted', kind: 'yes-no', personal: true },
				{ id: 'fines', kind: 'number', unit: 'euros', when: { is: ['convicted', true] } }
			]
		}
	],
	factors: []
};
const label = (text: string) => ({ question: `${text} ?`, label: text });
const own = {
	name: 'Essai',
	intro: '-',
	limits: '-',
	sections: { all: { title: 'Tout' } },
	indicators: {
		water: label('Eau'),
		accidents: label('Accidents'),
		label: { ...label('Label'), choices: { bio: 'Agriculture biologique' } },
		convicted: label('Condamnation'),
		fines: label('Amendes')
	},
	factors: {},
	proposals: {}
};
const speech = { words, lang: 'fr' } as const;
const values: IndicatorValues = {
	water: { number: 1200.5, ground: 'bill' },
	accidents: { number: 7777 },
	label: { choice: 'bio' }
};

function sheet(ticked: string[] = [], given = values) {
	const reading = readSet(compileSet(set), {}, given);
	const head = { company: '=Four', year: '2025', made: '2026-12-01', questionnaire: 'tiny@2026.1' };
	const more = { codes: new Map([['all', 'B9']]), words: own, ticked: new Set(ticked) };
	return { reading, made: figureSheet(reading, { ...head, ...more }, speech) };
}

test('what may point at a person leaves only where it is ticked: on the sheet and in both files', () => {
	const { reading, made } = sheet();
	expect(personalLines(reading).map(({ indicator }) => indicator.id)).toEqual(['accidents']);
	const all = JSON.stringify(made) + figureCsv(made, speech) + figureJson(made);
	expect(all).not.toContain('7777');
	const { made: told } = sheet(['accidents']);
	for (const text of [JSON.stringify(told), figureCsv(told, speech), figureJson(told)])
		expect(text).toContain('7777');
});

test('nobody is told either whether there was anything to keep', () => {
	const { accidents: _accidents, ...others } = values;
	const json = (given: IndicatorValues, ticked: string[] = []) =>
		figureJson(sheet(ticked, given).made);
	expect(json(values)).toBe(json(others));
	// Nor by what is asked because of it.
	const convicted = { ...values, convicted: { yes: true }, fines: { number: 900 } };
	expect(json(convicted)).toBe(json(values));
	expect(json({ ...values, convicted: { yes: false } })).toBe(json(values));
	expect(json(convicted, ['convicted'])).toContain('"fines"');
	expect(json(convicted, ['convicted'])).not.toContain('900');
	expect(json(convicted, ['convicted', 'fines'])).toContain('900');
});

test('the table holds a number as the language writes it, its unit, its year and where it comes from', () => {
	const [, line] = figureCsv(sheet().made, speech).split('\r\n');
	expect(line).toBe('Tout;B9;water;Eau;1200,5;m³;2025;facture;renseigné');
});

test('the file for software says what it is, and that nobody verified it', () => {
	const file: unknown = JSON.parse(figureJson(sheet().made));
	expect(file).toMatchObject({
		format: 'azimut-figures',
		declared: true,
		verified: false,
		year: 2025
	});
	expect(figureFileSchema.safeParse(file).error).toBeUndefined();
	expect(figureFileSchema.parse(file).figures[0]).toEqual({
		id: 'water',
		code: 'B9',
		label: 'Eau',
		state: 'given',
		value: 1200.5,
		unit: 'm3',
		ground: 'bill'
	});
});

test.each([
	['1 200,5', { decimals: 1 }, 1200.5, ''],
	['', {}, null, ''],
	['-3', {}, null, words.errors.negative],
	['-3', { signed: true }, -3, ''],
	['12,5', {}, null, words.errors.decimals(0)],
	['beaucoup', {}, null, words.errors.number],
	['1000000000000', {}, null, words.errors.big]
] as const)('“%s” is read, or said to be wrong', (typed, like, value, trouble) => {
	expect(readFigure(typed, like, { words: words.errors, lang: 'fr' })).toEqual({ value, trouble });
});
