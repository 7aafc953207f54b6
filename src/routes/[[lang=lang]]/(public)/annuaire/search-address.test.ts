import { describe, expect, it } from 'vitest';
import { addressOf, readSearch } from './search-address';

const read = (query: string) => readSearch(new URLSearchParams(query));

describe('The address of a page of the directory', () => {
	it.each([
		'/annuaire',
		'/annuaire/departement/34',
		'/annuaire/secteur/C?tri=date',
		'/annuaire?q=le+fournil&departement=34&secteur=C&taille=1-5&ess=oui&sujet=mesure-carbone&tri=date&apres=2026-11-24_fournilaaaaaaaaaaaaaaaa'
	])('says what it asks, and is read as it was written: %s', (address) => {
		const { pathname, searchParams } = new URL(address, 'https://azimut.example');
		const [, , kind, value = ''] = pathname.split('/');
		const place = kind
			? kind === 'departement'
				? { department: value }
				: { sector: `rev2:${value}` }
			: {};
		const { search, ignored } = readSearch(searchParams, place);
		expect(ignored).toEqual([]);
		expect(addressOf(search)).toBe(address);
	});

	it('leaves aside, and names, what is no choice', () => {
		const { search, ignored } = read(
			'departement=99&secteur=rev2:C&taille=2&ess=yes&sujet=__proto__&tri=points&apres=%27%20or%201'
		);
		expect(ignored).toEqual([
			'secteur=rev2:C',
			'ess=yes',
			'tri=points',
			'departement=99',
			'taille=2',
			'sujet=__proto__',
			"apres=' or 1"
		]);
		expect(addressOf(search)).toBe('/annuaire');
	});

	it('takes a text of any length and any letters, but no more than a hundred', () => {
		expect(read(`q=${'é🥖'.repeat(300)}`).search.text).toBe('é🥖'.repeat(50));
		expect(read('q=%00%ff').ignored).toEqual([]);
	});
});
