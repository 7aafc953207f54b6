// @module-tag often
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { tinyAnswers, tinyGrid, tinyProfile } from '../../../../tests/criteria/tiny-grid';
import {
	criteriaOf,
	int,
	once,
	pick,
	shuffle,
	type Draw
} from '../../../../tests/support/arbitraries';
import { currentGrid, folderOf } from '../../../../tests/support/grids';
import type { Grid } from '$lib/grid/grid';
import type { Answer, Answers, Sheet } from '$lib/grid/sheet';
import { compileGrid } from '../score/compile';
import { evaluate } from '../evaluate';
import { pointsOf } from '../items/item';
import { changesOf, isKnown, isReached, type Aim } from './planned';
import { readFacts } from '../facts/profile';
import type { Step } from '../result/result';
import { simulate } from './simulate';
import { runs } from '../../../../tests/support/runs';

const tiny = compileGrid(tinyGrid);
const garden = { profile: tinyProfile, answers: tinyAnswers };

const answered = (criterion: string, item: string, answer: Answer | undefined) => ({
	profile: tinyProfile,
	answers: {
		...tinyAnswers,
		[criterion]: { ...tinyAnswers[criterion], ...(answer && { [item]: answer }) }
	}
});
const unanswered = (criterion: string): typeof garden => ({
	profile: tinyProfile,
	answers: { ...tinyAnswers, [criterion]: {} }
});

const meters = (rung: string): Aim => ({ criterion: 'water', item: 'meters', rung });
const savings = (...practices: string[]): Aim => ({
	criterion: 'water',
	item: 'savings',
	rung: 'five',
	practices
});
const ratio = (rung: string): Aim => ({ criterion: 'pay', item: 'ratio', rung });
const voice = (rung: string): Aim => ({ criterion: 'voice', item: 'open-ended', rung });

const total = (sheet: typeof garden, changes: Parameters<typeof simulate>[2]) =>
	simulate(tiny, sheet, changes).total.low ?? 0;

describe('the answer that an aim would give', () => {
	test('is the level, where levels are asked', () => {
		expect(changesOf(tiny, garden, [meters('shared')])).toEqual([
			{ criterion: 'water', item: 'meters', change: { level: 'shared' } }
		]);
	});

	test('is the bracket, where a figure is asked, in place of the figure', () => {
		expect(changesOf(tiny, garden, [ratio('equal')])).toEqual([
			{ criterion: 'pay', item: 'ratio', change: { bracket: 'equal' } }
		]);
		expect(changesOf(tiny, garden, [voice('all-owners')])).toEqual([
			{ criterion: 'voice', item: 'open-ended', change: { bracket: 'all-owners' } }
		]);
	});

	test('is what is ticked with the practices to take up, in the order of the grid', () => {
		expect(changesOf(tiny, garden, [savings('night', 'rain')])).toEqual([
			{
				criterion: 'water',
				item: 'savings',
				change: { practices: ['mulch', 'rain', 'night', 'permit', 'drip'] }
			}
		]);
	});

	test.each([
		['there is none yet', undefined],
		['it is unknown', { unknown: true } as const],
		['it does not fit', { level: 'elsewhere' }]
	])('stands alone where %s', (_, given) => {
		const sheet = given ? answered('water', 'savings', given) : unanswered('water');
		expect(changesOf(tiny, sheet, [savings('rain', 'night')])).toEqual([
			{ criterion: 'water', item: 'savings', change: { practices: ['rain', 'night'] } }
		]);
		const level = given ? answered('water', 'meters', given) : unanswered('water');
		expect(changesOf(tiny, level, [meters('noted')])).toEqual([
			{ criterion: 'water', item: 'meters', change: { level: 'noted' } }
		]);
	});

	test('is none where the aim gives no points, though nothing is known yet', () => {
		for (const sheet of [unanswered('water'), answered('water', 'meters', { unknown: true })])
			expect(changesOf(tiny, sheet, [meters('none')])).toEqual([]);
	});

	test('is one a question, and one for each question', () => {
		const changes = changesOf(tiny, garden, [meters('shared'), ratio('equal'), ratio('to-2')]);
		expect(changes.map(({ criterion, item }) => `${criterion}/${item}`)).toEqual([
			'water/meters',
			'pay/ratio'
		]);
	});
});

describe('two aims on one question', () => {
	test.each([
		['levels', ['none', 'shared'].map(meters), { level: 'shared' }],
		['brackets', ['equal', 'to-2', 'to-4'].map(ratio), { bracket: 'equal' }],
		[
			'a choice beside the brackets',
			['from-87', 'all-owners'].map(voice),
			{ bracket: 'all-owners' }
		]
	])('%s: the better counts, whichever comes first', (_, aims, change) => {
		const asked = [changesOf(tiny, garden, aims), changesOf(tiny, garden, aims.toReversed())];
		for (const changes of asked) expect(changes.map((one) => one.change)).toEqual([change]);
	});

	test('practices add up', () => {
		const none = answered('water', 'savings', { practices: [] });
		const changes = changesOf(tiny, none, [savings('rain', 'night'), savings('drip')]);
		expect(changes.map(({ change }) => change)).toEqual([{ practices: ['rain', 'night', 'drip'] }]);
	});

	test('practices add up even when neither aim is enough by itself, in any order', () => {
		const ticked = answered('water', 'savings', { practices: ['mulch'] });
		const [night, rain] = [savings('night'), savings('rain')];
		expect(changesOf(tiny, ticked, [night])).toEqual([]);
		for (const aims of [
			[night, rain],
			[rain, night]
		])
			expect(changesOf(tiny, ticked, aims).map(({ change }) => change)).toEqual([
				{ practices: ['mulch', 'rain', 'night'] }
			]);
	});
});

describe('an aim that gives nothing more', () => {
	test.each([
		['the level answered', meters('noted')],
		['a lower level', meters('none')],
		['the bracket that the figures fall in', ratio('to-2')],
		['a lower bracket', ratio('to-4')],
		['practices that are ticked', savings('mulch', 'drip')],
		['a practice that the law asks already', savings('permit')],
		['no practice at all', savings()]
	])('changes no answer: %s', (_, aim) => {
		expect(changesOf(tiny, garden, [aim])).toEqual([]);
	});

	test.each([
		['criterion', { ...meters('shared'), criterion: 'fire' }],
		['criterion that every object has', { ...meters('shared'), criterion: 'constructor' }],
		['item', { ...meters('shared'), item: 'taps' }],
		['item that every object has', { ...meters('shared'), item: 'toString' }],
		['level', meters('smart')],
		['bracket', ratio('to-1')],
		['practice', savings('magic', '__proto__')]
	])('for want of such a %s is left out, and the others count', (_, aim) => {
		expect(changesOf(tiny, garden, [aim])).toEqual([]);
		expect(changesOf(tiny, garden, [aim, voice('from-87'), aim])).toEqual([
			{ criterion: 'voice', item: 'open-ended', change: { bracket: 'from-87' } }
		]);
	});

	test('an unknown practice does not spoil the known one beside it', () => {
		const changes = changesOf(tiny, garden, [savings('magic', 'rain')]);
		expect(changes.map(({ change }) => change)).toEqual([
			{ practices: ['mulch', 'rain', 'permit', 'drip'] }
		]);
	});

	test('on a question that is not asked here moves no score', () => {
		const aim = { criterion: 'water', item: 'plan', rung: 'followed' };
		expect(total(garden, changesOf(tiny, garden, [aim]))).toBe(total(garden, []));
		const wells = { ...garden, profile: { ...tinyProfile, wells: 4 } };
		expect(total(wells, changesOf(tiny, wells, [aim]))).toBeGreaterThan(total(wells, []));
	});
});

describe('an aim is reached', () => {
	test.each([
		['once the answer is that level', meters('noted'), true],
		['once the answer is better', meters('none'), true],
		['not before', meters('shared'), false],
		['once the figures fall in its bracket', ratio('to-2'), true],
		['not while they are in a lower one', ratio('equal'), false],
		['once its practices are ticked', savings('drip'), true],
		['not while one is not', savings('drip', 'rain'), false],
		['not while one is not, even one that alone gives no more points', savings('night'), false]
	])('%s', (_, aim, reached) => {
		expect(isReached(tiny, garden, aim)).toBe(reached);
	});

	test.each([
		['there is no answer', unanswered('water')],
		['the answer is unknown', answered('water', 'meters', { unknown: true })]
	])('not while %s, even where it gives no points', (_, sheet) => {
		expect(isReached(tiny, sheet, meters('none'))).toBe(false);
	});

	test.each([
		['criterion', { ...meters('shared'), criterion: 'fire' }],
		['item', { ...meters('shared'), item: 'taps' }],
		['level', meters('smart')],
		['bracket', ratio('to-1')],
		['practices', savings('magic')]
	])('never when the grid knows no such %s: nobody answered that', (_, aim) => {
		expect(isReached(tiny, garden, aim)).toBe(false);
	});
});

describe('an aim is known', () => {
	test.each([
		['a level', meters('shared'), true],
		['a lower level', meters('none'), true],
		['a bracket', ratio('equal'), true],
		['the bracket below all', ratio('none'), true],
		['a choice beside the brackets', voice('promise'), true],
		['practices', savings('rain', 'night'), true],
		['a question that is not asked here', { ...meters('followed'), item: 'plan' }, true],
		['no such criterion', { ...meters('shared'), criterion: 'fire' }, false],
		['no such item', { ...meters('shared'), item: 'taps' }, false],
		['no such level', meters('smart'), false],
		['no such bracket', ratio('to-1'), false],
		['one practice of two', savings('rain', 'magic'), false],
		['a name that every object has', savings('constructor'), false]
	])('when the grid has what it names: %s', (_, aim, known) => {
		expect(isKnown(tiny, aim)).toBe(known);
	});
});

describe('on the real questionnaire', () => {
	const folder = folderOf(currentGrid);
	const read = (file: string) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as unknown;
	const grid = read('grid.json') as Grid;
	const compiled = compileGrid(grid);
	const companies = readdirSync(`${folder}/examples`).map((file) => {
		const { sheet } = read(`examples/${file}`) as { sheet: Sheet };
		return [file.replace('.json', ''), sheet] as const;
	});

	const aimOf = ({ criterion, item, rung, needs }: Step): Aim => ({
		criterion,
		item,
		rung,
		...(needs.practices && { practices: needs.practices })
	});
	const low = (sheet: Pick<Sheet, 'profile' | 'answers'>, aims: readonly Aim[]) =>
		simulate(compiled, sheet, changesOf(compiled, sheet, aims)).total.low ?? 0;

	/** Aims at anything the grid has, several at one question, and now and then at something that it has not. */
	function drawAims(draw: Draw): Aim[] {
		const places = Array.from({ length: int(draw, 0, 8) }, () => {
			const criterion = pick(draw, criteriaOf(grid));
			return { criterion: criterion.id, item: pick(draw, criterion.items) };
		});
		return places.flatMap(({ criterion, item }) =>
			Array.from({ length: int(draw, 1, 3) }, (): Aim => {
				const rungs: { id: string }[] = item.kind === 'level' ? item.levels : item.steps;
				const also = item.kind === 'measure' ? (item.also ?? []) : [];
				return {
					criterion,
					item: once(draw, 10) ? 'nulle-part' : item.id,
					rung: once(draw, 10) ? 'jamais' : pick(draw, [...rungs, ...also]).id,
					...(item.kind === 'practices' && {
						practices: item.practices.filter(() => once(draw, 6)).map(({ id }) => id)
					})
				};
			})
		);
	}

	/** Some answers left out, or unknown. */
	const drawSheet = (draw: Draw, { profile, answers }: Sheet) => {
		const forget = (items: Answers[string]) =>
			Object.fromEntries(
				Object.entries(items).flatMap(([item, answer]): [string, Answer][] =>
					once(draw, 6) ? [] : once(draw, 6) ? [[item, { unknown: true }]] : [[item, answer]]
				)
			);
		return {
			profile,
			answers: Object.fromEntries(Object.entries(answers).map(([id, items]) => [id, forget(items)]))
		};
	};

	it.each(companies)('each step of %s, planned alone, gives what it says', (_, sheet) => {
		const { steps, total } = evaluate(compiled, sheet);
		expect(steps.length).toBeGreaterThan(0);
		for (const step of steps) {
			const changes = changesOf(compiled, sheet, [aimOf(step)]);
			expect(changes).toEqual([
				{ criterion: step.criterion, item: step.item, change: step.change }
			]);
			expect(low(sheet, [aimOf(step)])).toBeCloseTo((total.low ?? 0) + step.gain, 9);
			expect(isReached(compiled, sheet, aimOf(step))).toBe(false);
		}
	});

	it.each(companies)('any steps of %s give what they say together', (_, sheet) => {
		const { steps, total } = evaluate(compiled, sheet);
		fc.assert(
			fc.property(fc.shuffledSubarray(steps), (chosen) => {
				const gain = chosen.reduce((sum, step) => sum + step.gain, 0);
				const then = low(sheet, chosen.map(aimOf));
				expect(then).toBeGreaterThanOrEqual(total.low ?? 0);
				expect(then).toBeCloseTo((total.low ?? 0) + gain, 9);
			}),
			{ numRuns: 40 }
		);
	});

	it.each(companies)(
		'step after step, %s never goes back, and every aim ends up reached',
		(_, sheet) => {
			let { answers } = sheet;
			const aims: Aim[] = [];
			for (let round = 0; round < 12; round += 1) {
				const now = evaluate(compiled, { profile: sheet.profile, answers });
				const step = now.steps.at(-1);
				if (!step) break;
				aims.push(aimOf(step));
				const given = { ...answers[step.criterion], [step.item]: step.change };
				answers = { ...answers, [step.criterion]: given };
			}
			const then = { profile: sheet.profile, answers };
			for (const aim of aims) expect(isReached(compiled, then, aim)).toBe(true);
			expect(changesOf(compiled, then, aims)).toEqual([]);
			// From where it began, the aims alone lead as far.
			expect(low(sheet, aims)).toBeCloseTo(evaluate(compiled, then).total.low ?? 0, 9);
		}
	);

	it('whatever is aimed at, nothing is worse, one answer a question changes, and the order is no matter', () => {
		fc.assert(
			fc.property(fc.gen(), (draw) => {
				const sheet = drawSheet(draw, pick(draw, companies)[1]);
				const aims = drawAims(draw);
				const changes = changesOf(compiled, sheet, aims);
				const places = changes.map(({ criterion, item }) => `${criterion}/${item}`);
				expect(new Set(places).size).toBe(places.length);
				const now = evaluate(compiled, sheet).total.low ?? 0;
				expect(low(sheet, aims)).toBeGreaterThanOrEqual(now);
				expect(low(sheet, shuffle(draw, aims))).toBe(low(sheet, aims));
				for (const aim of aims) expect(low(sheet, [aim])).toBeLessThanOrEqual(low(sheet, aims));
			}),
			{ numRuns: 150 }
		);
	});

	it('practices that several actions aim at give the points that one action naming them all would', () => {
		const items = compiled.criteria.flatMap(({ id, items }) =>
			[...items.values()].flatMap((item) =>
				item.kind === 'practices' ? [{ criterion: id, item }] : []
			)
		);
		fc.assert(
			fc.property(fc.gen(), (draw) => {
				const { profile } = pick(draw, companies)[1];
				const facts = readFacts(compiled, profile);
				const { criterion, item } = pick(draw, items);
				const some = (outOf: number) =>
					item.practices.filter(() => once(draw, outOf)).map(({ id }) => id);
				const given = { practices: some(3) };
				const sheet = { profile, answers: { [criterion]: { [item.id]: given } } };
				const points = (...practices: string[][]) => {
					const aim = { criterion, item: item.id, rung: item.steps[0]?.id ?? '' };
					const aims = practices.map((own) => ({ ...aim, practices: own }));
					const change = changesOf(compiled, sheet, aims)[0]?.change ?? given;
					return pointsOf(item, change, facts).points;
				};
				const several = [some(4), some(4), some(4)];
				expect(points(...several)).toBe(points(several.flat()));
			}),
			runs(120, 600)
		);
	});

	it('frozen sheets and aims are read, and left as they were', () => {
		const freeze = <T>(value: T): T => {
			if (typeof value === 'object' && value !== null)
				Object.values(Object.freeze(value)).forEach(freeze);
			return value;
		};
		fc.assert(
			fc.property(fc.gen(), (draw) => {
				const sheet = drawSheet(draw, pick(draw, companies)[1]);
				const aims = drawAims(draw);
				const changes = JSON.stringify(changesOf(compiled, sheet, aims));
				expect(JSON.stringify(changesOf(compiled, freeze(sheet), freeze(aims)))).toBe(changes);
			}),
			{ numRuns: 40 }
		);
	});
});
