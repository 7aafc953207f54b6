// @module-tag often
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { emptyState, fold, type DossierState } from '$lib/dossier/fold';
import { answerPath, gridPath, profilePath } from '$lib/dossier/paths';
import { sheetOf } from '$lib/dossier/sheet';
import { compileGrid } from '$lib/engine/score/compile';
import { evaluate } from '$lib/engine/evaluate';
import { compileMove, itemKey } from '$lib/engine/versions/move';
import type { Grid } from '$lib/grid/grid';
import type { Mapping } from '$lib/grid/mapping';
import type { Answer, Sheet } from '$lib/grid/sheet';
import type { Example } from '$lib/grid/sheet';
import { drawAnswers, drawGrid, drawProfile } from '../../../tests/support/arbitraries';
import { drawNext } from '../../../tests/support/arbitrary-moves';
import { readIn } from '../../../tests/support/grids';
import { runs } from '../../../tests/support/runs';
import { stateWith, viewMove, type Carried } from './move-view';
import type { VersionMove } from './moves';
import { moveChanges } from './moving';

const [from, to] = ['azimut-20@2026.1', 'azimut-20@2026.2'];
const before = compileGrid(readIn<Grid>(from, 'grid.json'));
const after = compileGrid(readIn<Grid>(to, 'grid.json'));
const mapping = readIn<Mapping>(to, 'from-2026.1.json');
const way: VersionMove = { move: compileMove(before, after, mapping), before, after, changes: [] };

const begun = ({ grid, profile, answers }: Sheet): DossierState =>
	stateWith(emptyState, [
		{ path: gridPath, value: grid },
		...Object.entries(profile).map(([fact, value]) => ({ path: profilePath(fact), value })),
		...Object.entries(answers).flatMap(([criterion, own]) =>
			Object.entries(own).map(([item, value]) => ({
				path: answerPath(grid, criterion, item),
				value
			}))
		)
	]);
const moved = (state: DossierState, { move }: VersionMove) =>
	stateWith(state, moveChanges(state, move) ?? []);
const sheet = (slug: string) => readIn<Example>(from, `examples/${slug}.json`).sheet;
function withAnswer(slug: string, criterion: string, item: string, answer: Answer): Sheet {
	const own = sheet(slug);
	const answers = { ...own.answers[criterion], [item]: answer };
	return { ...own, answers: { ...own.answers, [criterion]: answers } };
}
const keys = (list: readonly Carried[]) => list.map(({ place }) => itemKey(place));

describe('what moving from 2026.1 to 2026.2 would change', () => {
	it('for the factory: two questions to answer again, both scores, the subjects whose points change', () => {
		const state = begun(sheet('industrie'));
		const view = viewMove(way, moved(state, way));
		expect(keys(view.again).sort()).toEqual([
			'egalite-femmes-hommes/gestes-50',
			'mesure-carbone/mesure-complete'
		]);
		expect(view.total.before).toEqual(evaluate(before, sheetOf(state)).total);
		expect(view.total.after.low).toBeLessThan(view.total.before.low ?? 0);
		expect(view.criteria.map(({ id }) => id).sort()).toEqual([
			'egalite-femmes-hommes',
			'mesure-carbone'
		]);
		expect(view.lost).toEqual([]);
		expect(view.fresh).toEqual([]);
	});

	it('says which ticks have no equivalent, and answers again as soon as they stand', () => {
		const own = withAnswer('industrie', 'egalite-femmes-hommes', 'gestes-50', {
			practices: ['index-85', 'salaire-dans-offre']
		});
		const now = moved(begun(own), way);
		const view = viewMove(way, now);
		expect(view.partly.map(({ gone }) => gone)).toEqual([['index-85']]);
		const answered = stateWith(now, [
			{
				path: answerPath(to, 'mesure-carbone', 'mesure-complete'),
				value: { level: 'energie-suivie' }
			}
		]);
		expect(viewMove(way, answered).again).toEqual([]);
	});

	it('counts only what is asked of this company: the rest is kept, and said apart', () => {
		const own = withAnswer('boulangerie', 'mesure-carbone', 'mesure-complete', {
			level: 'indirectes-importantes'
		});
		const bare = viewMove(way, moved(begun(sheet('boulangerie')), way));
		const view = viewMove(way, moved(begun(own), way));
		expect(view).toEqual({ ...bare, asleep: bare.asleep + 1 });
		expect(view.again).toEqual([]);
	});

	it('a dropped question is named, and so is what the newer version asks in its place', () => {
		const view = viewMove(way, moved(begun(sheet('startup-sante')), way));
		expect(keys(view.lost)).toEqual(['stabilite-travail/part-cdi-premiere-annee']);
		expect(view.fresh.map(({ criterion }) => criterion)).toContain('stabilite-travail');
	});
});

it('whatever the grids and the answers: what is asked and answered is moved, again or lost, and nothing twice', () => {
	fc.assert(
		fc.property(fc.gen(), (draw) => {
			const first = drawGrid(draw);
			const name = `${first.id}@${first.version}`;
			const start = {
				grid: name,
				profile: drawProfile(draw, first),
				answers: drawAnswers(draw, first)
			};
			const next = drawNext(draw, first, '2026.2');
			const drawnWay: VersionMove = {
				move: next.move,
				changes: [],
				before: compileGrid(first),
				after: compileGrid(next.grid)
			};
			const state = begun(start);
			const view = viewMove(drawnWay, moved(state, drawnWay));
			const all = Object.values(start.answers).reduce((n, own) => n + Object.keys(own).length, 0);
			expect(view.moved + view.again.length + view.lost.length + view.asleep).toBe(all);
			expect(view.total.before).toEqual(evaluate(drawnWay.before, sheetOf(state)).total);
			expect(fold(state.revisions.values()).revisions.size).toBe(state.revisions.size);
		}),
		runs(15)
	);
});
