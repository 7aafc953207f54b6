import { describe, expect, it } from 'vitest';
import { departments as everywhere } from '$lib/grid/facts';
import {
	catalogueNames,
	cataloguesFolder,
	cataloguesInUse,
	loadCatalogueFolder
} from '../../src/cli/criteria/catalogue-folder';
import { checkCatalogueFolder } from '../../src/cli/criteria/check-folder';
import { currentGrid } from '../../src/cli/criteria/grid-folder';
import { versionFolder } from '../../src/cli/criteria/json-files';

const current = currentGrid();
if ('problem' in current) throw new Error(current.problem.message);
const { grid } = current.compiled;

it('finds at least one catalogue', () => {
	expect(catalogueNames()).not.toEqual([]);
});

describe.each(cataloguesInUse(catalogueNames()))('The catalogue %s', (name) => {
	const folder = versionFolder(cataloguesFolder, name);
	const loaded = loadCatalogueFolder(folder, grid);

	it('holds together, with the questionnaire and with its words in each language', () => {
		expect(checkCatalogueFolder(folder, grid).map((line) => line.replace(folder, ''))).toEqual([]);
	});

	it('is wide enough: at least 105 offers of 60 operators, the five needs, a contact everywhere', () => {
		if ('problem' in loaded) throw new Error(loaded.problem.message);
		const { offers, contacts } = loaded.catalogue;
		expect(offers.length).toBeGreaterThanOrEqual(105);
		const operators = offers.flatMap(({ operator, partners }) => [operator, ...partners]);
		expect(new Set(operators).size).toBeGreaterThanOrEqual(60);
		expect(new Set(offers.flatMap(({ needs }) => needs)).size).toBe(5);
		const departments = new Set(contacts.flatMap((contact) => contact.departments));
		expect([...departments].sort()).toEqual([...everywhere].sort());
	});
});
