import { describe, expect, it } from 'vitest';
import { coreFacts } from '$lib/grid/facts';
import { compiled } from '../../../../tests/support/publications';
import { contentFor } from '../../../../tests/support/stored-pages';
import { bitOf, entryOf, essForms } from './entry';
import { subjects } from './subjects';

const today = '2026-11-24';
const facts = [
	{ fact: 'department', value: '34' },
	{ fact: 'naf', value: 'rev2:C' }
];
const said = { facts, headcountBand: '6-9' };

describe('What the directory holds of a page', () => {
	it('is what it is found and filtered by', async () => {
		const trade = { fact: 'trade', value: 'boulangerie-patisserie' };
		const form = { fact: 'legalForm', value: 'scop' };
		const name = 'L’Œuf d’Éloïse & Fils (SARL)';
		const content = await contentFor('boulangerie', today, {
			...said,
			name,
			facts: [...facts, trade, form]
		});
		const entry = await entryOf(content);
		expect(entry).toMatchObject({
			sort: 'loeufdeloisefilssarl',
			department: '34',
			sector: 'rev2:C',
			size: '6-9',
			ess: true
		});
		expect(entry?.words).toEqual(
			expect.arrayContaining([
				'oeuf',
				'eloise',
				'sarl',
				'boulangerie',
				'bakery',
				'pain',
				'boulanger'
			])
		);
		const treated = content.lines.filter(({ low }) => low > 0).map(({ criterion }) => criterion);
		expect(subjects.filter((id) => (entry?.subjects ?? 0) & bitOf(id))).toEqual(treated);
		expect(treated.length).toBeLessThan(20);
	});

	it.each([
		['department', { ...said, facts: facts.slice(1) }],
		['sector', { ...said, facts: facts.slice(0, 1) }],
		['size', { facts, headcountBand: null }]
	])('is nothing without its %s', async (_, change) => {
		expect(await entryOf(await contentFor('boulangerie', today, change))).toBeNull();
	});

	it.each([
		['rev21:N', 'rev2:M'],
		['rev21:T', 'rev21:T']
	])('is found by its section of rev. 2 where that is sure: %s as %s', async (value, sector) => {
		const naf = [...facts.slice(0, 1), { fact: 'naf', value }];
		const content = await contentFor('boulangerie', today, { ...said, facts: naf });
		expect(await entryOf(content)).toMatchObject({ sector });
	});

	it('is found in an order of letters and digits alone, however it is written', async () => {
		const content = await contentFor('boulangerie', today, { ...said, name: '株式会社 «»' });
		expect(await entryOf(content)).toMatchObject({ sort: '', words: [] });
	});

	it('knows every subject, and every form that it takes for the social economy', () => {
		expect(new Set(subjects)).toEqual(new Set(compiled.criterionById.keys()));
		const forms = coreFacts.find(({ id }) => id === 'legalForm')?.choices;
		expect(forms).toEqual(expect.arrayContaining(essForms));
	});
});
