import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkCriteria } from './check-criteria';
import { tinyGrid } from '../../../tests/criteria/tiny-grid';
import { currentGrid } from './grid-folder';
import { editFile, tinyCriteria, tinyDraft, writeGrid } from './tiny-criteria';

let criteria = '';
beforeEach(() => {
	criteria = tinyCriteria();
});
afterEach(() => rmSync(criteria, { recursive: true }));

const current = () => {
	const loaded = currentGrid(join(criteria, 'grids'));
	return 'problem' in loaded ? loaded.problem.message : loaded.compiled.name;
};
const about = (place: string) =>
	checkCriteria(criteria).problems.filter((problem) => problem.includes(place));

it('the last line counts grids, catalogues and problems, and names the versions', () => {
	// The tiny grid has no words, and there is no guide and no `instance.json`.
	expect(checkCriteria(criteria).problems).toHaveLength(5);
	expect(checkCriteria(criteria).summary).toBe(
		'1 grid(s), 1 catalogue(s), 0 questionnaire(s) of figures, 5 problem(s): tiny@2026.1-draft, near@2030.01-draft'
	);
	for (const kind of ['grids', 'catalogues']) rmSync(join(criteria, kind), { recursive: true });
	const nothing = { problems: [expect.stringContaining('there is no grid in')] as unknown[] };
	expect(checkCriteria(criteria)).toMatchObject(nothing);
});

it('a folder that is not there is named', () => {
	const nowhere = join(criteria, 'nowhere');
	expect(checkCriteria(nowhere).problems).toEqual([`${nowhere} does not exist`]);
});

it('the grid of today is the newest published one, the newest draft while there is no other', () => {
	writeGrid(criteria, '2027.1-draft');
	expect(current()).toBe('tiny@2027.1-draft');
	for (const version of ['2026.2', '2026.10']) writeGrid(criteria, version);
	expect(current()).toBe('tiny@2026.10');
	rmSync(join(criteria, 'grids'), { recursive: true });
	expect(current()).toContain('there is no grid');
});

it('a catalogue is checked with the grid of today', () => {
	expect(about('catalogue.json')).toEqual([]);
	writeGrid(criteria, '2026.2', { path: [] });
	expect(about('catalogues/').join()).toContain('waits for a sound questionnaire');
	const renamed = JSON.stringify(tinyGrid).replaceAll('savings', 'saved');
	writeGrid(criteria, '2026.2', { ...(JSON.parse(renamed) as object), version: '2026.2' });
	expect(about('catalogue.json').join()).toContain('"water/savings" is no item');
});

it('a catalogue has no markup, in its words and elsewhere', () => {
	for (const [file, from] of [
		['fr.json', '"It helps."'],
		['catalogue.json', '"The agency"']
	] as const)
		editFile(join(criteria, tinyDraft, file), from, '"It <b>helps"');
	expect(about('is HTML').map((line) => line.replace(join(criteria, tinyDraft), ''))).toEqual([
		expect.stringContaining('/catalogue.json operators.agency.name: "<b>"'),
		expect.stringContaining('/fr.json offers.water-visit.summary: "<b>"')
	]);
});

it('a published catalogue that a newer one took the place of is left as it was', () => {
	for (const version of ['2029.01', '2029.02'])
		cpSync(join(criteria, tinyDraft), join(criteria, 'catalogues/near', version), {
			recursive: true
		});
	expect(about('2029.02/catalogue.json version: its folder is named')).toHaveLength(1);
	expect(about('2029.01/catalogue.json version: its folder is named')).toEqual([]);
	expect(about('2029.01/catalogue.json is neither a draft nor published')).toHaveLength(1);
});
