/** The trades of `azimut-20`: what is stored stays readable, what was found stays found, and codes are real. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readApe } from '$lib/grid/ape';
import { nafSections } from '$lib/grid/facts';
import { speakTrades, type Trade, type TradesFile } from '$lib/grid/load-trades';
import type { HelpWords } from '$lib/grid/words';
import { findTrades } from '$lib/questions/search';
import { readIn, root } from '../support/grids';
import knownIds from './trade-ids.json';

const read = (name: string) =>
	JSON.parse(readFileSync(join(root, `criteria/trades/${name}.json`), 'utf8')) as unknown;
const { trades } = read('trades') as { trades: Trade[] };
const languages = ['fr', 'en'].map((lang) => [lang, read(lang) as TradesFile] as const);

test('ids only grow: people have stored them', () => {
	expect(trades.map(({ id }) => id).toSorted()).toEqual(knownIds);
	expect(new Set(knownIds).size).toBe(knownIds.length);
});

test('each is of a section, and its codes too', () => {
	for (const { id, naf, ape = [], ape2025 = [] } of trades) {
		expect(nafSections, id).toContain(naf);
		for (const code of ape) {
			expect(code, id).toMatch(/^\d\d\.\d\d[A-FZ]$/);
			expect(readApe(code)?.naf, `${id} ${code}`).toBe(naf);
		}
		for (const code of ape2025) {
			expect(code, id).toMatch(/^\d\d\.\d\d[G-LY]$/);
			expect(readApe(code)?.sections, `${id} ${code}`).toContain(naf);
		}
	}
});

test('codes of NAF 2025 follow all codes of before, but of trades that it knows by what they sell', () => {
	const without = trades.filter(
		({ ape, ape2025 }) => (ape === undefined) !== (ape2025 === undefined)
	);
	expect(without.map(({ id }) => id).toSorted()).toEqual([
		'commerce-ambulant',
		'distributeurs-automatiques',
		'vente-domicile',
		'vente-en-ligne'
	]);
});

describe.each(languages)('in %s', (lang, file) => {
	const spoken = speakTrades(trades, file).list;

	it('each has a short name of its own', () => {
		expect(Object.keys(file.trades).toSorted()).toEqual(knownIds);
		const names = spoken.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		expect(names.filter((name) => name.length > 45)).toEqual([]);
	});

	it(
		'each word that found an activity in the questionnaire of before finds a trade of it',
		{ tags: 'deep' },
		() => {
			const { facts } = readIn<HelpWords>('azimut-20@2026.2', `${lang}.help.json`);
			const lost = Object.entries(facts.naf?.also ?? {}).flatMap(([naf, entries]) =>
				entries
					.flatMap((entry) => entry.split(/,\s*/))
					.filter((words) => !findTrades(words, spoken, 99).some((trade) => trade.naf === naf))
			);
			expect(lost).toEqual([]);
		}
	);
});

test.each([
	['boulanger', 'Boulangerie, pâtisserie'],
	['pain', 'Boulangerie, pâtisserie'],
	['10.71c', 'Boulangerie, pâtisserie'],
	['10.71h', 'Boulangerie, pâtisserie'],
	['96.21G', 'Salon de coiffure'],
	['macon', 'Maçonnerie'],
	['coiff', 'Coiffure'],
	['bar', 'Café, bar'],
	['consultante', 'Conseil']
])('%s finds %s among the first three', (typed, name) => {
	const spoken = speakTrades(trades, read('fr') as TradesFile).list;
	const found = findTrades(typed, spoken).slice(0, 3);
	expect(found.map((trade) => trade.name).join(' · ')).toContain(name);
});
