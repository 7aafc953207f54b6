import { expect, test } from 'vitest';
import { typeset } from './typeset';

test('French marks keep their word on the line', () => {
	expect(typeset('(12 mois), à 150 km', 'fr')).toBe('(12\u00a0mois), à 150\u00a0km');
	expect(typeset("Est-ce l'an 2 : « oui » ? 1 200 €", 'fr')).toBe(
		'Est-ce l\u2019an 2\u00a0: «\u00a0oui\u00a0»\u00a0? 1\u00a0200\u00a0€'
	);
});

test('English only gets its apostrophes', () => {
	expect(typeset("It's 10 : 20", 'en')).toBe('It\u2019s 10 : 20');
});
