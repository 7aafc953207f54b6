import { describe, expect, it } from 'vitest';
import { coreFacts, departments } from '$lib/grid/facts';
import { compiled } from '../../../../tests/support/publications';
import { contentFor } from '../../../../tests/support/stored-pages';
import { bitOf, entryOf, essForms } from './entry';
import { readCommunes } from '../questionnaire/communes';
import { readTrades } from '../questionnaire/trades';
import { meaningWord } from './phrases';
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
		const place = { fact: 'place', value: '34142' };
		const form = { fact: 'legalForm', value: 'scop' };
		const name = 'L’Œuf d’Éloïse & Fils (SARL)';
		const content = await contentFor('boulangerie', today, {
			...said,
			name,
			facts: [...facts, trade, form, place]
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
		const meant = entry?.words.filter((word) => word.startsWith('0'));
		expect(meant).toEqual(['0d34', '0sc', '0tboulangeriepatisserie', '0c34142', '0g200017341']);
		const treated = content.lines.filter(({ low }) => low > 0).map(({ criterion }) => criterion);
		expect(subjects.filter((id) => (entry?.subjects ?? 0) & bitOf(id))).toEqual(treated);
		expect(treated.length).toBeLessThan(20);
	});

	it('is no more than it says, whatever its name', async () => {
		const name = '0d48 00sF 0tboulangerie 09 St-Jean, Salon de coiffure';
		const entry = await entryOf(await contentFor('boulangerie', today, { ...said, name }));
		const meant = entry?.words.filter((word) => word.startsWith('0'));
		// A trade that its name speaks of, since it tells none.
		expect(meant).toEqual(['09', '0nstjean', '0nsaloncoiffure', '0d34', '0sc', '0tcoiffure']);
		const facts = [...said.facts, { fact: 'trade', value: 'boulangerie-patisserie' }];
		const told = await entryOf(await contentFor('boulangerie', today, { ...said, facts, name }));
		expect(told?.words.filter((word) => word.startsWith('0t'))).toEqual([
			'0tboulangeriepatisserie'
		]);
		expect(entry?.words).toEqual(expect.arrayContaining(['d48', 'sf', 'tboulangerie']));
	});

	it('has another word for each thing that a page may say', async () => {
		const [{ list }, communes] = await Promise.all([readTrades('fr'), readCommunes()]);
		const places = Object.keys(communes.words.choices ?? {});
		const words = new Set([
			...list.map(({ id }) => meaningWord({ kind: 'trade', id })),
			...departments.map((id) => meaningWord({ kind: 'department', id })),
			...places.map((id) => meaningWord({ kind: 'commune', id }))
		]);
		expect(words.size).toBe(list.length + departments.length + places.length);
		for (const word of words) expect(word).toMatch(/^0[a-z][a-z0-9]+$/);
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
		expect(await entryOf(content)).toMatchObject({ sort: '', words: ['0d34', '0sc'] });
	});

	it('knows every subject, and every form that it takes for the social economy', () => {
		expect(new Set(subjects)).toEqual(new Set(compiled.criterionById.keys()));
		const forms = coreFacts.find(({ id }) => id === 'legalForm')?.choices;
		expect(forms).toEqual(expect.arrayContaining(essForms));
	});
});
