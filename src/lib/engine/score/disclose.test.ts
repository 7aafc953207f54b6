// @module-tag often
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Grid } from '$lib/grid/grid';
import type { Answers, Profile, Sheet } from '$lib/grid/sheet';
import {
	drawAnswers,
	drawAnsweredProfile,
	drawGrid,
	drawProfile,
	int
} from '../../../../tests/support/arbitraries';
import { runs } from '../../../../tests/support/runs';
import { compileGrid, type CompiledGrid } from './compile';
import { missingFacts, type CompiledCondition } from '../facts/condition';
import { disclose, sheetOfDisclosed } from './disclose';
import { evaluate } from '../evaluate';
import { readFacts } from '../facts/profile';

const folder = 'criteria/grids/azimut-20/2026.1';
const read = (path: string) => JSON.parse(readFileSync(`${folder}/${path}`, 'utf8')) as unknown;
const azimut = compileGrid(read('grid.json') as Grid);
const examples = [
	'boulangerie',
	'camping-premiere-saison',
	'chantier-insertion',
	'ferme-boutique',
	'graphiste',
	'holding',
	'industrie',
	'scop-batiment',
	'startup-sante'
];
const sheetOf = (name: string) => (read(`examples/${name}.json`) as { sheet: Sheet }).sheet;

type Given = Pick<Sheet, 'profile' | 'answers'>;

/** All that a reader of the result sees of the scores; the reasons of sensitive points are not told. */
function scores(compiled: CompiledGrid, given: Given) {
	const { total, pillars, themes, criteria, completeness, unknowns, pending, notices } = evaluate(
		compiled,
		given
	);
	const lines = Object.entries(criteria).map(([id, { why, ...line }]) => [
		id,
		line,
		why.map(({ item, points }) => [item, points])
	]);
	return { total, pillars, themes, lines, completeness, unknowns, pending, notices };
}

function check(body: (compiled: CompiledGrid, given: Given) => void): void {
	fc.assert(
		fc.property(fc.gen(), (draw) => {
			const grid = drawGrid(draw);
			body(compileGrid(grid), {
				profile: int(draw, 1, 2) === 1 ? drawProfile(draw, grid) : drawAnsweredProfile(draw, grid),
				answers: drawAnswers(draw, grid)
			});
		}),
		runs(40)
	);
}

describe('what is disclosed', () => {
	it('gives the same scores as the full sheet', () => {
		check((compiled, given) => {
			const disclosed = sheetOfDisclosed(disclose(compiled, given));
			expect(scores(compiled, disclosed)).toEqual(scores(compiled, given));
		});
	});

	it('discloses itself', () => {
		check((compiled, given) => {
			const once = disclose(compiled, given);
			expect(disclose(compiled, sheetOfDisclosed(once))).toEqual(once);
		});
	});

	it('holds no figure at all, and nothing but points of what is always sensitive', () => {
		check((compiled, given) => {
			const { answers } = disclose(compiled, given);
			for (const [criterion, items] of Object.entries(answers)) {
				for (const [item, answer] of Object.entries(items)) {
					expect(answer).not.toHaveProperty('numbers');
					const { sensitive } = compiled.criterionById.get(criterion)?.items.get(item) ?? {};
					if (sensitive === true) expect(['points', 'unknown']).toContain(Object.keys(answer)[0]);
				}
			}
		});
	});

	it('widens a count as far as it goes: one more on either side changes what a condition says', () => {
		check((compiled, given) => {
			const { facts } = disclose(compiled, given);
			const same = JSON.stringify(conditionsOf(compiled, facts));
			for (const [id, value] of Object.entries(facts)) {
				const fact = compiled.facts.list.find((one) => one.id === id);
				if (!fact?.interval || (typeof value === 'object' && 'unknown' in value)) continue;
				const { min = fact.min, max = fact.max } =
					typeof value === 'object' ? value : { min: Number(value), max: Number(value) };
				for (const wider of [
					{ min: min - 1, max },
					{ min, max: max + 1 }
				]) {
					if (wider.min < fact.min || wider.max > fact.max) continue;
					const then = conditionsOf(compiled, { ...facts, [id]: wider });
					expect(JSON.stringify(then)).not.toBe(same);
				}
			}
		});
	});
});

it('a count is not widened where the result would then wait for another fact', () => {
	const item = { id: 'item', kind: 'level' as const };
	const levels = [
		{ id: 'no', points: 0 },
		{ id: 'yes', points: 1 }
	];
	const compiled = compileGrid({
		id: 'tiny',
		version: '2026.1',
		total: { from: 'criteria' },
		bands: [{ id: 'one', from: 0 }],
		facts: [
			{ id: 'open', kind: 'yes-no' },
			{ id: 'kindOf', kind: 'choice', choices: ['x', 'y'] }
		],
		notices: [],
		path: ['only'],
		pillars: [{ id: 'pillar', themes: [{ id: 'theme', criteria: [
			{
				id: 'only', number: 1, weight: 1, sdgs: [], items: [{ ...item, levels }],
				when: { any: [
					{ all: [{ is: ['open', true] }, { atLeast: ['headcount', 10] }] },
					{ is: ['kindOf', 'x'] }
				] },
				variants: [{ id: 'all', asks: ['item'] }]
			}
		] }] }]
	}); // prettier-ignore
	const profile = { headcount: 5, kindOf: { unknown: true as const } };
	const given = { profile, answers: { only: { item: { level: 'yes' } } } };
	const disclosed = disclose(compiled, given);
	expect(disclosed.facts.headcount).toEqual({ max: 9 });
	expect(scores(compiled, sheetOfDisclosed(disclosed))).toEqual(scores(compiled, given));
});

/** Apart from the code under test: what every condition of the grid says and waits for. */
function conditionsOf(compiled: CompiledGrid, profile: Profile) {
	const all: unknown[] = [];
	const facts = readFacts(compiled, profile);
	const visit = (node: unknown): void => {
		if (typeof node !== 'object' || node === null) return;
		if ('test' in node && 'gather' in node) {
			const condition = node as CompiledCondition;
			all.push([condition.test(facts), missingFacts(condition, facts)]);
		} else if (node instanceof Map) [...node.values()].forEach(visit);
		else Object.values(node).forEach(visit);
	};
	visit({ ...compiled, path: [], criterionById: null, doubts: [] });
	return all;
}

describe.each(examples)('of the example %s', (name) => {
	const sheet = sheetOf(name);
	const disclosed = disclose(azimut, sheet);

	it('the same scores come out', () => {
		expect(scores(azimut, sheetOfDisclosed(disclosed))).toEqual(scores(azimut, sheet));
	});

	it('no figure of an answer and no count of people leaves', () => {
		expect(JSON.stringify(disclosed)).not.toContain('numbers');
		expect(typeof disclosed.facts.headcount).toBe(
			sheet.profile.headcount === 0 ? 'number' : 'object'
		);
	});
});

describe('of the bakery', () => {
	const disclosed = disclose(azimut, sheetOf('boulangerie'));

	it('the team is said to be of 1 to 6: a seventh, or nobody, changes a question', () => {
		expect(disclosed.facts.headcount).toEqual({ min: 1, max: 6 });
	});

	it('figures become brackets, and what could point at someone its points', () => {
		expect(disclosed.answers['reduction-carbone']?.['baisse-deux-ans']).toEqual({
			bracket: 'baisse-2'
		});
		expect(disclosed.answers['ecarts-remuneration']).toEqual({ ecart: { points: 5 } });
		expect(disclosed.answers['stabilite-travail']).toEqual({
			'part-cdi': { points: 2 },
			'departs-subis': { points: 1 }
		});
	});

	it('what only offers read stays here: a project, a branch fund', () => {
		const told = { project: 'equipment', opco: 'opco-ep', sellsToPublic: true };
		const sheet = sheetOf('boulangerie');
		const planned = { ...sheet, profile: { ...sheet.profile, ...told } };
		expect(disclose(azimut, planned)).toEqual(disclose(azimut, sheet));
		expect(evaluate(azimut, planned)).toEqual(evaluate(azimut, sheet));
	});

	it('what no condition reads stays here', () => {
		expect(Object.keys(disclosed.facts)).not.toContain('department');
		expect(Object.keys(disclosed.facts)).not.toContain('alternants');
	});

	it('nothing that is not asked now leaves, whatever was answered before', () => {
		const answers: Answers = {
			...sheetOf('boulangerie').answers,
			'inclusion-emploi': { 'part-eloignes': { numbers: { a: 1, b: 6 } } }
		};
		const other = disclose(azimut, { profile: sheetOf('boulangerie').profile, answers });
		expect(other.answers['inclusion-emploi']).toBeUndefined();
	});
});
