import { expect, test } from 'vitest';
import { findAlike, nameKey, type Company } from './alike';

test.each([
	['SARL Boulangerie « Martin »', 'boulangerie martin'],
	['Boulangerie MARTIN, S.A.R.L.', 'boulangerie martin'],
	['Éts Cœur-d’Hérault', 'coeur d herault'],
	['S.A.S.', ''],
	['Entreprise', '']
])('%s is compared as “%s”', (name, key) => {
	expect(nameKey(name)).toBe(key);
});

const company = (dossier: string, change: Partial<Company>): Company => ({
	dossier,
	names: [],
	siren: '',
	department: '',
	...change
});
const alike = (...companies: Partial<Company>[]) =>
	findAlike(companies.map((one, at) => company('abc'[at] ?? '', one))).map(
		({ dossiers, by }) => `${dossiers.join('')} ${by}`
	);
const martin = { names: ['Boulangerie Martin'], department: '34' };

test('the same number is one company, whatever the names and places', () => {
	expect(
		alike({ siren: '732829320', ...martin }, { siren: '732829320', names: ['Levain'] })
	).toEqual(['ab siren']);
});

test('a like name is one company in one department, or where nobody said which', () => {
	const like = { names: ['SARL boulangerie martin'] };
	expect(alike(martin, { ...like, department: '34' })).toEqual(['ab name']);
	expect(alike(martin, like)).toEqual(['ab name']);
	expect(alike(martin, { ...like, department: '30' })).toEqual([]);
	expect(alike({ ...martin, siren: '732829320' }, { ...like, siren: '552100554' })).toEqual([]);
});

test('names that say nothing are like no other', () => {
	expect(alike({ names: ['SARL'] }, { names: ['SAS'] }, { names: [] })).toEqual([]);
});

test('of three that look alike each of the others is asked about once', () => {
	expect(alike(martin, martin, martin)).toEqual(['ab name', 'ac name']);
});
