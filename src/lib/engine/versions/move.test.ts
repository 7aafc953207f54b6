// @module-tag often
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMapping } from '$lib/grid/coherence-mapping';
import type { Grid, Item } from '$lib/grid/grid';
import type { Mapping } from '$lib/grid/mapping';
import type { Answer } from '$lib/grid/sheet';
import {
	gridOf,
	step,
	tinyAnswers,
	tinyGrid,
	tinyProfile
} from '../../../../tests/criteria/tiny-grid';
import { drawAnswers, drawGrid, drawProfile } from '../../../../tests/support/arbitraries';
import { drawNext, keysOf } from '../../../../tests/support/arbitrary-moves';
import { runs } from '../../../../tests/support/runs';
import { compileGrid } from '../score/compile';
import { evaluate } from '../evaluate';
import { checkAnswer } from '../items/check-answer';
import { compileMove, composeMoves, moveSheet } from './move';

const ease = { effort: 1, control: 'self' } as const;
const reason = { kind: 'editorial', text: 'reasons.tiny' } as const;
const level = (id: string, ...levels: string[]): Item => ({
	id,
	kind: 'level',
	levels: levels.map((name, points) => ({ id: name, points, ...ease }))
});
const practices = (id: string, ...ids: string[]): Item => ({
	id,
	kind: 'practices',
	practices: ids.map((name) => ({ id: name, weight: 1, ...ease })),
	steps: [{ id: 'one', weight: 1, points: 1, reason }]
});
const share = (id: string, bound: number, unit: 'people' | 'days' = 'people'): Item => ({
	id,
	kind: 'measure',
	formula: 'share',
	numbers: [
		{ id: 'a', units: [{ unit }] },
		{ id: 'b', units: [{ unit }] }
	],
	steps: [step('low', 'atLeast', 10, 1), step('high', 'atLeast', bound, 2)]
});

/** What one answer becomes between two items. */
function moved(from: Item, to: Item, answer: Answer, move: Mapping['items'][string] = 'same') {
	const [before, after] = [gridOf([from]), { ...gridOf([to]), version: '2026.2' }];
	const mapping: Mapping = {
		from: 'single@2026.1',
		to: 'single@2026.2',
		items: { [`only/${from.id}`]: move },
		facts: {},
		changes: []
	};
	const compiled = compileMove(compileGrid(before), compileGrid(after), mapping);
	const { sheet, ...report } = moveSheet(compiled, {
		profile: {},
		answers: { only: { [from.id]: answer } }
	});
	const fate = (['lost', 'again', 'partly', 'moved'] as const).find((key) => report[key].length);
	return [fate, sheet.answers.only?.[to.id] ?? null];
}

describe('one answer', () => {
	const figures = { numbers: { a: 3, b: 10 } };
	it.each<[string, Item, Item, Answer, Mapping['items'][string], unknown[]]>([
		[
			'a level renamed goes to its new name',
			level('x', 'none', 'old'),
			level('x', 'none', 'new'),
			{ level: 'old' },
			{ to: 'only/x', levels: { old: 'new' } },
			['moved', { level: 'new' }]
		],
		[
			'a level without equivalent is asked again',
			level('x', 'none', 'old'),
			level('x', 'none', 'new'),
			{ level: 'old' },
			{ to: 'only/x', levels: { old: null } },
			['again', null]
		],
		[
			'another level of the same item stands',
			level('x', 'none', 'old'),
			level('x', 'none', 'new'),
			{ level: 'none' },
			{ to: 'only/x', levels: { old: null } },
			['moved', { level: 'none' }]
		],
		[
			'an item under another id',
			level('x', 'none', 'some'),
			level('y', 'none', 'some'),
			{ level: 'some' },
			{ to: 'only/y' },
			['moved', { level: 'some' }]
		],
		[
			'figures stand when a step moves',
			share('x', 20),
			share('x', 30),
			figures,
			'same',
			['moved', figures]
		],
		[
			'a bracket does not when a step moves',
			share('x', 20),
			share('x', 30),
			{ bracket: 'low' },
			'same',
			['again', null]
		],
		[
			'a bracket stands among the same steps',
			share('x', 20),
			share('x', 20),
			{ bracket: 'low' },
			'same',
			['moved', { bracket: 'low' }]
		],
		[
			'figures in other units are asked again',
			share('x', 20),
			share('x', 20, 'days'),
			figures,
			'same',
			['again', null]
		],
		[
			'"I do not know" stands',
			share('x', 20),
			share('x', 30),
			{ unknown: true },
			'same',
			['moved', { unknown: true }]
		],
		[
			'…but not to what is asked again',
			share('x', 20),
			share('x', 30),
			{ unknown: true },
			'ask-again',
			['again', null]
		],
		[
			'ticks go to their new names, those without one fall',
			practices('x', 'a', 'b', 'c'),
			practices('x', 'a', 'd'),
			{ practices: ['a', 'b', 'c'] },
			{ to: 'only/x', practices: { b: 'd', c: null } },
			['partly', { practices: ['a', 'd'] }]
		],
		[
			'when every tick falls, it is not "none of these"',
			practices('x', 'a', 'c'),
			practices('x', 'a'),
			{ practices: ['c'] },
			{ to: 'only/x', practices: { c: null } },
			['again', null]
		],
		[
			'"none of these" stands',
			practices('x', 'a', 'c'),
			practices('x', 'a'),
			{ practices: [] },
			{ to: 'only/x', practices: { c: null } },
			['moved', { practices: [] }]
		],
		[
			'points told without their reason are asked again',
			{ ...level('x', 'none', 'some'), sensitive: true },
			{ ...level('x', 'none', 'some'), sensitive: true },
			{ points: 1 },
			'same',
			['again', null]
		],
		[
			'what nothing asks is lost',
			level('x', 'a'),
			level('y', 'a'),
			{ level: 'a' },
			'dropped',
			['lost', null]
		],
		[
			'a mapping that leads nowhere loses, and never invents',
			level('x', 'a'),
			level('y', 'a'),
			{ level: 'a' },
			{ to: 'only/z' },
			['lost', null]
		],
		[
			'an item of another kind is asked again, whatever the mapping says',
			level('x', 'low'),
			share('x', 20),
			{ level: 'low' },
			'same',
			['again', null]
		]
	])('%s', (_, from, to, answer, move, expected) => {
		expect(moved(from, to, answer, move)).toEqual(expected);
	});
});

const same = (grid: Grid, to: string): Mapping => ({
	from: `${grid.id}@${grid.version}`,
	to: `${grid.id}@${to}`,
	items: Object.fromEntries(keysOf(grid).map((key) => [key, 'same'])),
	facts: Object.fromEntries(grid.facts.map(({ id }) => [id, 'same'])),
	changes: []
});

it('facts go under their new names; one that nothing asks is told as lost', () => {
	const after = gridOf([level('x', 'none')], {
		version: '2026.2',
		facts: [{ id: 'pumps', kind: 'count' }]
	});
	const before = { ...tinyGrid, id: 'single' };
	const mapping: Mapping = {
		...same(before, '2026.2'),
		facts: { irrigates: 'dropped', wells: { to: 'pumps' }, noTrips: 'dropped', market: 'dropped' }
	};
	const move = compileMove(compileGrid(before), compileGrid(after), mapping);
	const { sheet, lostFacts } = moveSheet(move, { profile: tinyProfile, answers: tinyAnswers });
	expect(lostFacts).toEqual(['irrigates', 'market']);
	expect(sheet.profile).toEqual({ headcount: 6, pumps: 1 });
});

describe('whatever the grids and the answers', () => {
	it('the mappings drawn here are coherent', () => {
		fc.assert(
			fc.property(fc.gen(), (draw) => {
				const before = drawGrid(draw);
				const { grid, mapping } = drawNext(draw, before, '2026.2');
				expect(checkMapping(before, grid, mapping)).toEqual([]);
			}),
			runs(25)
		);
	});

	it('every item of the older grid is accounted for, and every answer moves, is asked again, or is lost', () => {
		fc.assert(
			fc.property(fc.gen(), (draw) => {
				const before = drawGrid(draw);
				const { move } = drawNext(draw, before, '2026.2');
				expect([...move.items.keys()].sort()).toEqual(keysOf(before).sort());
				const answers = drawAnswers(draw, before);
				const given = Object.entries(answers).flatMap(([criterion, own]) =>
					Object.keys(own).map((item) => `${criterion}/${item}`)
				);
				const { moved, again, lost } = moveSheet(move, { profile: {}, answers });
				const accounted = [...moved, ...again, ...lost].map(
					({ criterion, item }) => `${criterion}/${item}`
				);
				expect(accounted.sort()).toEqual(given.sort());
			}),
			runs(25)
		);
	});

	it('an answer that moves fits the newer item when it fitted the older', () => {
		fc.assert(
			fc.property(fc.gen(), (draw) => {
				const before = drawGrid(draw);
				const { move, compiled } = drawNext(draw, before, '2026.2');
				const older = compileGrid(before);
				const answers = drawAnswers(draw, before);
				const { sheet } = moveSheet(move, { profile: {}, answers });
				for (const [key, route] of move.items) {
					const [criterion = '', item = ''] = key.split('/');
					const answer = answers[criterion]?.[item];
					const carried = route && sheet.answers[route.to.criterion]?.[route.to.item];
					const shape = older.criterionById.get(criterion)?.items.get(item);
					if (!answer || !carried || !shape || checkAnswer(shape, answer)) continue;
					const target = compiled.criterionById.get(route.to.criterion)?.items.get(route.to.item);
					expect(target && checkAnswer(target, carried)).toBeNull();
				}
			}),
			runs(25)
		);
	});

	it('two leaps are as one: moving along a chain is moving by its composition', () => {
		fc.assert(
			fc.property(fc.gen(), (draw) => {
				const first = drawGrid(draw);
				const second = drawNext(draw, first, '2026.2');
				const third = drawNext(draw, second.grid, '2027.1');
				const sheet = { profile: drawProfile(draw, first), answers: drawAnswers(draw, first) };
				const there = moveSheet(third.move, moveSheet(second.move, sheet).sheet).sheet;
				const composed = composeMoves(second.move, third.move);
				expect(moveSheet(composed, sheet).sheet).toEqual(there);
				const fourth = drawNext(draw, third.grid, '2027.2');
				expect(composeMoves(composed, fourth.move)).toEqual(
					composeMoves(second.move, composeMoves(third.move, fourth.move))
				);
			}),
			runs(25)
		);
	});

	it('a version that changes nothing moves everything, and the result is the same', () => {
		fc.assert(
			fc.property(fc.gen(), (draw) => {
				const before = drawGrid(draw);
				const after = { ...before, version: '2026.2' };
				const [older, newer] = [compileGrid(before), compileGrid(after)];
				const move = compileMove(older, newer, same(before, '2026.2'));
				const answers = withoutPoints(drawAnswers(draw, before), before);
				const sheet = { profile: drawProfile(draw, before), answers };
				const { grid, ...result } = evaluate(newer, moveSheet(move, sheet).sheet);
				expect(grid).toBe('random@2026.2');
				expect({ ...result, grid: older.name }).toEqual(evaluate(older, sheet));
			}),
			runs(25)
		);
	});
});

/** A dossier never holds points told without their reason, nor answers that do not fit. */
function withoutPoints(answers: ReturnType<typeof drawAnswers>, grid: Grid) {
	const compiled = compileGrid(grid);
	return Object.fromEntries(
		Object.entries(answers).map(([criterion, own]) => [
			criterion,
			Object.fromEntries(
				Object.entries(own).filter(([id, answer]) => {
					const item = compiled.criterionById.get(criterion)?.items.get(id);
					return !('points' in answer) && item && checkAnswer(item, answer) === null;
				})
			)
		])
	);
}
