import { describe, expect, it } from 'vitest';
import { compileGrid } from '$lib/engine/score/compile';
import { evaluate } from '$lib/engine/evaluate';
import { checkSheet } from '$lib/engine/score/check-sheet';
import { gridSchema } from '$lib/grid/schema';
import { tinyAnswers, tinyGrid, tinyProfile } from './tiny-grid';

const compiled = compileGrid(tinyGrid);
const full = { profile: tinyProfile, answers: tinyAnswers };

describe('a second grid, unlike the first', () => {
	it('has the shape of a grid, and its example fits it', () => {
		expect(gridSchema.parse(tinyGrid)).toEqual(tinyGrid);
		expect(checkSheet(compiled, { grid: 'tiny@2026.1', ...full })).toEqual([]);
	});

	it('weighs pillars where something applies over one common denominator', () => {
		const { total, pillars, themes, band, bandHigh } = evaluate(compiled, full);
		// land: (1·3 + 3·1) / (1·7 + 3·2); people: (2·4 + 1·3 + 1·2) / (2·6 + 1·5 + 1·4)
		expect(pillars.land?.score).toBe(600 / 13);
		expect(pillars.people?.score).toBe(1300 / 21);
		expect(themes.team?.score).toBe(1100 / 17);
		expect(total.score).toBe(42100 / 819);
		expect([band, bandHigh]).toEqual(['leaf', null]);
	});

	it('says what each answer gave', () => {
		const { criteria } = evaluate(compiled, full);
		expect(criteria.water).toEqual({
			status: 'answered',
			variant: 'few-wells',
			points: 3,
			max: 7,
			low: 3,
			high: 3,
			why: [
				{ item: 'meters', got: 'noted', points: 1 },
				{ item: 'savings', got: 3, points: 2 }
			]
		});
		expect(criteria.trips?.why).toEqual([{ item: 'distance', got: 'to-30', points: 1 }]);
		expect(criteria.pay?.why).toEqual([{ item: 'ratio', got: 'to-2', points: 4 }]);
		expect(criteria.voice?.why).toEqual([{ item: 'open-ended', got: 'from-33', points: 3 }]);
	});

	it('keeps a shared answer when the variant changes', () => {
		const profile = { ...tinyProfile, wells: 4 };
		const { water } = evaluate(compiled, { ...full, profile }).criteria;
		expect(water).toMatchObject({ status: 'partial', variant: 'many-wells', low: 1, high: 5 });
	});

	it('renormalises when a whole pillar leaves but one criterion', () => {
		const profile = { ...tinyProfile, headcount: 0, market: 'none' };
		const answers = { ...tinyAnswers, voice: { 'open-ended': { bracket: 'zero' } } };
		const result = evaluate(compiled, { profile, answers });
		expect(result.criteria.pay?.status).toBe('not-applicable');
		expect(result.themes.neighbours).toEqual({ score: null, low: null, high: null });
		// land 6/13 weighs 2, people 2/5 weighs 1
		expect(result.total.score).toBe((100 * (2 * 6 * 5 + 2 * 13)) / (13 * 5 * 3));
		expect(result.notices).toEqual(['alone']);
	});

	it('moves to another variant when there is nothing to measure', () => {
		const profile = { ...tinyProfile, noTrips: true };
		const answers = { ...tinyAnswers, trips: { habits: { practices: ['bicycle'] } } };
		expect(evaluate(compiled, { profile, answers }).criteria.trips).toMatchObject({
			variant: 'no-trips',
			points: 1,
			max: 2
		});
	});

	it('waits for the facts that nobody told, and ranges over everything meanwhile', () => {
		const result = evaluate(compiled, { profile: { headcount: 6 }, answers: tinyAnswers });
		expect(result.pending).toEqual(['irrigates', 'wells', 'market']);
		expect(result.criteria.water).toMatchObject({
			status: 'answered',
			points: null,
			low: 0,
			high: 7
		});
		expect(result.total.score).toBeNull();
		expect(result.steps.map(({ criterion }) => criterion)).not.toContain('water');
	});

	it('gives a range from 0 to 100 and a score of 0 when nothing is known', () => {
		const answers = Object.fromEntries(
			compiled.criteria.map(({ id, items }) => [
				id,
				Object.fromEntries([...items.keys()].map((item) => [item, { unknown: true } as const]))
			])
		);
		const result = evaluate(compiled, { profile: tinyProfile, answers });
		expect(result.total).toEqual({ score: 0, low: 0, high: 100 });
		expect([result.band, result.bandHigh]).toEqual(['seed', 'tree']);
		expect([result.completeness, result.unknowns]).toEqual([1, 6]);
		expect(result.steps).toEqual([]);
		// a point of land is worth 2·21 of 819, a point of people 13
		expect(result.toFind[0]).toEqual({
			criterion: 'trips',
			item: 'distance',
			upTo: (100 * 42 * 6) / 819
		});
		expect(result.toFind.map(({ item }) => item)).toEqual([
			'distance', 'savings', 'ratio', 'meters', 'open-ended', 'near'
		]); // prettier-ignore
	});

	it('orders the next steps by gain for the effort, one a criterion first, heavy decisions last', () => {
		const { steps } = evaluate(compiled, full);
		expect(steps.map(({ item, rung }) => `${item}: ${rung}`)).toEqual([
			'meters: shared',
			'near: most',
			'open-ended: from-87',
			'savings: five',
			'distance: to-12',
			'ratio: equal'
		]);
		expect(steps[2]).toEqual({
			criterion: 'voice',
			item: 'open-ended',
			rung: 'from-87',
			change: { bracket: 'from-87' },
			gain: 1300 / 819,
			from: 3,
			to: 4,
			effort: 2,
			control: 'self',
			duty: false,
			needs: { bound: 87, a: 6 }
		});
	});
});
