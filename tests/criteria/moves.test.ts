/** The example companies moved from one published version of the questionnaire to the next, with the real mapping. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askedOf } from '$lib/engine/asked';
import { compare } from '$lib/engine/versions/compare';
import { compileGrid } from '$lib/engine/compile';
import { evaluate } from '$lib/engine/evaluate';
import { compileMove, moveSheet, itemKey, type ItemRef } from '$lib/engine/versions/move';
import { checkSheet } from '$lib/engine/check-sheet';
import type { Grid } from '$lib/grid/grid';
import type { Mapping } from '$lib/grid/mapping';
import type { Example } from '$lib/grid/sheet';
import { folderOf, readIn, root } from '../support/grids';

const [from, to] = ['azimut-20@2026.1', 'azimut-20@2026.2'];
const before = compileGrid(readIn<Grid>(from, 'grid.json'));
const after = compileGrid(readIn<Grid>(to, 'grid.json'));
const move = compileMove(before, after, readIn<Mapping>(to, 'from-2026.1.json'));

const sheetOf = (name: string, slug: string) =>
	readIn<Example>(name, join('examples', `${slug}.json`)).sheet;
const slugs = readdirSync(join(root, folderOf(from), 'examples')).map((file) =>
	file.replace('.json', '')
);
const keys = (places: readonly ItemRef[]) => places.map(itemKey);

/** What is left to answer, `again` after a move: the questions asked, without an answer. */
function open(sheet: Example['sheet']): string[] {
	return after.criteria.flatMap(({ id }) =>
		askedOf(after, sheet, id)
			.items.filter((item) => !sheet.answers[id]?.[item.id])
			.map((item) => itemKey({ criterion: id, item: item.id }))
	);
}

interface ExpectedMove {
	again?: string[];
	partly?: string[];
	lost?: string[];
	/** The total out of 100 before, then what it may be until what is open is answered. */
	total: [before: number | null, low: number, high: number];
}

const untouched = (total: number): ExpectedMove => ({ total: [total, total, total] });

/** Worked out from the pages of `golden/2026.1`. */
const given: Record<string, ExpectedMove> = {
	boulangerie: untouched(36),
	// A manager who waits gives one point less in 13: 39 of 95 becomes 38.
	'camping-premiere-saison': {
		partly: ['partage-valeur/partage-sans-benefice'],
		total: [(100 * 39) / 95, 40, 40]
	},
	'chantier-insertion': { total: [71, 71, 74] },
	'ferme-boutique': untouched(46),
	graphiste: untouched((100 * 17) / 70),
	holding: { total: [null, (100 * 2) / 70, 70] },
	// The index gave 2 and nothing else was ticked; the CO₂ count gave 4: 57 − 2 − 4, then up to 2 + 5 more.
	industrie: {
		again: ['egalite-femmes-hommes/gestes-50', 'mesure-carbone/mesure-complete'],
		total: [57, 51, 58]
	},
	// 250 MWh, then 240: 4 % reaches the middle step of criterion 6.
	'scop-batiment': { total: [68, 69, 69] },
	// 5 points of the first year are asked again in two questions.
	'startup-sante': {
		lost: ['stabilite-travail/part-cdi-premiere-annee'],
		total: [30, 25, 30]
	}
};

describe('each example company of 2026.1, moved to 2026.2', () => {
	it('is told here', () => {
		expect(Object.keys(given).sort()).toEqual(slugs.sort());
	});

	it.each(slugs)('%s', (slug) => {
		const old = sheetOf(from, slug);
		const { sheet, again, partly, lost, lostFacts } = moveSheet(move, old);
		const said = given[slug];
		expect({ again: keys(again), partly: keys(partly), lost: keys(lost) }).toEqual({
			again: said?.again ?? [],
			partly: said?.partly ?? [],
			lost: said?.lost ?? []
		});
		expect(lostFacts).toEqual([]);
		expect(sheet.grid).toBe(to);
		expect(checkSheet(after, sheet)).toEqual([]);
		const { total } = evaluate(after, sheet);
		expect([evaluate(before, old).total.score, total.low, total.high]).toEqual(said?.total);
	});

	it('has only to answer what is asked again, and the two questions of a first year', () => {
		expect(open(moveSheet(move, sheetOf(from, 'industrie')).sheet)).toEqual([
			'egalite-femmes-hommes/gestes-50',
			'mesure-carbone/mesure-complete'
		]);
		expect(open(moveSheet(move, sheetOf(from, 'startup-sante')).sheet)).toEqual([
			'stabilite-travail/part-cdi',
			'stabilite-travail/departs-subis'
		]);
	});

	it('ends, once answered, as the same company does in 2026.2', () => {
		for (const slug of slugs) {
			const target = sheetOf(to, slug);
			const { sheet } = moveSheet(move, sheetOf(from, slug));
			const answers = Object.fromEntries(
				Object.entries(target.answers).map(([id, items]) => [
					id,
					{ ...items, ...sheet.answers[id] }
				])
			);
			expect(evaluate(after, { ...sheet, answers }), slug).toEqual(evaluate(after, target));
		}
	});
});

describe('one answer of 2026.1', () => {
	const moved = (
		criterion: string,
		item: string,
		answer: Example['sheet']['answers'][string][string]
	) => moveSheet(move, { profile: {}, answers: { [criterion]: { [item]: answer } } });

	it('keeps its figures when a step moved, and loses its bracket', () => {
		const place = ['reduction-carbone', 'baisse-deux-ans'] as const;
		const numbers = { a: 100, b: 95.5, unit: 'mwh' } as const;
		const { sheet } = moved(...place, { numbers });
		expect(sheet.answers).toEqual({ [place[0]]: { [place[1]]: { numbers } } });
		const { profile } = sheetOf(from, 'boulangerie');
		const points = (grid: typeof after) =>
			evaluate(grid, { profile, answers: sheet.answers }).criteria[place[0]]?.low;
		expect([points(before), points(after)]).toEqual([1, 2]);
		expect(keys(moved(...place, { bracket: 'baisse-10' }).again)).toEqual([place.join('/')]);
		expect(moved(...place, { unknown: true }).again).toEqual([]);
	});

	it('follows the level that changed its name', () => {
		const level = (id: string) =>
			moved('placements-responsables', 'banque-et-epargne', { level: id }).sheet.answers;
		expect(level('epargne-labellisee')).toEqual({
			'placements-responsables': { 'banque-et-epargne': { level: 'banque-et-epargne-choisies' } }
		});
		expect(level('banque-transparente')).toEqual({
			'placements-responsables': { 'banque-et-epargne': { level: 'banque-transparente' } }
		});
	});

	it('keeps the ticks that still stand', () => {
		const { sheet, partly } = moved('biodiversite-ressources', 'gestes-services', {
			practices: ['longue-duree', 'fichiers-tries']
		});
		expect(sheet.answers['biodiversite-ressources']).toEqual({
			'gestes-services': { practices: ['longue-duree'] }
		});
		expect(partly).toHaveLength(1);
	});
});

it('a box that has no equivalent leaves its subject apart: nobody is credited with what the questionnaire did', () => {
	const { profile, answers } = sheetOf(from, 'industrie');
	const [criterion, item] = ['egalite-femmes-hommes', 'gestes-50'];
	const given = (practices: string[]) => ({ ...answers[criterion], [item]: { practices } });
	const earlier = {
		grid: from,
		profile,
		answers: { ...answers, [criterion]: given(['index-85', 'place-proposee']) }
	};
	const moved = moveSheet(move, earlier).sheet;
	const later = {
		...moved,
		answers: { ...moved.answers, [criterion]: given(['ecarts-sous-5', 'place-proposee']) }
	};
	const sides = [
		{ compiled: before, sheet: earlier },
		{ compiled: after, sheet: later }
	] as const;
	const change = compare(...sides, move);
	expect(change.criteria[criterion]).toMatchObject({ why: 'asked-again', yours: 0, grid: 0 });
	expect(change.notComparable).toContain(criterion);
});
