import { describe, expect, test } from 'vitest';
import { tinyAnswers, tinyGrid, tinyProfile } from '../../../tests/criteria/tiny-grid';
import { publishedGrids, readIn } from '../../../tests/support/grids';
import { compileGrid } from '$lib/engine/score/compile';
import { evaluate } from '$lib/engine/evaluate';
import { firstOnes } from '$lib/engine/steps/steps';
import type { Grid } from '$lib/grid/grid';
import type { Answers, Example, Profile } from '$lib/grid/sheet';
import type { AskedWords } from '$lib/grid/words';
import rose from './fr.rose';
import { cellsOf, spansOf } from '$lib/ui/rose/petals';
import { reachedWith, roseKey, rosePartsOf } from './rose-parts';

const compiled = compileGrid(tinyGrid);
const plain = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, { plain: id }]));
const words = {
	pillars: plain(['land', 'people']),
	criteria: plain(['water', 'trips', 'pay', 'voice', 'sales'])
};
const of = (profile: Profile, answers: Answers) => {
	const { criteria } = evaluate(compiled, { profile, answers });
	return { compiled, words, criteria, rose };
};
const garden = of(tinyProfile, tinyAnswers);
const said = (parts: ReturnType<typeof rosePartsOf>) =>
	parts.flatMap(({ subjects }) => subjects.map((subject) => subject.words));
const states = (parts: ReturnType<typeof rosePartsOf>) =>
	parts.flatMap(({ subjects }) => subjects.map(({ state }) => state));

test('petals stand in grid order, with the weights and maxima of their grid, and say their points', () => {
	const parts = rosePartsOf(garden);
	expect(parts.map(({ name, subjects }) => [name, subjects.length])).toEqual([
		['land', 2],
		['people', 3]
	]);
	const [{ subjects = [] } = {}, second] = parts;
	expect(subjects.map(({ id, weight, max }) => [id, weight, max])).toEqual([
		['water', 1, 7],
		['trips', 3, 2]
	]);
	expect(second?.subjects[0]?.words).toMatch(/^pay\u00a0: \d\u00a0points? sur 6$/);
	expect(cellsOf(parts)).toBe(0);
});

test('a subject says what is open, what was never answered, and what does not apply', () => {
	const answers: Answers = { ...tinyAnswers, pay: { ratio: { unknown: true } }, voice: {} };
	const parts = rosePartsOf(of({ ...tinyProfile, irrigates: false }, answers));
	expect(said(parts)).toEqual([
		'water\u00a0: pas concerné',
		'trips\u00a0: 1\u00a0point sur 2',
		'pay\u00a0: entre 0 et 6 points sur 6',
		'voice\u00a0: pas encore de réponse',
		'sales\u00a0: 2\u00a0points sur 4'
	]);
	expect(states(parts)).toEqual(['not-applicable', ...Array<string>(4).fill('scored')]);
});

test('while questions are answered it says what was answered, and never points', () => {
	const answers: Answers = { pay: { ratio: { unknown: true } }, sales: tinyAnswers.sales ?? {} };
	const aim = { by: 'steps' as const, points: { sales: 4 } };
	const parts = rosePartsOf({
		...of({ ...tinyProfile, irrigates: false }, answers),
		answering: true,
		aim
	});
	expect(states(parts)).toEqual(['not-applicable', 'open', 'answered', 'open', 'answered']);
	expect(said(parts).join()).not.toMatch(/point/);
	expect(parts.flatMap(({ subjects }) => subjects.map((one) => one.aim)).join('')).toBe('');
	expect(roseKey(parts, { rose, answering: true, aim })).toBe(rose.key.answered);
});

test('a subject half answered has half its petal', () => {
	const criteria = { sales: { status: 'partial', low: 1, high: 4, max: 4 } };
	const parts = rosePartsOf({ ...garden, criteria, answering: true });
	expect(states(parts).at(-1)).toBe('begun');
	expect(said(parts).at(-1)).toBe(`sales\u00a0: ${rose.partial}`);
});

test('an aim is what a subject reaches with a step of its own, said with what it stands for', () => {
	const steps = evaluate(compiled, { profile: tinyProfile, answers: tinyAnswers }).steps;
	const [first] = steps;
	if (!first) throw new Error('The garden has no step.');
	const points = reachedWith(garden.criteria, [first]);
	const low = garden.criteria[first.criterion]?.low ?? 0;
	expect(points).toEqual({ [first.criterion]: low + first.to - first.from });
	const aim = { by: 'plan' as const, points };
	const parts = rosePartsOf({ ...garden, aim });
	const aimed = parts.flatMap(({ subjects }) => subjects).filter((one) => one.aim !== undefined);
	expect(aimed.map(({ id, aim }) => [id, aim])).toEqual([
		[first.criterion, low + first.to - first.from]
	]);
	expect(aimed[0]?.words).toContain(`, ${points[first.criterion]} avec votre plan`);
	expect(roseKey(parts, { rose, aim })).toBe(`${rose.key.points} ${rose.key.plan}`);
});

test('an aim that is below what is sure is none, and the key names nothing that is not there', () => {
	const parts = rosePartsOf({ ...garden, aim: { by: 'chosen', points: { sales: 1 } } });
	expect(said(parts).join()).not.toContain('cochez');
	expect(roseKey(parts, { rose, aim: { by: 'chosen', points: {} } })).toBe(rose.key.points);
	expect(roseKey(rosePartsOf(of({}, {})), { rose })).toBe(rose.key.open);
	expect(roseKey([], { rose })).toBe('');
});

test('what a result lacks does not apply', () => {
	expect(new Set(states(rosePartsOf({ ...garden, criteria: {} })))).toEqual(
		new Set(['not-applicable'])
	);
});

describe.each(publishedGrids)('%s', (name) => {
	const grid = compileGrid(readIn<Grid>(name, 'grid.json'));
	const { sheet } = readIn<Example>(name, 'examples/boulangerie.json');
	const { criteria, steps } = evaluate(grid, sheet);
	const points = reachedWith(criteria, steps.slice(0, firstOnes));
	const parts = rosePartsOf({
		compiled: grid,
		words: readIn<AskedWords>(name, 'fr.json'),
		criteria,
		rose,
		aim: { by: 'steps', points }
	});

	test('has a petal of five cells for each of its subjects, within one turn', () => {
		expect(cellsOf(parts)).toBe(5);
		expect(spansOf(parts).flat()).toHaveLength(grid.criteria.length);
		const broken = said(parts).filter((text) => /undefined|NaN| :/.test(text));
		expect(broken).toEqual([]);
	});

	test('aims at no more than the most', () => {
		expect(Object.keys(points)).not.toEqual([]);
		const over = Object.entries(points).filter(([id, aim]) => aim > (criteria[id]?.max ?? 0));
		expect(over).toEqual([]);
	});
});
