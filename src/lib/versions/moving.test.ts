// @module-tag often
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, emptyState, fold, valueAt, type DossierState } from '$lib/dossier/fold';
import { newId } from '$lib/dossier/ids';
import { answerPath, gridPath, profilePath } from '$lib/dossier/paths';
import { merge } from '$lib/dossier/merge-revisions';
import { planOf } from '$lib/dossier/plan';
import type { Author, Change, Json } from '$lib/dossier/revision';
import { sheetOf } from '$lib/dossier/sheet';
import { revisionsOf } from '$lib/dossier/storage/store';
import { unchosenVoice } from '$lib/dossier/coach-voice';
import { voiceAt, voicesBeside } from '$lib/dossier/voice';
import { compileGrid } from '$lib/engine/score/compile';
import { compileMove, composeMoves, moveSheet, type Move } from '$lib/engine/versions/move';
import type { Grid } from '$lib/grid/grid';
import type { Mapping } from '$lib/grid/mapping';
import type { Answers, Profile } from '$lib/grid/sheet';
import { tinyAnswers, tinyGrid, tinyProfile } from '../../../tests/criteria/tiny-grid';
import { drawAnswers, drawGrid, drawProfile } from '../../../tests/support/arbitraries';
import { readIn } from '../../../tests/support/grids';
import { drawNext, keysOf } from '../../../tests/support/arbitrary-moves';
import { runs } from '../../../tests/support/runs';
import { movedFrom } from './moved-from';
import { answersAfterMove, moveChanges, settleAnswers } from './moving';

let clock = 0;
/** What a device that saw this state writes over it. */
function written(
	state: DossierState,
	changes: readonly Change[],
	device = 'here',
	role: Author['role'] = 'company'
): DossierState {
	const heads = new Map(
		changes.map(({ path }) => [path, (state.paths.get(path)?.heads ?? []).map(({ id }) => id)])
	);
	const author = { role, device };
	const at = (clock += 1);
	return apply(state, revisionsOf({ dossier: 'd', author, at, changes, id: newId }, heads));
}

const begun = (grid: Grid, profile: Profile, answers: Answers): DossierState =>
	written(emptyState, [
		{ path: gridPath, value: `${grid.id}@${grid.version}` },
		...Object.entries(profile).map(([fact, value]) => ({ path: profilePath(fact), value })),
		...Object.entries(answers).flatMap(([criterion, own]) =>
			Object.entries(own).map(([item, value]) => ({
				path: answerPath(`${grid.id}@${grid.version}`, criterion, item),
				value
			}))
		)
	]);
const moved = (state: DossierState, move: Move, device?: string) =>
	written(state, moveChanges(state, move) ?? [], device);
const together = (one: DossierState, other: DossierState) =>
	fold(merge(one.revisions.values(), other.revisions.values()).revisions);

/** The market garden's next year: a level renamed, an item dropped, the rest the same. */
const newer: Grid = structuredClone({ ...tinyGrid, version: '2026.2' });
const sales = newer.pillars[1]?.themes[1]?.criteria[0];
const near = sales?.items[0];
if (near?.kind === 'level')
	near.levels = near.levels.map((l) => (l.id === 'some' ? { ...l, id: 'few' } : l));
const water = newer.pillars[0]?.themes[0]?.criteria[0];
if (water) {
	water.items = water.items.filter(({ id }) => id !== 'plan');
	water.variants = water.variants.slice(1);
}
const mapping: Mapping = {
	from: 'tiny@2026.1',
	to: 'tiny@2026.2',
	items: {
		...Object.fromEntries(keysOf(tinyGrid).map((key) => [key, 'same' as const])),
		'sales/near': { to: 'sales/near', levels: { some: 'few' } },
		'water/plan': 'dropped'
	},
	facts: Object.fromEntries(tinyGrid.facts.map(({ id }) => [id, 'same'])),
	changes: []
};
const move = compileMove(compileGrid(tinyGrid), compileGrid(newer), mapping);
const garden = () => begun(tinyGrid, tinyProfile, tinyAnswers);

describe('a garden that moves', () => {
	it('goes on with the newer version; what was answered before is still there', () => {
		const before = garden();
		const after = moved(before, move);
		expect(sheetOf(after)).toEqual({
			grid: 'tiny@2026.2',
			profile: tinyProfile,
			answers: { ...tinyAnswers, sales: { near: { level: 'few' } } }
		});
		expect(sheetOf(after, 'tiny@2026.1')).toEqual(sheetOf(before));
		expect(movedFrom(after)).toEqual(['tiny@2026.1']);
		expect(answersAfterMove(after, move)).toEqual([]);
	});

	it('takes planned steps, refused steps and confirmations under their new names', () => {
		const before = written(garden(), [
			{ path: 'plan/a', value: true },
			{ path: 'plan/a/step', value: 'sales/near/some' },
			{ path: 'refused/sales/near/some', value: true },
			{ path: 'refused/water/plan/drawn', value: true },
			{ path: 'confirmed/tiny@2026.1/sales/near', value: 2026 }
		]);
		const after = moved(before, move);
		expect(planOf(after)[0]?.step).toBe('sales/near/few');
		expect(valueAt(after, 'refused/sales/near/few')).toBe(true);
		expect(valueAt(after, 'confirmed/tiny@2026.2/sales/near')).toBe(2026);
		expect([...after.paths.keys()].filter((path) => path.includes('2026.2/water/plan'))).toEqual(
			[]
		);
	});

	it('moved by a coach, each answer goes on being whose it was; moved by the company, what the coach said alone too', () => {
		const [own, ...others] = Object.entries(tinyAnswers).flatMap(([criterion, items]) =>
			Object.entries(items).map(([item, value]) => ({
				path: answerPath(move.from, criterion, item),
				value
			}))
		);
		const [coachs] = others.filter(({ path }) => path.includes('/pay/'));
		if (!own || !coachs) throw new Error('The garden answers both.');
		const alone = [coachs, ...voicesBeside(garden(), [coachs], 'alone')];
		const state = written(garden(), alone, 'theirs', 'coach');
		for (const role of ['coach', 'company'] as const) {
			const changes = moveChanges(state, move) ?? [];
			const all = [...changes, ...voicesBeside(state, changes, unchosenVoice({ role }))];
			const after = written(state, all, 'mover', role);
			const voices = [own, coachs].map(({ path }) =>
				voiceAt(after, path.replace(move.from, move.to))
			);
			expect(voices, role).toEqual(['prepared', 'alone']);
		}
	});

	it('does not write over what stands under the newer version already', () => {
		const before = written(garden(), [
			{ path: answerPath('tiny@2026.2', 'sales', 'near'), value: { level: 'most' } }
		]);
		expect(sheetOf(moved(before, move)).answers.sales).toEqual({ near: { level: 'most' } });
	});

	it('a copy that had not moved goes on: its later answers are offered, one by one', () => {
		const before = garden();
		const here = moved(before, move);
		const there = written(
			before,
			[
				{ path: answerPath('tiny@2026.1', 'sales', 'near'), value: { level: 'none' } },
				{ path: answerPath('tiny@2026.1', 'water', 'plan'), value: { level: 'drawn' } }
			],
			'there'
		);
		const both = together(here, there);
		expect(sheetOf(both).answers.sales, 'nothing moves by itself').toEqual({
			near: { level: 'few' }
		});
		const later = answersAfterMove(both, move);
		expect(later).toEqual([
			{
				place: { criterion: 'sales', item: 'near' },
				answer: { level: 'none' },
				carried: { level: 'none' },
				to: { criterion: 'sales', item: 'near' },
				standing: { level: 'few' },
				answeredSince: false
			},
			{
				place: { criterion: 'water', item: 'plan' },
				answer: { level: 'drawn' },
				carried: null,
				to: null,
				standing: null,
				answeredSince: false
			}
		]);
		const taken = written(both, settleAnswers(both, move, later));
		expect(sheetOf(taken).answers.sales).toEqual({ near: { level: 'none' } });
		const left = written(both, settleAnswers(both, move, []));
		expect(sheetOf(left).answers.sales).toEqual({ near: { level: 'few' } });
		for (const state of [taken, left]) expect(answersAfterMove(state, move)).toEqual([]);
	});

	it('settles only what was shown: what came since is offered', () => {
		const before = garden();
		const path = (item: string) =>
			answerPath('tiny@2026.1', ...(item.split('/') as [string, string]));
		const both = together(
			moved(before, move),
			written(before, [{ path: path('sales/near'), value: { level: 'none' } }], 'there')
		);
		const shown = answersAfterMove(both, move);
		const since = written(both, [{ path: path('water/plan'), value: { level: 'drawn' } }], 'there');
		const settled = written(since, settleAnswers(since, move, [], shown));
		expect(answersAfterMove(settled, move).map(({ place }) => place.item)).toEqual(['plan']);
	});

	it('tells what was answered since the move from what the move brought', () => {
		const before = garden();
		const near = answerPath('tiny@2026.2', 'sales', 'near');
		const here = written(moved(before, move), [{ path: near, value: { level: 'most' } }]);
		const later = { path: answerPath('tiny@2026.1', 'sales', 'near'), value: { level: 'none' } };
		const both = together(here, written(before, [later], 'there'));
		expect(answersAfterMove(both, move).map(({ answeredSince }) => answeredSince)).toEqual([true]);
	});

	it('what a file says of the move and means nothing is as if nothing were said', () => {
		const odd: Json[] = ['x', 3, [], {}, { answers: 3 }, { answers: { sales: 3 } }];
		for (const value of odd) {
			const state = written(moved(garden(), move), [{ path: 'moves/tiny@2026.1', value }]);
			expect(() => answersAfterMove(state, move)).not.toThrow();
		}
	});
});

describe('whatever the grids and the answers', () => {
	const drawn = (draw: fc.GeneratorValue) => {
		const first = drawGrid(draw);
		const state = begun(first, drawProfile(draw, first), drawAnswers(draw, first));
		const second = drawNext(draw, first, '2026.2');
		return { first, state, second, third: drawNext(draw, second.grid, '2027.1') };
	};

	it('moving twice is moving once, in one tab and in two devices that meet', () => {
		fc.assert(
			fc.property(fc.gen(), (draw) => {
				const { state, second } = drawn(draw);
				const once = moved(state, second.move);
				expect(moveChanges(once, second.move)).toBeNull();
				const met = together(once, moved(state, second.move, 'there'));
				expect(sheetOf(met)).toEqual(sheetOf(once));
				expect([...met.paths].filter(([, { settled }]) => settled.disagreement)).toEqual([]);
				expect(answersAfterMove(met, second.move)).toEqual([]);
			}),
			runs(15)
		);
	});

	it('what is written is what moving the sheet says, and nothing old is touched', () => {
		fc.assert(
			fc.property(fc.gen(), (draw) => {
				const { first, state, second } = drawn(draw);
				const before = sheetOf(state);
				const after = moved(state, second.move);
				expect(sheetOf(after).answers).toEqual(moveSheet(second.move, before).sheet.answers);
				expect(sheetOf(after, `random@${first.version}`).answers).toEqual(before.answers);
			}),
			runs(15)
		);
	});

	it('version by version or all at once, the answers are the same', () => {
		fc.assert(
			fc.property(fc.gen(), (draw) => {
				const { state, second, third } = drawn(draw);
				const stepwise = moved(moved(state, second.move), third.move);
				const atOnce = moved(state, composeMoves(second.move, third.move));
				expect(sheetOf(atOnce).answers).toEqual(sheetOf(stepwise).answers);
			}),
			runs(15)
		);
	});
});

describe('from 2026.1 to 2026.2', () => {
	const [from, to] = ['azimut-20@2026.1', 'azimut-20@2026.2'] as const;
	const published = compileMove(
		compileGrid(readIn<Grid>(from, 'grid.json')),
		compileGrid(readIn<Grid>(to, 'grid.json')),
		readIn<Mapping>(to, 'from-2026.1.json')
	);

	it.each([
		['one that is gone leaves the other', 'dirigeant-attend prime-pour-tous', 'prime-pour-tous'],
		['one that stands alone is gone', 'dirigeant-attend', ''],
		['those that stand are left as they are', 'prime-pour-tous', 'prime-pour-tous']
	])('planned practices: %s', (_, planned, left) => {
		const [criterion, item] = ['partage-valeur', 'partage-sans-benefice'];
		const state = written(begun({ ...readIn<Grid>(from, 'grid.json') }, {}, {}), [
			{ path: 'plan/a', value: true },
			{ path: 'plan/a/step', value: `${criterion}/${item}/somme-3` },
			{ path: 'plan/a/practices', value: planned }
		]);
		expect(planOf(moved(state, published))[0]?.practices.join(' ')).toBe(left);
	});
});
