import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fourSubjects } from '../../../tests/support/odd-grids';
import { checkCriteria } from './check-criteria';
import { loadInUse } from './catalogue-folder';
import { currentGrid } from './grid-folder';
import { editFile, tinyCriteria, tinyDraft, writeGrid, writeJson } from './tiny-criteria';

let criteria = '';
beforeEach(() => {
	criteria = tinyCriteria();
});
afterEach(() => rmSync(criteria, { recursive: true }));

/** A second questionnaire, whose version is newer than any of the first. */
const addFour = (change: object = {}) =>
	writeJson(join(criteria, 'grids/four/2030.1/grid.json'), {
		...fourSubjects,
		version: '2030.1',
		...change
	});
const offer = (...questionnaires: string[]) =>
	writeJson(join(criteria, 'instance.json'), { questionnaires });
const current = (id?: string) => {
	const loaded = currentGrid(join(criteria, 'grids'), id);
	return 'problem' in loaded ? loaded.problem.message : loaded.compiled.name;
};
const about = (...places: string[]) =>
	checkCriteria(criteria).problems.filter((problem) =>
		places.some((place) => problem.includes(place))
	);

it('a second questionnaire takes no place of the first, whatever its version', () => {
	writeGrid(criteria, '2026.1');
	addFour();
	offer('tiny', 'four');
	expect(current()).toBe('tiny@2026.1');
	expect(current('four')).toBe('four@2030.1');
	expect(about('catalogues/', 'instance', 'is a criterion of', 'is another fact')).toEqual([]);
	const served = loadInUse(criteria).map((one) => 'name' in one && [one.name, one.compiled.name]);
	expect(served).toEqual([['near@2030.01-draft', 'tiny@2026.1']]);
});

it('a catalogue is read with the questionnaires that it names, and with no other', () => {
	addFour();
	offer('four', 'tiny');
	const file = join(criteria, tinyDraft, 'catalogue.json');
	// Without a name it is for the first, whose subjects are others, unless the instance says whom.
	expect(about('catalogues/near').length).toBeGreaterThan(0);
	const serves = { near: ['tiny'] };
	writeJson(join(criteria, 'instance.json'), { questionnaires: ['four', 'tiny'], serves });
	expect(about('catalogues/near')).toEqual([]);
	offer('four', 'tiny');
	editFile(file, '"operators"', '"serves": ["tiny"], "operators"');
	expect(about('catalogues/near')).toEqual([]);
	editFile(file, '["tiny"]', '["four", "tiny"]');
	// What one does alone is said for each subject of both.
	const missing = about('catalogues/near').filter((one) => !/alone\.subject-\d: /.test(one));
	expect(missing).toEqual([]);
	editFile(file, '["four", "tiny"]', '["five"]');
	expect(about('catalogues/near').join()).toContain('there is no grid five');
});

it('two questionnaires share no criterion, and no fact that is another', () => {
	offer('tiny', 'four');
	addFour({ facts: [{ id: 'wells', kind: 'yes-no', askedIn: 'subject-1' }] });
	expect(about('four').join()).toContain('four facts.wells: is another fact in tiny');
	addFour({ facts: [{ id: 'irrigates', kind: 'yes-no', askedIn: 'subject-1' }] });
	expect(about('is another fact')).toEqual([]);
	const text = JSON.stringify(fourSubjects).replaceAll('subject-1', 'water');
	writeJson(join(criteria, 'grids/four/2030.1/grid.json'), {
		...(JSON.parse(text) as object),
		version: '2030.1'
	});
	expect(about('is a criterion of').join()).toContain('four water: is a criterion of tiny too');
});

it.each([
	[null, 'instance.json does not exist: it says which questionnaires are offered (four, tiny)'],
	[{ questionnaires: [] }, 'instance.json questionnaires: is empty'],
	[{ questionnaires: ['tiny', 'tiny'] }, '"tiny" is there twice'],
	[{ questionnaires: ['five'] }, 'there is no grid "five"; known: four, tiny'],
	[
		{ questionnaires: ['tiny'], more: 1 },
		'instance.json (whole): has "more", which has no meaning here'
	]
])('what is offered says so in a sentence: %j', (instance, sentence) => {
	addFour();
	mkdirSync(criteria, { recursive: true });
	if (instance) writeJson(join(criteria, 'instance.json'), instance);
	expect(about('instance.json').join()).toContain(sentence);
});
