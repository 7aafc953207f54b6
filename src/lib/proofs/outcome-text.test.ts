import { expect, test } from 'vitest';
import english from './en.proofs';
import words from './fr.proofs';
import type { ProofResult } from './proof-desk.svelte';
import { outcomeText } from './outcome-text';
import { sizeText } from './sizes';

const limit = 5 * 1024 * 1024;

test.each([
	[1, '1 ko', '1 kB'],
	[1025, '2 ko', '2 kB'],
	[limit, '5 Mo', '5 MB'],
	[limit + 1, '5,1 Mo', '5.1 MB'],
	[40 * 1024 * 1024, '40 Mo', '40 MB']
])('%i bytes are %s, never less', (bytes, french, inEnglish) => {
	expect(sizeText(bytes, words, 'fr').replace('\u00a0', ' ')).toBe(french);
	expect(sizeText(bytes, english, 'en')).toBe(inEnglish);
});

const added = (
	as: 'drawn' | 'bare' | 'undrawn' | 'file',
	from: number,
	size: number
): ProofResult => ({
	kind: 'added',
	title: 'Photo',
	as,
	from,
	size
});

test.each<[string, ProofResult, RegExp]>([
	['a picture made smaller', added('drawn', limit, 4096), /réduite de 5.Mo à 4.ko/],
	['one that grew', added('drawn', 2048, 4096), /enregistrée de nouveau.*position/],
	['one that stays', added('bare', 10, 10), /^Ajoutée.: Photo\.$/],
	['one that cannot be drawn', added('undrawn', 10, 10), /gardée telle quelle/],
	['a paper', added('file', 10, 10), /^Ajoutée.: Photo\.$/],
	[
		'a file over its limit',
		{ kind: 'over', name: 'x.pdf', what: 'file', size: limit + 1, limit },
		/x\.pdf fait 5,1.Mo.*dépasser 5.Mo/
	],
	[
		'files over theirs',
		{ kind: 'over', name: 'x.pdf', what: 'dossier', size: limit * 9, limit: limit * 8 },
		/feraient 45.Mo.*dépasser 40.Mo/
	],
	[
		'one file too many',
		{ kind: 'over', name: 'x.pdf', what: 'count', size: 1001, limit: 1000 },
		/1000 au plus/
	],
	['one that is here', { kind: 'again', title: '' }, /déjà noté.*Sans titre/],
	['an address that is none', { kind: 'no-link' }, /adresse d’une page web/],
	['no room to come back', { kind: 'no-room' }, /assez de place/]
])('%s is said', (_, outcome, sentence) => {
	expect(outcomeText(outcome, words, 'fr')).toMatch(sentence);
});
