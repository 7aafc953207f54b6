import { expect, test } from 'vitest';
import { apply, emptyState, fold, type DossierState } from '$lib/dossier/fold';
import { answerPath, confirmedPath, movePath, profilePath } from '$lib/dossier/paths';
import type { Author, Change } from '$lib/dossier/revision';
import { revisionsOf } from '$lib/dossier/storage/store';
import { compileGrid } from '$lib/engine/score/compile';
import type { Answer } from '$lib/grid/sheet';
import { example, grid, gridName } from '../../../../tests/support/assessment';
import { confirmingQuick, confirmQuick, quickAnswers } from './quick-answers';

const compiled = compileGrid(grid);
const owner: Author = { role: 'company', device: 'phone' };
const mission = { criterion: 'mission-odd', item: 'suivi' };
const impact = { criterion: 'mesure-impact', item: 'mesure' };
const known: Answer = { unknown: true };
const at = ({ criterion, item }: typeof mission, ref = gridName) =>
	answerPath(ref, criterion, item);
const given = (place: typeof mission, value: Answer | null = known): Change => ({
	path: at(place),
	value: value
});

/** Each gesture is written over what stands when its turn comes. */
function log(...gestures: [ms: number, changes: readonly Change[], author?: Author][]) {
	let state = emptyState;
	for (const [ms, changes, author = owner] of gestures) {
		const heads = new Map(
			[...state.paths].map(([path, { heads }]) => [path, heads.map(({ id }) => id)])
		);
		state = apply(state, revisionsOf({ dossier: 'd', author, at: ms, changes }, heads));
	}
	return state;
}
const profile = Object.entries(example('boulangerie').sheet.profile).map(([fact, value]) => ({
	path: profilePath(fact),
	value: value
}));
const found = (state: DossierState) => quickAnswers(state, compiled);
const doublePress = [
	[0, profile],
	[10_000, [given(mission)]],
	[10_400, [given(impact)]]
] as const satisfies [number, Change[]][];

test('an answer within 400 ms after one to another question is to be checked, the first one is not', () => {
	expect(found(log(...doublePress))).toEqual([impact]);
	expect(found(fold([...log(...doublePress).revisions.values()].toReversed()))).toEqual([impact]);
});

test.each<[string, [number, Change[], Author?][]]>([
	[
		'later',
		[
			[10_000, [given(mission)]],
			[10_401, [given(impact)]]
		]
	],
	[
		'to the same question',
		[
			[10_000, [given(impact)]],
			[10_100, [given(impact, { level: 'aucune' })]]
		]
	],
	[
		'on another device',
		[
			[10_000, [given(mission)]],
			[10_100, [given(impact)], { ...owner, device: 'laptop' }]
		]
	],
	[
		'by a coach',
		[
			[10_000, [given(mission)]],
			[10_100, [given(impact)], { ...owner, role: 'coach' }]
		]
	],
	['in one go', [[10_000, [given(mission), given(impact)]]]],
	[
		'in one go, just after another',
		[
			[10_000, [given(mission)]],
			[10_100, [given(impact), given(mission)]]
		]
	],
	[
		'just after all that came in one go',
		[
			[9_900, profile],
			[10_100, [given(impact)]]
		]
	],
	[
		'taken back since',
		[
			[10_000, [given(mission)]],
			[10_100, [given(impact)]],
			[20_000, [given(impact, null)]]
		]
	]
])('an answer given %s is not', (_, gestures) => {
	expect(found(log([0, profile], ...gestures))).toEqual([]);
});

test('a fact about the company told just before counts as another question', () => {
	const fact = { path: profilePath('headcount'), value: 7 };
	expect(found(log([0, profile], [10_000, [fact]], [10_200, [given(impact)]]))).toEqual([impact]);
});

test('changed, confirmed, or given again as it is, an answer is to be checked no more', () => {
	const state = log(...doublePress);
	const confirmed = confirmQuick(state, gridName, impact);
	expect(confirmed).toEqual({
		path: confirmedPath(gridName, 'mesure-impact', 'mesure'),
		value: example('boulangerie').sheet.profile.referenceYear
	});
	expect(confirmingQuick(state, [given(impact), given(mission)])).toEqual([
		confirmed,
		given(mission)
	]);
	const other = given(impact, { level: 'aucune' });
	expect(confirmingQuick(state, [other])).toEqual([other]);
	for (const change of [confirmed, other])
		expect(found(log(...doublePress, [20_000, [change]]))).toEqual([]);
	const before = log([0, profile], [5, [confirmed]], ...doublePress.slice(1));
	expect(found(before)).toEqual([impact]);
	// A confirmation of the same year, in the gesture that gave the answer, was not about it.
	const together = log(...doublePress.slice(0, 2), [10_200, [given(impact), confirmed]]);
	expect(found(together)).toEqual([impact]);
	expect(found(log(...doublePress, [9, [confirmed], { ...owner, device: 'laptop' }]))).toEqual([]);
	expect(
		found(log(...doublePress, [20_000, [confirmed]], [30_000, [{ ...confirmed, value: null }]]))
	).toEqual([impact]);
});

test('moved to a newer version, an answer to check is still to be checked, unless it was confirmed before', () => {
	const older = 'azimut-20@2026.1';
	const old = (place: typeof mission): Change => ({ path: at(place, older), value: known });
	const press = [
		[0, profile],
		[10_000, [old(mission)]],
		[10_100, [old(impact)]]
	] as const satisfies [number, Change[]][];
	const move: [number, Change[]] = [
		20_000,
		[given(mission), given(impact), { path: movePath(older), value: { to: gridName, answers: {} } }]
	];
	expect(found(log(...press, move))).toEqual([impact]);
	const confirmed = confirmQuick(log(...press), older, impact);
	expect(found(log(...press, [15_000, [confirmed]], move))).toEqual([]);
	expect(found(log(...press, move, [30_000, [given(impact, { level: 'aucune' })]]))).toEqual([]);
});
