import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCatalogue, checkCatalogueWords } from '$lib/grid/catalogue-coherence';
import { catalogueSchema, catalogueWordsSchema } from '$lib/grid/catalogue-schema';
import type { Grid } from '$lib/grid/grid';
import { problemsOf } from '$lib/grid/problem';
import { gridFolders } from './grid-folders';

const root = join(import.meta.dirname, '../../criteria/catalogues/occitanie');
const grid = gridFolders().at(-1)?.grid as Grid;
const read = (version: string, file: string): unknown =>
	JSON.parse(readFileSync(join(root, version, file), 'utf8'));

describe.each(readdirSync(root))('The catalogue occitanie %s', (version) => {
	const catalogue = catalogueSchema.safeParse(read(version, 'catalogue.json'));
	const words = catalogueWordsSchema.safeParse(read(version, 'fr.json'));

	it('has the shape that the schemas ask for', () => {
		expect(catalogue.error ? problemsOf(catalogue.error) : []).toEqual([]);
		expect(words.error ? problemsOf(words.error) : []).toEqual([]);
	});

	it('holds together, with the questionnaire and with its words', () => {
		if (!catalogue.data || !words.data) throw new Error('The shapes are wrong.');
		expect(checkCatalogue(catalogue.data, grid)).toEqual([]);
		expect(checkCatalogueWords(catalogue.data, words.data)).toEqual([]);
	});

	it('is wide enough: at least 105 offers of 60 operators, the five needs, a contact everywhere', () => {
		const { offers = [], contacts = [] } = catalogue.data ?? {};
		expect(offers.length).toBeGreaterThanOrEqual(105);
		const operators = offers.flatMap(({ operator, partners }) => [operator, ...partners]);
		expect(new Set(operators).size).toBeGreaterThanOrEqual(60);
		expect(new Set(offers.flatMap(({ needs }) => needs)).size).toBe(5);
		const departments = new Set(contacts.flatMap((contact) => contact.departments));
		expect(departments.size).toBe(13);
	});
});
