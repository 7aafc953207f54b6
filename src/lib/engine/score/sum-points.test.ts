// @module-tag often
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Grid } from '$lib/grid/grid';
import { tinyAnswers, tinyGrid, tinyProfile } from '../../../../tests/criteria/tiny-grid';
import { drawAnsweredProfile, drawAnswers, drawGrid } from '../../../../tests/support/arbitraries';
import { runs } from '../../../../tests/support/runs';
import type { Score } from '../result/result';
import { compileGrid } from './compile';
import { scoreOf } from './score-of';
import { sumPoints, totalPoints } from './sum-points';

/** Each subject added as often as it weighs, in the words of the questionnaire alone. */
function addedUp({ pillars }: Grid, score: Score, only?: string) {
	const sum = { low: 0, high: 0, max: 0 };
	for (const { id, themes } of pillars) {
		if (only !== undefined && only !== id) continue;
		for (const criterion of themes.flatMap(({ criteria }) => criteria)) {
			const row = score.criteria[criterion.id];
			if (!row || row.status === 'not-applicable') continue;
			for (let times = 0; times < criterion.weight; times++) {
				sum.low += row.low;
				sum.high += row.high;
				sum.max += row.max;
			}
		}
	}
	return sum;
}

const onHundred = ({ low, high, max }: ReturnType<typeof addedUp>) =>
	max === 0 ? [null, null] : [(100 * low) / max, (100 * high) / max];

test('points of a part, and of the whole, are added as often as their subjects weigh, and come to the score', () => {
	fc.assert(
		fc.property(fc.gen(), (draw) => {
			const grid = drawGrid(draw);
			const compiled = compileGrid(grid);
			const answers = drawAnswers(draw, grid);
			const score = scoreOf(compiled, { profile: drawAnsweredProfile(draw, grid), answers });
			const rows = Object.entries(score.criteria);
			compiled.pillars.forEach(({ id }, place) => {
				const own = rows.filter(([one]) => compiled.criterionById.get(one)?.pillar === place);
				const sum = sumPoints(compiled, own);
				expect(sum).toEqual(addedUp(grid, score, id));
				const { low, high } = score.pillars[id] ?? { low: null, high: null };
				expect([low, high]).toEqual(onHundred(sum));
			});
			const total = totalPoints(compiled, rows, score.total);
			if (grid.total.from === 'pillars')
				expect(total).toEqual({
					low: Math.round(score.total.low ?? 0),
					high: Math.round(score.total.high ?? 0),
					max: 100
				});
			else {
				expect(total).toEqual(addedUp(grid, score));
				expect([score.total.low, score.total.high]).toEqual(onHundred(total));
			}
		}),
		runs(300)
	);
});

test('of a grid with weights of 1 to 3, the sum is not that of the points alone', () => {
	const grid: Grid = { ...tinyGrid, total: { from: 'criteria' } };
	const compiled = compileGrid(grid);
	const score = scoreOf(compiled, { profile: tinyProfile, answers: tinyAnswers });
	const rows = Object.entries(score.criteria);
	const plain = rows.reduce(
		(sum, [, { status, max }]) => sum + (status === 'not-applicable' ? 0 : max),
		0
	);
	expect(totalPoints(compiled, rows, score.total).max).toBeGreaterThan(plain);
});
