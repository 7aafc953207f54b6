import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { compileGrid } from '$lib/engine/compile';
import { example, grid } from '../../../../tests/support/assessment';
import type { Profile } from '$lib/grid/sheet';
import { neighbour, orderOf, stopsOf, walk } from './walk';

const compiled = compileGrid(grid);
const bakery = example('boulangerie').sheet.profile;
const path = orderOf(compiled, 'path');
const sheetOf = (profile: Profile) => ({ profile, answers: {} });

test('each order goes through the 20 subjects once', () => {
	for (const order of ['path', 'pillar', 'number'] as const) {
		expect(new Set(orderOf(compiled, order)).size).toBe(20);
	}
	expect(orderOf(compiled, 'number')[0]).toBe('inclusion-emploi');
	expect(path.at(-1)).toBe('inclusion-emploi');
});

test('a fact that a subject needs comes before its questions', () => {
	const { boardSize: _, ...profile } = bakery;
	const [first, ...rest] = stopsOf(compiled, sheetOf(profile), 'egalite-femmes-hommes');
	expect(first).toEqual({ criterion: 'egalite-femmes-hommes', kind: 'fact', id: 'boardSize' });
	expect(rest.every(({ kind }) => kind === 'item')).toBe(true);
	expect(stopsOf(compiled, sheetOf(bakery), 'egalite-femmes-hommes')[0]?.kind).toBe('item');
});

test('a subject that does not apply has a screen of its own, and none in the walk', () => {
	const alone = { ...bakery, headcount: 0 };
	const [stop] = stopsOf(compiled, sheetOf(alone), 'jeunes-seniors');
	expect(stop?.kind).toBe('not-applicable');
	const stops = walk(compiled, sheetOf(alone), path);
	expect(stops.some(({ criterion }) => criterion === 'jeunes-seniors')).toBe(false);
});

test('next and previous go through every screen and back, and stop at the ends', () => {
	const stops = walk(compiled, sheetOf(bakery), path);
	const seen = [stops[0]];
	for (let stop = stops[0]; stop; stop = neighbour(stops, path, stop, 1) ?? undefined) {
		if (stop !== seen[0]) seen.push(stop);
	}
	expect(seen).toEqual(stops);
	const [first, second] = stops;
	if (!first || !second) throw new Error('two screens expected');
	expect(neighbour(stops, path, second, -1)).toEqual(first);
	expect(neighbour(stops, path, first, -1)).toBeNull();
});

test('after a fact was told, its own subject comes next; before it, the subject before', () => {
	const stops = walk(compiled, sheetOf(bakery), path);
	const given = { criterion: 'egalite-femmes-hommes', kind: 'fact', id: 'boardSize' } as const;
	expect(neighbour(stops, path, given, 1)?.criterion).toBe('egalite-femmes-hommes');
	const before = neighbour(stops, path, given, -1)?.criterion ?? '';
	expect(path.indexOf(before)).toBe(path.indexOf('egalite-femmes-hommes') - 1);
});
