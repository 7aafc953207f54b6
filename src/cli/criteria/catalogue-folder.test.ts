import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tinyGrid } from '../../../tests/criteria/tiny-grid';
import { catalogueNames, cataloguesInUse, loadCatalogueFolder } from './catalogue-folder';
import { editFile, tinyCatalogue, tinyCriteria, tinyDraft, writeJson } from './tiny-criteria';

let criteria = '';
let file = '';
beforeEach(() => {
	criteria = tinyCriteria();
	file = join(criteria, tinyDraft, 'catalogue.json');
});
afterEach(() => rmSync(criteria, { recursive: true }));

const ending = { validUntil: '2030-12-31' };
const meters = { criterion: 'water', item: 'meters', by: 'a gardener', on: '2026-11-01' };
const load = () => loadCatalogueFolder(join(criteria, tinyDraft), tinyGrid);
const problem = () => {
	const loaded = load();
	return 'problem' in loaded ? loaded.problem : null;
};

it('loads a catalogue that is sound, whole', () => {
	expect(load()).toEqual({ catalogue: tinyCatalogue });
});

describe('A catalogue that is not sound', () => {
	it.each([
		['"from": 100', '"from": "x"', 'offers.water-visit.cost.from'],
		['"id": "water-visit"', '"ID": 1', 'offers[0].id'],
		['"id": "water-visit"', '"id": 1', 'offers[0].id'],
		['"name": "The agency"', '"name": 2', 'operators.agency.name'],
		['"kind": "choice"', '"kind": "word"', 'facts.fund.kind'],
		['"departments": [', '"departments": [7, ', 'contacts.desk.departments[0]'],
		['"headcount"', '"Head count"', 'offers.water-visit.overrides.alone.when'],
		['"is": [', '"equals": [', 'offers.pump-loan.rules.fund.when']
	])('is refused with its file, the id and the field: %s made %s', (from, to, place) => {
		editFile(file, from, to);
		expect(problem()?.path).toBe('catalogue');
		expect(problem()?.message.startsWith(`${file} ${place}`)).toBe(true);
		expect(load()).not.toHaveProperty('catalogue');
	});

	it('is refused where it does not hold together with the questionnaire', () => {
		editFile(file, '"item": "savings"', '"item": "magic"');
		expect(problem()?.message).toBe(
			`${file} offers.water-visit.moves: "water/magic" is no item of the questionnaire`
		);
	});

	it.each([
		['a project that is no choice', { projects: ['oven'] }, 'projects[0]: is none of "'],
		['a project twice', { projects: ['offer', 'offer'] }, 'projects: "offer" is written twice'],
		['a level that the item lacks', { moves: [{ ...meters, upTo: 'five' }] }, '"five" is no level'],
		['a practice as a level', { moves: [{ ...meters, item: 'savings', upTo: 'rain' }] }, '"rain" is no level'],
		['a successor that is no offer', { ...ending, successor: 'next' }, 'successor: "next" is no offer of the catalogue'],
		['a successor without an end before it', { successor: 'pump-loan' }, 'successor: takes over from an offer without an end'],
		['a successor that is itself', { ...ending, successor: 'water-visit' }, 'successor: "water-visit" ends no later'],
		['a reason to be stricter than nothing', { rules: [{ id: 'size', when: { atLeast: ['headcount', 1] }, stricter: 'So.' }] }, 'rules.size.stricter: is stricter than nothing'],
		['a source that reads no fact', { sourceSays: { is: ['colour', 'blue'] } }, 'sourceSays.is: reads "colour"'],
		['months that are none', { checkEvery: 0 }, 'checkEvery: Too small'],
		['an offer that follows it', { ...ending, successor: 'pump-loan', checkEvery: 6 }, null],
		['a project of the list', { projects: ['offer'] }, null],
		['a level of the item', { moves: [{ ...meters, upTo: 'noted' }] }, null]
	])('is refused or not for what it serves and moves: %s', (_, rest, message) => {
		const [first, ...others] = tinyCatalogue.offers;
		writeJson(file, { ...tinyCatalogue, offers: [{ ...first, ...rest }, ...others] });
		expect(problem()?.message ?? '').toContain(message ?? '');
		expect(problem() === null).toBe(message === null);
	}); // prettier-ignore

	it('says how many problems it has, and names the first', () => {
		writeJson(file, { ...tinyCatalogue, operators: [] });
		expect(problem()?.message).toMatch(
			/is no operator of the catalogue \(the first of \d problems\)$/
		);
	});

	it('may not exist, or be no JSON: then the line is named', () => {
		writeFileSync(file, '{\n\t"id": "near"\n\t"version": "2030.01-draft"\n}');
		expect(problem()?.message).toMatch(/catalogue\.json cannot be read: .*line 3/);
		rmSync(file);
		expect(problem()?.message).toBe(`${file} does not exist`);
	});
});

it('finds each version, and no longer uses one that a newer published one took the place of', () => {
	for (const version of ['2029.02', '2029.11'])
		writeJson(join(criteria, `catalogues/near/${version}/catalogue.json`), {});
	writeJson(join(criteria, 'catalogues/far/2028.01/catalogue.json'), {});
	const names = catalogueNames(join(criteria, 'catalogues'));
	expect(names).toEqual(['far@2028.01', 'near@2029.02', 'near@2029.11', 'near@2030.01-draft']);
	expect(cataloguesInUse(names)).toEqual(['far@2028.01', 'near@2029.11', 'near@2030.01-draft']);
	expect(catalogueNames(join(criteria, 'nowhere'))).toEqual([]);
});
