import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { compileGrid } from '$lib/engine/score/compile';
import { example, grid } from '../../../tests/support/assessment';
import type { Profile } from '$lib/grid/sheet';
import { readFacts } from '$lib/engine/facts/profile';
import { scoreOf } from '$lib/engine/score/score-of';
import { afterChange, concerning, isWorthAsking, neighbour, orderOf, stopsOf, walk } from './walk';

const compiled = compileGrid(grid);
const bakery = example('boulangerie').sheet.profile;
const path = orderOf(compiled, 'path');
const sheetOf = (profile: Profile) => ({ profile, answers: {} });

test('each order goes through the 20 subjects once', () => {
	for (const order of ['path', 'pillar'] as const) {
		expect(new Set(orderOf(compiled, order)).size).toBe(20);
	}
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

test('only subjects that concern the company are counted: its first one is the first', () => {
	const counted = (profile: Profile) => concerning(scoreOf(compiled, sheetOf(profile)), path);
	expect(counted(bakery)).toEqual(path);
	const alone = { ...bakery, headcount: 0 };
	expect(counted(alone)[0]).toBe(walk(compiled, sheetOf(alone), path)[0]?.criterion);
	expect(counted(alone)).toHaveLength(14);
	expect(counted({}), 'who told nothing yet').toEqual(path);
});

test('a fact that another one makes worth asking comes before the way back, and goes when it does', () => {
	const criterion = 'stabilite-travail';
	const after = (profile: Profile) =>
		afterChange(stopsOf(compiled, sheetOf(profile), criterion), 'part-cdi');
	const seasonal = { ...bakery, seasonal: true };
	expect(after(seasonal)).toEqual({ criterion, kind: 'fact', id: 'mostlySeasonal' });
	expect(after({ ...seasonal, mostlySeasonal: false })?.id).toBe('part-cdi');
	expect(after({ ...seasonal, mostlySeasonal: true }), 'its question is gone').toBeNull();

	const isAsked = (profile: Profile) =>
		isWorthAsking(compiled, readFacts(compiled, profile), 'mostlySeasonal');
	expect(isAsked(seasonal)).toBe(true);
	expect(isAsked({ ...seasonal, mostlySeasonal: true }), 'it is being chosen').toBe(true);
	expect(isAsked(bakery)).toBe(false);
});
