import { describe, expect, it } from 'vitest';
import { evaluate } from '$lib/engine/evaluate';
import { disclose } from '$lib/engine/score/disclose';
import { contributionSchema } from '$lib/share/figures/contribution-schema';
import type { Contribution } from '$lib/share/figures/contribution';
import { contributionFor } from '../../../../tests/support/contributions';
import { isOlder } from '$lib/grid/folders';
import { publishedGrids, readIn } from '../../../../tests/support/grids';
import { compiled, exampleSheet } from '../../../../tests/support/publications';
import { currentGrid } from '../questionnaire/questionnaire';
import { validateContribution } from './validate-contribution';

const today = '2026-11-28';
const examples = ['boulangerie', 'chantier-insertion', 'graphiste', 'industrie', 'scop-batiment'];
const good = (change: Partial<Contribution> = {}): Contribution => ({
	...contributionFor('boulangerie', today),
	...change
});
const judge = async (change: Partial<Contribution>) => {
	const judged = await validateContribution(good(change), today);
	return 'refusal' in judged ? judged.refusal : null;
};

describe('A contribution', () => {
	it.each(examples)('of a company such as %s is kept as classes and points', async (example) => {
		const said = contributionSchema.parse(contributionFor(example, today));
		const judged = await validateContribution(said, today);
		if ('refusal' in judged) throw new Error(JSON.stringify(judged.refusal));
		const { accepted } = judged;
		expect(Object.keys(accepted).sort()).toEqual(
			['family', 'grid', 'place', 'points', 'size', 'year'].sort()
		);
		const result = evaluate(compiled, exampleSheet(example));
		const rounded = (score: number | null | undefined) =>
			score === null || score === undefined ? null : Math.round(score);
		expect(accepted.points.parts).toEqual(
			[result.total, ...Object.values(result.pillars)].map(({ low }) => rounded(low))
		);
		expect(accepted.points.subjects).toEqual(
			Object.values(result.criteria).map(({ points, max }) =>
				points === null ? null : rounded((100 * points) / max)
			)
		);
	});

	it('says nothing but its classes and answers', () => {
		for (const more of [{ name: 'Cap' }, { assessedOn: today }, { show: {} }, { siren: '1' }])
			expect(contributionSchema.safeParse({ ...good(), ...more }).success).toBe(false);
		for (const wrong of [{ size: 'big' }, { family: 'C' }, { place: '75' }, { year: 2025.5 }])
			expect(contributionSchema.safeParse({ ...good(), ...wrong }).success).toBe(false);
	});

	it('follows no older questionnaire than that of today, and none that is not published', async () => {
		for (const grid of publishedGrids.filter((one) => isOlder(one, currentGrid(today))))
			expect(await judge({ grid })).toEqual({ code: 'grid', path: 'grid' });
		expect(await judge({ grid: 'azimut-20@2099.1' })).toEqual({ code: 'grid', path: 'grid' });
	});

	it('holds no more and no less than the app would send', async () => {
		const { facts, answers } = good();
		expect(await judge({ facts: { ...facts, headcount: 6 } })).toEqual({
			code: 'disclosed',
			path: 'facts.headcount'
		});
		const [first = '', ...others] = Object.keys(answers);
		const fewer = Object.fromEntries(others.map((id) => [id, answers[id] ?? {}]));
		expect(await judge({ answers: fewer })).toMatchObject({ unmet: ['incomplete'] });
		expect(await judge({ answers: { ...answers, [first]: {}, none: {} } })).toMatchObject({
			code: 'disclosed'
		});
	});

	it('is of no example company', async () => {
		const { sheet } = readIn<{ sheet: Parameters<typeof disclose>[1] }>(
			currentGrid(today),
			'examples/boulangerie.json'
		);
		expect(await judge(disclose(compiled, sheet))).toEqual({ code: 'example', path: 'answers' });
	});

	it.each([
		[{ year: 2023 }, { code: 'conditions', path: 'year', unmet: ['year-old'] }],
		[{ year: 2027 }, { code: 'conditions', path: 'year', unmet: ['year-ahead'] }],
		[{ year: 2024 }, null],
		[{ size: 'alone' }, { code: 'class', path: 'size' }],
		[{ size: '50' }, { code: 'class', path: 'size' }]
	] as const)('that says %j is answered %j', async (change, answer) =>
		expect(await judge(change)).toEqual(answer)
	);

	it('declares no family or place that its facts exclude, where it tells them', async () => {
		for (const example of examples) {
			const said = contributionFor(example, today);
			const { naf, department } = said.facts;
			if (naf !== undefined)
				for (const family of ['agriculture', 'information'] as const)
					if (family !== said.family)
						expect(await judge({ ...said, family })).toEqual({ code: 'class', path: 'family' });
			if (department !== undefined && department !== 'other') {
				expect(await judge({ ...said, place: 'occitanie' })).toBeNull();
				expect(await judge({ ...said, place: 'elsewhere' })).toMatchObject({ path: 'place' });
			}
		}
		expect(Object.keys(good().facts)).toContain('naf');
	});
});
