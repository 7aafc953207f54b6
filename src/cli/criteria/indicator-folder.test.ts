import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tinyGrid } from '../../../tests/criteria/tiny-grid';
import { checkIndicatorFolder } from './indicator-folder';
import { checkPublished } from './published';
import { publish } from './publishing';
import { writeGrid } from './tiny-criteria';

const source = { title: 'A page', url: 'https://example.org/', consulted: '2026-12-01' };
const set = {
	id: 'figures',
	version: '2026.1-draft',
	sections: [
		{
			id: 'energy',
			source,
			indicators: [
				{ id: 'power', kind: 'number', unit: 'kwh', grounds: ['bill', 'estimate'] },
				{ id: 'trucks', kind: 'yes-no' },
				{ id: 'diesel', kind: 'number', unit: 'litres', when: { is: ['trucks', true] } },
				{ id: 'sites', kind: 'rows', most: 3, columns: [{ id: 'city', kind: 'text', most: 60 }] },
				{
					id: 'carbon',
					kind: 'computed',
					unit: 'kgco2e',
					formula: { emissions: [{ indicator: 'power', factor: 'grid-power' }] }
				},
				{ id: 'energy', kind: 'computed', unit: 'kwh', formula: { sum: [{ indicator: 'power' }] } }
			]
		}
	],
	factors: [{ id: 'grid-power', unit: 'kwh', kgco2e: 0.05, scope: 2, year: 2025, source }]
};
const text = (label: string) => ({ question: `${label} ?`, label });
const words = {
	name: 'Figures',
	intro: 'Page 1.',
	limits: 'Essai 1.',
	sections: { energy: { title: 'Eau' } },
	indicators: {
		power: text('Courant'),
		trucks: text('Camions'),
		diesel: text('Gazole'),
		sites: { ...text('Lieux'), columns: { city: { label: 'Ville' } } },
		carbon: text('CO₂'),
		energy: text('Total')
	},
	factors: { 'grid-power': 'Page 2.' },
	proposals: { trucks: 'Oui.' }
};
const proposals = {
	from: tinyGrid.id,
	proposals: [
		{
			indicator: 'trucks',
			from: { criterion: 'water', item: 'savings', choice: 'mulch' },
			relation: 'subset',
			confidence: 2
		}
	]
};

let criteria = '';
let folder = '';
beforeEach(() => {
	criteria = mkdtempSync(join(tmpdir(), 'azimut-figures-'));
	folder = join(criteria, 'indicators/figures/2026.1-draft');
	writeGrid(criteria, '2026.1-draft');
	mkdirSync(folder, { recursive: true });
	writeJson('indicators.json', set);
	for (const language of ['fr', 'en']) writeJson(`${language}.json`, words);
	writeJson(`from-${tinyGrid.id}.json`, proposals);
});
afterEach(() => rmSync(criteria, { recursive: true }));

const writeJson = (name: string, value: unknown) =>
	writeFileSync(join(folder, name), JSON.stringify(value));
const problems = () => checkIndicatorFolder(folder).join('\n');
function change(file: string, from: string, to: string): void {
	const path = join(folder, file);
	const before = readFileSync(path, 'utf8');
	expect(before).toContain(from);
	writeFileSync(path, before.replace(from, to));
}

it('what holds together has no problem', () => {
	expect(problems()).toBe('');
});

it.each([
	['"id":"power"', '"id":"headcount"', 'is a fact of the profile'],
	['"is":["trucks",true]', '"is":["vans",true]', 'reads "vans"'],
	['"is":["trucks",true]', '"is":["trucks","yes"]', 'is no value of "trucks"'],
	[
		'"indicator":"power","factor"',
		'"indicator":"trucks","factor"',
		'reads "trucks", which is no number'
	],
	['"indicator":"power","factor"', '"indicator":"diesel","factor"', 'which is for one of kwh'],
	['"factor":"grid-power"', '"factor":"wind"', 'names the factor "wind"'],
	['"unit":"kgco2e","formula"', '"unit":"kwh","formula"', 'gives CO₂, and its unit is kwh'],
	['"unit":"kwh","formula"', '"unit":"mwh","formula"', '"times" says what one of it makes'],
	['"id":"trucks","kind":"yes-no"', '"id":"power","kind":"yes-no"', 'the id "power" is used twice'],
	['"kind":"text","most":60', '"kind":"choice"', 'lists no choices'],
	['"version":"2026.1-draft"', '"version":"2026.2-draft"', 'version: its folder is named'],
	['"kind":"yes-no"', '"kind":"boolean"', 'kind: is none of "number"'],
	[
		'"unit":"kwh","grounds"',
		'"unit":"kwh","when":{"is":["trucks",true]},"grounds"',
		'power.when.is: reads "trucks", which is not asked before: move it above'
	],
	['"kgco2e":0.05', '"kgco2e":0', 'factors']
])('%s as %s is told', (from, to, sentence) => {
	change('indicators.json', from, to);
	expect(problems()).toContain(sentence);
});

it.each([
	['fr.json', '"diesel":{', '"gasoil":{', 'indicators.diesel: has no words'],
	['en.json', '"city":{', '"town":{', 'columns.city: has no words'],
	['fr.json', 'Page 1.', 'Le web, with your figures.', 'has words of English'],
	[`from-${tinyGrid.id}.json`, '"trucks"', '"power"', 'gives a yes-no, and "power" is a number'],
	[`from-${tinyGrid.id}.json`, '"trucks"', '"carbon"', 'which nobody is asked'],
	[`from-${tinyGrid.id}.json`, '"mulch"', '"no-mulch"', 'is no answer to']
])('%s: %s as %s is told', (file, from, to, sentence) => {
	change(file, from, to);
	expect(problems()).toContain(sentence);
});

it('the next version keeps what an id means', () => {
	const next = join(criteria, 'indicators/figures/2027.1-draft');
	cpSync(folder, next, { recursive: true });
	folder = next;
	change('indicators.json', '"2026.1-draft"', '"2027.1-draft"');
	expect(problems()).toBe('');
	change(
		'indicators.json',
		'"id":"diesel","kind":"number","unit":"litres"',
		'"id":"diesel","kind":"number","unit":"kg"'
	);
	expect(problems()).toContain(
		'indicators.diesel: is a number in kg here and a number in litres in'
	);
});

it('is published as the others are, and frozen', () => {
	expect(publish(criteria, 'indicators/figures/2026.1-draft', '2026-12-01').problems).toEqual([]);
	expect(checkPublished(criteria)).toEqual([]);
	folder = join(criteria, 'indicators/figures/2026.1');
	change('indicators.json', '0.05', '0.06');
	expect(checkPublished(criteria).join()).toContain('make a new version');
	renameSync(join(folder, 'fr.json'), join(folder, 'gone.txt'));
	expect(checkPublished(criteria).join()).toContain('is gone');
});

it('words are looked at though the structure is refused', () => {
	change('indicators.json', `"kind":"text"`, `"kind":"words"`);
	change('fr.json', '"name":"Figures"', '"name":""');
	expect(problems()).toContain('fr.json name: ');
});
