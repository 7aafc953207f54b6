import { expect, test } from 'vitest';
import { finds } from '$lib/grid/bare-words';
import { isSearch } from './search';

test.each([
	['boulangerie', 'Fabrication : usine, boulangerie', true],
	["Chambre d'hôtes", 'chambre d’hôtes', true],
	['chambres hotes', 'Chambres d’hôtes', true],
	['food truck', 'food-truck', true],
	['oeuvre', 'Œuvre', true],
	['prim', 'Primeur', true],
	['primeur', 'Imprimeur', false],
	['bar', 'barrage', true],
	['arrage', 'barrage', false]
])('%j in %j: %s', (typed, text, found) => {
	expect(finds(typed, text)).toBe(found);
});

test('one letter is not a search yet, nor are signs', () => {
	expect([isSearch('a'), isSearch(' - '), isSearch('co')]).toEqual([false, false, true]);
});
