import { expect, test } from 'vitest';
import { finds } from '$lib/grid/bare-words';
import { activityOfApe, isSearch } from './search';

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

test.each([
	['10.71C', 'rev2:C'],
	['1071c', 'rev2:C'],
	['01.13 Z', 'rev2:A'],
	['9602A', 'rev2:S'],
	['47', null],
	['00.00Z', null],
	['boulanger', null]
])('the APE code %j is of %s', (typed, section) => {
	expect(activityOfApe(typed)).toBe(section);
});
