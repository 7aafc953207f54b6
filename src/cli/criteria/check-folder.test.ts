import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tinyGrid } from '../../../tests/criteria/tiny-grid';
import { checkCatalogueFolder, checkGridFolder } from './check-folder';
import { editFile, tinyCriteria, tinyDraft, tinyWords, writeJson } from './tiny-criteria';
import { checkVersion } from './versions';

let criteria = '';
let folder = '';
beforeEach(() => {
	criteria = tinyCriteria();
	folder = join(criteria, tinyDraft);
});
afterEach(() => rmSync(criteria, { recursive: true }));

const check = () => checkCatalogueFolder(folder, tinyGrid).map((line) => line.replace(folder, ''));

it('a catalogue whose structure and words hold together has no problem', () => {
	expect(check()).toEqual([]);
});

it.each([
	['catalogue.json', '"url": null', '"URL": null', '/catalogue.json offers.water-visit.url: '],
	['catalogue.json', '"to": 200', '"to": 50', '/catalogue.json offers.water-visit.cost: starts'],
	['fr.json', '"summary": "It helps."', '"sum": ""', '/fr.json offers.water-visit.summary: '],
	['fr.json', '"size": "F', '"height": "F', '/fr.json offers.water-visit.rules.size: has no words'],
	['en.json', '"desk"', '"door"', '/en.json contacts.desk: has no words'],
	['en.json', '"water": [', '"fire": [', '/en.json alone.water: has no words'],
	['en.json', '"why": "It pays."', '"why": ""', '/en.json facts.fund.why: ']
])('names the file, the id and the field: in %s, %s made %s', (file, from, to, problems) => {
	editFile(join(folder, file), from, to);
	expect(check()[0]?.startsWith(problems)).toBe(true);
});

it('the folder is named after the id and the version', () => {
	const other = join(criteria, 'catalogues/near/2030.02-draft');
	renameSync(folder, other);
	folder = other;
	expect(check()).toEqual(['/catalogue.json version: its folder is named "2030.02-draft"']);
});

it('every screen is in French and in English: both are needed', () => {
	for (const language of ['fr', 'en']) rmSync(join(folder, `${language}.json`));
	expect(check()).toEqual([
		' has no fr.json: every screen is in French and in English',
		' has no en.json: every screen is in French and in English'
	]);
});

it('another language says what surrounds the offers, and those that it translates, each whole', () => {
	const file = join(folder, 'en.json');
	writeJson(file, tinyWords);
	expect(check()).toEqual([]);
	const [[id, words] = ['', {}]] = Object.entries(tinyWords.offers);
	writeJson(file, { ...tinyWords, offers: { [id]: { ...words, rules: {} }, gone: words } });
	expect(check()).toEqual([
		expect.stringMatching(`^/en.json offers\\.${id}\\.rules`),
		'/en.json offers.gone: is no offer of the catalogue'
	]);
	writeJson(file, { ...tinyWords, offers: { [id]: { name: 'Water visit' } } });
	expect(check()[0]).toContain(`offers.${id}`);
});

it('what a catalogue has no use for is named; what the computer hides there is not', () => {
	writeFileSync(join(folder, 'notes.txt'), '');
	writeFileSync(join(folder, 'fr.help.json'), '{}');
	writeFileSync(join(folder, '.DS_Store'), '');
	mkdirSync(join(folder, 'examples'));
	expect(check().map((line) => line.split(':')[0])).toEqual([
		'/examples is not read',
		'/fr.help.json is not read',
		'/notes.txt is not read'
	]);
});

it('structure and words that are both misshapen are both told', () => {
	editFile(join(folder, 'catalogue.json'), '"from": 100', '"from": "x"');
	editFile(join(folder, 'fr.json'), '"who": "All"', '"who": ""');
	expect(check().map((line) => line.split(':')[0])).toEqual([
		'/catalogue.json offers.water-visit.cost.from',
		'/fr.json offers.water-visit.who'
	]);
});

it('an example is a company with answers that the grid can read', () => {
	const grid = join(criteria, 'grids/tiny/2026.1-draft');
	const texts = { name: 'A garden', story: 'It grows.' };
	const example = {
		...texts,
		en: texts,
		sheet: { grid: 'tiny@2026.1-draft', profile: {}, answers: {} }
	};
	const check = (change: object) => {
		writeJson(join(grid, 'examples/garden.json'), { ...example, ...change });
		return checkGridFolder(grid)
			.filter((line) => line.includes('examples'))
			.map((line) => line.replace(grid, ''));
	};
	expect(check({})).toEqual([]);
	expect(check({ en: { name: 'A garden' } })).toEqual([
		'/examples/garden.json en.story: is missing'
	]);
	const answers = { water: { meters: { level: 'gone' } } };
	expect(check({ sheet: { ...example.sheet, answers } })).toEqual([
		expect.stringContaining('/examples/garden.json sheet.answers.water.meters')
	]);
});

it.each([
	['"url": null', '"ask2": null', 'has "ask2", which has no meaning here'],
	['"kind": "diagnostic"', '"kind": "visit"', 'kind: is none of "'],
	['"partners": ["agency"]', '"partners": "agency"', 'partners: is not a list: [ … ]']
])('what a schema refuses is said in plain words: %s made %s', (from, to, sentence) => {
	const file = join(folder, 'catalogue.json');
	writeFileSync(
		file,
		JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))).replaceAll('":', '": ')
	);
	editFile(file, from, to);
	expect(check().join('\n')).toContain(sentence);
});

it('an instance in French alone needs no English', () => {
	const grid = 'grids/tiny/2026.1-draft';
	const english = () =>
		checkVersion(criteria, grid).filter((line) => line.includes('has no en.json'));
	expect(english()).toEqual([expect.stringContaining('every screen is in French and in English')]);
	writeJson(join(criteria, 'instance.json'), { questionnaires: ['tiny'], languages: ['fr'] });
	expect(english()).toEqual([]);
});

it('a grid names its places by their ids as well', () => {
	const grid = join(criteria, 'grids/tiny/2026.1-draft');
	editFile(join(grid, 'grid.json'), '"points": 3', '"points": "x"');
	expect(checkGridFolder(grid).join()).toContain(
		'grid.json pillars.land.themes.soil.criteria.water.items.meters.levels.shared.points: '
	);
});
