// @module-tag often
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '$lib/grid/grid';
import type { Answer, Answers, Profile } from '$lib/grid/sheet';
import {
	answersFor,
	bestAnswer,
	criteriaOf,
	drawAnswer,
	drawAnswers,
	drawFactValue,
	drawGrid,
	drawProfile,
	drawAnsweredProfile,
	factIds,
	int,
	pick,
	shuffle,
	worstAnswer,
	type Draw
} from '../../../tests/support/arbitraries';
import { runs } from '../../../tests/support/runs';
import { askedOf } from './score/asked';
import { readCriteria } from './score/assess';
import { compileGrid, type CompiledGrid } from './score/compile';
import { evaluate } from './evaluate';
import { pointsOf } from './items/item';
import { readFacts } from './facts/profile';
import type { Part, Result } from './result/result';
import { fractions } from './score/score';
import { simulate } from './steps/simulate';
import { nextSteps } from './steps/steps';

interface Case {
	grid: Grid;
	compiled: CompiledGrid;
	profile: Profile;
	answers: Answers;
}

function check(body: (one: Case, draw: Draw) => void): void {
	fc.assert(
		fc.property(fc.gen(), (draw) => {
			const grid = drawGrid(draw);
			const compiled = compileGrid(grid);
			body(
				{ grid, compiled, profile: drawProfile(draw, grid), answers: drawAnswers(draw, grid) },
				draw
			);
		}),
		runs(25)
	);
}

const bytes = (compiled: CompiledGrid, profile: Profile, answers: Answers): string =>
	JSON.stringify(evaluate(compiled, { profile, answers }));

const partsOf = ({ total, pillars, themes }: Result): Part[] => [
	total,
	...Object.values(pillars),
	...Object.values(themes)
];

function exact(compiled: CompiledGrid, profile: Profile, answers: Answers) {
	const assessed = readCriteria(compiled, answers, readFacts(compiled, profile));
	return fractions(compiled, assessed).total;
}

function put(answers: Answers, criterion: string, item: string, answer: Answer): Answers {
	return { ...answers, [criterion]: { ...answers[criterion], [item]: answer } };
}

/** Every item asked, with its criterion. */
function itemsAsked({ compiled, profile }: Case) {
	return compiled.criteria.flatMap(({ id }) =>
		askedOf(compiled, { profile, answers: {} }, id).items.map((item) => ({ criterion: id, item }))
	);
}

function expectWithin(after: Result, before: Result): void {
	partsOf(after).forEach((part, index) => {
		const wide = partsOf(before)[index];
		if (part.low === null || part.high === null || wide === undefined) return;
		expect(part.low).toBeGreaterThanOrEqual(wide.low ?? 101);
		expect(part.high).toBeLessThanOrEqual(wide.high ?? -1);
	});
}

describe('for any grid, profile and answers', () => {
	it('every score is between 0 and 100, and within its range', () => {
		check(({ compiled, profile, answers }) => {
			const result = evaluate(compiled, { profile, answers });
			for (const { score, low, high } of partsOf(result)) {
				expect(low === null).toBe(high === null);
				expect(low ?? 0).toBeGreaterThanOrEqual(0);
				expect(high ?? 0).toBeGreaterThanOrEqual(low ?? 0);
				expect(high ?? 0).toBeLessThanOrEqual(100);
				if (score !== null) expect(score).toBe(low);
			}
			for (const { points, low, high, max } of Object.values(result.criteria)) {
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeGreaterThanOrEqual(low);
				expect(high).toBeLessThanOrEqual(max);
				if (points !== null) expect([low, high]).toEqual([points, points]);
			}
		});
	});

	it('answering an item that was not answered never widens a range', () => {
		check((one, draw) => {
			const { compiled, profile, answers } = one;
			const before = evaluate(compiled, { profile, answers });
			const open = itemsAsked(one).filter(({ criterion, item }) => {
				const row = before.criteria[criterion]?.why.find((why) => why.item === item.id);
				return row?.points === null;
			});
			if (open.length === 0) return expectWithin(before, before);
			const { criterion, item } = pick(draw, open);
			const after = put(answers, criterion, item.id, drawAnswer(draw, item));
			expectWithin(evaluate(compiled, { profile, answers: after }), before);
		});
	});

	it('telling a fact that nobody had told never widens a range', () => {
		check(({ grid, compiled, profile, answers }, draw) => {
			const before = evaluate(compiled, { profile, answers });
			const absent = factIds(grid).filter((id) => !(id in profile) && id !== 'nothing');
			if (absent.length === 0) return expectWithin(before, before);
			const id = pick(draw, absent);
			const given = { ...profile, [id]: drawFactValue(draw, grid, id) };
			expectWithin(evaluate(compiled, { profile: given, answers }), before);
		});
	});

	it('a better answer never lowers a score', () => {
		check((one, draw) => {
			const { compiled, profile, answers } = one;
			const facts = readFacts(compiled, profile);
			const asked = itemsAsked(one);
			if (asked.length === 0) return expect(evaluate(compiled, one).total.low).toBeNull();
			const { criterion, item } = pick(draw, asked);
			const two = [drawAnswer(draw, item), drawAnswer(draw, item)]
				.map((answer) => ({ answer, points: pointsOf(item, answer, facts).points ?? 0 }))
				.sort((worse, better) => worse.points - better.points)
				.map(({ answer }) => put(answers, criterion, item.id, answer))
				.map((changed) => partsOf(evaluate(compiled, { profile, answers: changed })));
			two[1]?.forEach((better, index) => {
				expect(better.low ?? 0).toBeGreaterThanOrEqual(two[0]?.[index]?.low ?? 0);
				expect(better.high ?? 0).toBeGreaterThanOrEqual(two[0]?.[index]?.high ?? 0);
			});
		});
	});

	it('the order in which facts and answers were given does not change a byte', () => {
		check(({ compiled, profile, answers }, draw) => {
			const mixed = <T>(record: Readonly<Record<string, T>>) =>
				Object.fromEntries(shuffle(draw, Object.entries(record)));
			const reordered = mixed(
				Object.fromEntries(Object.entries(answers).map(([id, given]) => [id, mixed(given)]))
			);
			expect(bytes(compiled, mixed(profile), reordered)).toBe(bytes(compiled, profile, answers));
		});
	});

	it('multiplying every weight by one number does not change a byte', () => {
		check(({ grid, compiled, profile, answers }, draw) => {
			const [times, pillarTimes] = [int(draw, 2, 9), int(draw, 2, 9)];
			const heavier: Grid = {
				...grid,
				total:
					grid.total.from === 'criteria'
						? grid.total
						: {
								from: 'pillars',
								weights: Object.fromEntries(
									Object.entries(grid.total.weights).map(([id, weight]) => [
										id,
										weight * pillarTimes
									])
								)
							},
				pillars: grid.pillars.map((pillar) => ({
					...pillar,
					themes: pillar.themes.map((theme) => ({
						...theme,
						criteria: theme.criteria.map((criterion) => ({
							...criterion,
							weight: criterion.weight * times
						}))
					}))
				}))
			};
			expect(bytes(compileGrid(heavier), profile, answers)).toBe(bytes(compiled, profile, answers));
		});
	});

	it('the best answers everywhere make 100, the worst 0, whatever the law already asks', () => {
		check(({ grid, compiled }, draw) => {
			const profile = drawAnsweredProfile(draw, grid);
			const best = evaluate(compiled, { profile, answers: answersFor(grid, bestAnswer) });
			const worst = evaluate(compiled, { profile, answers: answersFor(grid, worstAnswer) });
			expect(best.pending).toEqual([]);
			for (const part of partsOf(best)) expect([100, null]).toContain(part.score);
			for (const part of partsOf(worst)) expect([0, null]).toContain(part.score);
			expect(best.steps).toEqual([]);
		});
	});

	it("don't know everywhere gives a range from 0 to 100 and a score of 0", () => {
		check(({ grid, compiled }, draw) => {
			const profile = drawAnsweredProfile(draw, grid);
			const result = evaluate(compiled, {
				profile,
				answers: answersFor(grid, () => ({ unknown: true }))
			});
			for (const part of partsOf(result))
				expect([
					{ score: 0, low: 0, high: 100 },
					{ score: null, low: null, high: null }
				]).toContainEqual(part);
			expect([1, null]).toContain(result.completeness);
			expect(result.steps).toEqual([]);
		});
	});

	it('a criterion is worth the same to every company it applies to', () => {
		check(({ grid, compiled }, draw) => {
			const worth = [1, 2, 3].map(() => {
				const profile = drawAnsweredProfile(draw, grid);
				const result = evaluate(compiled, {
					profile,
					answers: answersFor(grid, () => ({ unknown: true }))
				});
				return compiled.criteria.map(({ id, max }) => {
					const criterion = result.criteria[id];
					return criterion?.status === 'not-applicable' ? max : criterion?.high;
				});
			});
			expect(worth[1]).toEqual(worth[0]);
			expect(worth[2]).toEqual(worth[0]);
		});
	});

	it('each step gains exactly what it says', () => {
		check(({ compiled, profile, answers }) => {
			const before = exact(compiled, profile, answers);
			for (const step of nextSteps(compiled, { profile, answers })) {
				const { criterion, item, change, gain, from, to } = step;
				const after = exact(compiled, profile, put(answers, criterion, item, change));
				expect(after.of).toBe(before.of);
				expect(gain).toBe((100 * (after.low - before.low)) / before.of);
				expect(gain).toBeGreaterThan(0);
				const result = simulate(compiled, { profile, answers }, [{ criterion, item, change }]);
				expect(result.total.low).toBe((100 * after.low) / after.of);
				const why = result.criteria[criterion]?.why.find((row) => row.item === item);
				expect(why?.points).toBe(to);
				expect(to).toBeGreaterThan(from);
			}
			expect(before.low).toBeLessThanOrEqual(before.of);
		});
	});

	it('the whole number of a step reaches it, and one less (or one more) does not', () => {
		check(({ compiled, profile, answers }) => {
			const facts = readFacts(compiled, profile);
			for (const { criterion, item: id, rung, needs } of nextSteps(compiled, {
				profile,
				answers
			})) {
				const answer = answers[criterion]?.[id];
				const item = compiled.criterionById.get(criterion)?.items.get(id);
				if (needs.a === undefined || !item || !answer || !('numbers' in answer)) continue;
				const { numbers } = answer;
				const towards = Math.sign(needs.a - numbers.a);
				const reached = (a: number) => pointsOf(item, { numbers: { ...numbers, a } }, facts);
				expect(reached(needs.a).rung).toBe(rung);
				expect(reached(needs.a - towards).rung).not.toBe(rung);
			}
			expect(facts.values.length).toBe(compiled.facts.list.length);
		});
	});

	it('steps are balanced, heavy ones come after, duties last, and refused ones do not come back', () => {
		check(({ compiled, profile, answers }, draw) => {
			const steps = nextSteps(compiled, { profile, answers });
			const place = steps.map(({ effort, duty }) => (duty ? 2 : Number(effort === 4)));
			expect(place).toEqual([...place].sort((one, other) => one - other));
			const light = steps.filter(({ effort, duty }) => effort < 4 && !duty);
			const pillarOf = (id: string) => compiled.criterionById.get(id)?.pillar;
			const first = light.slice(0, 5).map(({ criterion }) => criterion);
			const others = light.slice(5).map(({ criterion }) => criterion);
			const count = (pillar: number | undefined) =>
				first.filter((id) => pillarOf(id) === pillar).length;
			const couldReplace = others.some((id) => !first.includes(id) && count(pillarOf(id)) < 2);
			const unbalanced =
				new Set(first).size < first.length || first.some((id) => count(pillarOf(id)) > 2);
			expect(unbalanced && couldReplace).toBe(false);
			if (steps.length === 0) return;
			const { criterion, item, rung } = pick(draw, steps);
			const left = nextSteps(compiled, { profile, answers }, [`${criterion}/${item}/${rung}`]);
			expect(left.length).toBe(steps.length - 1);
			expect(left.some((step) => step.criterion === criterion && step.item === item)).toBe(false);
		});
	});

	it('what is left to find weighs at most what the range leaves open, heaviest first', () => {
		check(({ compiled, profile, answers }) => {
			const { toFind, total } = evaluate(compiled, { profile, answers });
			const weights = toFind.map(({ upTo }) => upTo);
			expect(weights).toEqual([...weights].sort((one, other) => other - one));
			for (const upTo of weights)
				expect(upTo).toBeLessThanOrEqual((total.high ?? 0) - (total.low ?? 0) + 1e-9);
		});
	});

	it('an answer that does not fit its item counts as no answer', () => {
		check((one, draw) => {
			const { compiled, profile, answers } = one;
			const asked = itemsAsked(one);
			if (asked.length === 0) return expect(evaluate(compiled, one).completeness).toBeNull();
			const { criterion, item } = pick(draw, asked);
			const rest = { ...answers[criterion] };
			delete rest[item.id];
			const misfit = put(answers, criterion, item.id, { level: 'elsewhere' });
			expect(bytes(compiled, profile, misfit)).toBe(
				bytes(compiled, profile, { ...answers, [criterion]: rest })
			);
		});
	});

	it('an answer to an item not asked now changes nothing', () => {
		check((one) => {
			const { grid, compiled, profile, answers } = one;
			const asked = new Set(
				itemsAsked(one).map(({ criterion, item }) => `${criterion}/${item.id}`)
			);
			const saved = Object.fromEntries(
				criteriaOf(grid).map(({ id }) => [
					id,
					Object.fromEntries(
						Object.entries(answers[id] ?? {}).filter(([item]) => asked.has(`${id}/${item}`))
					)
				])
			);
			expect(bytes(compiled, profile, saved)).toBe(bytes(compiled, profile, answers));
		});
	});

	it('reads frozen data and leaves it as it was', () => {
		check(({ grid, profile, answers }) => {
			const freeze = <T>(value: T): T => {
				if (typeof value === 'object' && value !== null)
					Object.values(Object.freeze(value)).forEach(freeze);
				return value;
			};
			const before = bytes(compileGrid(grid), profile, answers);
			expect(bytes(compileGrid(freeze(grid)), freeze(profile), freeze(answers))).toBe(before);
		});
	});
});
