// @module-tag often
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, emptyState, type DossierState } from '$lib/dossier/fold';
import { addAction, editAction, planOf, removeAction, type PlanAction } from '$lib/dossier/plan';
import type { Change } from '$lib/dossier/revision';
import { revisionsOf } from '$lib/dossier/storage/store';
import { countedIds } from '../../../tests/support/dossier';
import type { Step } from '$lib/engine/result/result';
import {
	aimOf,
	restoreToPlan,
	moveBy,
	moveTo as moveById,
	isPlanned,
	newActions,
	plannedOffer,
	setField,
	stepActions,
	removeFromPlan
} from './plan';
import { statuses } from '$lib/dossier/plan';

type Fields = Parameters<typeof newActions>[2][number];
const newAction = (actions: readonly PlanAction[], ...wanted: Fields[]) =>
	newActions(actions, newId(), wanted);
const moveTo = (actions: readonly PlanAction[], from: number, to: number) =>
	moveById(actions, actions[from]?.id ?? '', to);

const newId = countedIds();
const author = { role: 'company' as const, device: 'test' };

function write(state: DossierState, changes: readonly Change[]): DossierState {
	const heads = (path: string) => (state.paths.get(path)?.heads ?? []).map(({ id }) => id);
	const over = new Map(changes.map(({ path }) => [path, heads(path)]));
	return apply(state, revisionsOf({ dossier: 'd', author, at: 0, changes, id: newId }, over));
}
const plan = (...changes: readonly Change[][]) => planOf(changes.reduce(write, emptyState));
const idsOf = (actions: readonly PlanAction[]) => actions.map(({ id }) => id);
const titles = (actions: readonly PlanAction[]) => actions.map(({ title }) => title);

/** Actions under these ids, with these keys of order. */
const withKeys = (keys: Readonly<Record<string, string>>) =>
	Object.entries(keys).reduce(
		(state, [id, order]) => write(state, addAction(id, { title: id, order })),
		emptyState
	);

const six = (): DossierState => {
	let state = emptyState;
	for (const title of ['one', 'two', 'three', 'four', 'five', 'six'])
		state = write(state, newAction(planOf(state), { title }));
	return state;
};

/** Where the one at `from` should stand once it is at `to`. */
const reordered = <T>(list: readonly T[], from: number, to: number) => {
	const others = list.toSpliced(from, 1);
	return others.toSpliced(to, 0, ...list.slice(from, from + 1));
};

describe('a new action', () => {
	test('stands at the end, whatever the plan went through', () => {
		const state = six();
		expect(titles(planOf(state))).toEqual(['one', 'two', 'three', 'four', 'five', 'six']);
		const moved = write(state, moveTo(planOf(state), 0, 5));
		const more = planOf(write(moved, newAction(planOf(moved), { title: 'seven' })));
		expect(titles(more).slice(-2)).toEqual(['one', 'seven']);
	});

	test('has an id of its own, what it was given, and nothing that is empty', () => {
		const [first, second] = [newAction([], { title: 'a', note: '' }), newAction([], {})];
		expect(first).toHaveLength(3);
		expect(first[0]?.path).toMatch(/^plan\/[0-9a-f]{32}$/);
		expect(first[0]?.path).not.toBe(second[0]?.path);
		expect(plan(first)).toMatchObject([{ title: 'a', note: '', status: 'todo' }]);
	});

	test('stands at the end of two that have one key', () => {
		const state = withKeys({ a: 'a0', b: 'a0' });
		const added = planOf(write(state, newAction(planOf(state), { title: 'new' })));
		expect(titles(added)).toEqual(['a', 'b', 'new']);
	});

	test.each([
		['empty', ''],
		['a number', '7'],
		['a word', 'été'],
		['after all keys', '~~']
	])('stands at the end of a plan whose keys are none: %s', (_, order) => {
		const state = withKeys({ a: order, b: order });
		const added = planOf(write(state, newAction(planOf(state), { title: 'new' })));
		expect(titles(added)).toEqual(['a', 'b', 'new']);
	});
});

describe('what is added twice', () => {
	const fields = { step: 'eau/gestes/trois', practices: 'pluie nuit' };

	test('under one id is one action', () => {
		const id = newId();
		const once = newActions([], id, [{ title: 'Ranger' }]);
		expect(newActions(plan(once), id, [{ title: 'Ranger' }])).toEqual([]);
		expect(newActions(plan(once), newId(), [{ title: 'Ranger' }])).toHaveLength(3);
	});

	test('for one step is one action; a practice is one, whatever the number it helps to reach', () => {
		const actions = plan(newAction([], { title: 'own' }), newAction([], fields));
		expect(newAction(actions, fields)).toEqual([]);
		expect(newAction(actions, { ...fields, practices: 'pluie' })).toEqual([]);
		expect(newAction(actions, { ...fields, step: 'eau/gestes/deux' })).toEqual([]);
		expect(newAction(actions, { ...fields, practices: 'cuve' })).not.toEqual([]);
		expect(newAction(actions, { ...fields, step: 'eau/compteurs/trois' })).not.toEqual([]);
		const [level] = plan(newAction([], { step: 'eau/compteurs/deux' }));
		expect(newAction(level ? [level] : [], { step: 'eau/compteurs/trois' })).not.toEqual([]);
	});

	test('together are each after the last of the plan, in their order; what it holds is left out', () => {
		const actions = plan(newAction([], { title: 'own' }), newAction([], { offer: 'a/b' }));
		const wanted = [{ title: 'one' }, { offer: 'a/b' }, { title: 'two' }, { title: 'three' }];
		const [state] = [plan(newAction([], { title: 'own' }), newAction(actions, ...wanted))];
		expect(state.map(({ title }) => title)).toEqual(['own', 'one', 'two', 'three']);
	});

	test('for one offer is one action, even under another name', () => {
		const actions = plan(newAction([], { offer: 'occitanie/conseil', title: 'Appeler' }));
		expect(newAction(actions, { offer: 'occitanie/conseil', title: 'Écrire' })).toEqual([]);
		expect(newAction(actions, { offer: 'occitanie/pret', title: 'Appeler' })).not.toEqual([]);
	});

	test('once it was removed, is added again', () => {
		const added = newAction([], fields);
		const id = added[0]?.path.split('/')[1] ?? '';
		expect(newAction(plan(added, removeFromPlan(id)), fields)).not.toEqual([]);
	});
});

describe('moving', () => {
	test('up and down is one place, and at either end nowhere', () => {
		const state = six();
		for (const [place, { id }] of planOf(state).entries())
			for (const by of [1, -1] as const) {
				const changes = moveBy(planOf(state), id, by);
				const to = place + by;
				expect(changes).toHaveLength(to < 0 || to > 5 ? 0 : 1);
				const wanted = to < 0 || to > 5 ? place : to;
				expect(idsOf(planOf(write(state, changes)))[wanted]).toBe(id);
			}
	});

	test('up and down pass over what is over, which is folded away', () => {
		let state = six();
		const ids = idsOf(planOf(state));
		for (const [place, status] of [
			[1, 'done'],
			[2, 'dropped']
		] as const)
			state = write(state, setField(ids[place] ?? '', 'status', status));
		const down = planOf(write(state, moveBy(planOf(state), ids[0] ?? '', 1)));
		expect(titles(down)).toEqual(['two', 'three', 'four', 'one', 'five', 'six']);
		const up = planOf(write(state, moveBy(planOf(state), ids[3] ?? '', -1)));
		expect(titles(up)).toEqual(['four', 'one', 'two', 'three', 'five', 'six']);
	});

	test('what the plan does not hold, or no more, changes nothing', () => {
		const state = six();
		const id = planOf(state)[2]?.id ?? '';
		const actions = planOf(write(state, removeFromPlan(id)));
		for (const by of [1, -1] as const) expect(moveBy(actions, id, by)).toEqual([]);
		expect(moveById(actions, id, 0)).toEqual([]);
	});

	test.each([...Array(36).keys()].map((n) => [Math.floor(n / 6) + 1, (n % 6) + 1]))(
		'the action at %i to place %i puts it there, and writes one field',
		(from, to) => {
			const state = six();
			const actions = planOf(state);
			const changes = moveTo(actions, from - 1, to - 1);
			expect(changes).toHaveLength(from === to ? 0 : 1);
			for (const { path } of changes)
				expect(path).toBe(`plan/${actions[from - 1]?.id ?? ''}/order`);
			const then = planOf(write(state, changes));
			expect(idsOf(then)).toEqual(reordered(idsOf(actions), from - 1, to - 1));
		}
	);

	test('again and again always gives the order asked for, with one field written each time', () => {
		const place = fc.nat({ max: 5 });
		fc.assert(
			fc.property(fc.array(fc.tuple(place, place), { maxLength: 60 }), (moves) => {
				let state = six();
				for (const [from, to] of moves) {
					const before = planOf(state);
					const changes = moveTo(before, from, to);
					expect(changes).toHaveLength(from === to ? 0 : 1);
					state = write(state, changes);
					expect(idsOf(planOf(state))).toEqual(reordered(idsOf(before), from, to));
				}
				const keys = planOf(state).map(({ order }) => order);
				expect(new Set(keys).size).toBe(6);
			}),
			{ numRuns: 60 }
		);
	});

	test.each([
		['past the end', 0, 6],
		['before the start', 5, -1],
		['what is not there', 6, 0],
		['to where it stands', 3, 3]
	])('%s changes nothing', (_, from, to) => {
		expect(moveTo(planOf(six()), from, to)).toEqual([]);
	});

	test.each([
		['two the same', { a: 'a0', b: 'a1', c: 'a1', d: 'a2' }],
		['all the same', { a: 'a0', b: 'a0', c: 'a0', d: 'a0' }],
		['none at all', { a: '', b: '', c: '', d: '' }],
		['what is no key', { a: '!', b: 'été', c: 'a', d: '~~' }],
		['a number', { a: '1', b: '2', c: '3', d: '4' }],
		['almost keys', { a: 'a0{', b: 'a0~', c: 'a1', d: 'a1!' }]
	])('among keys that are %s gives the order asked for, and keys of their own', (_, keys) => {
		const places = [0, 1, 2, 3];
		for (const [from, to] of places.flatMap((one) =>
			places.map((other) => [one, other] as const)
		)) {
			const state = withKeys(keys);
			const before = planOf(state);
			const moved = write(state, moveTo(before, from, to));
			expect(idsOf(planOf(moved))).toEqual(reordered(idsOf(before), from, to));
			const again = moveTo(planOf(moved), 3, 0);
			expect(idsOf(planOf(write(moved, again)))).toEqual(reordered(idsOf(planOf(moved)), 3, 0));
		}
	});

	test('between two that have one key renews the keys of all, and only their keys', () => {
		const state = withKeys({ a: 'a0', b: 'a1', c: 'a1' });
		const changes = moveTo(planOf(state), 0, 1);
		expect(changes.map(({ path }) => path)).toEqual([
			'plan/b/order',
			'plan/a/order',
			'plan/c/order'
		]);
		expect(new Set(changes.map(({ value }) => value)).size).toBe(3);
	});

	test('whatever keys a file brings, gives the order asked for', () => {
		const key = fc.oneof(
			fc.string({ maxLength: 4 }),
			fc.stringMatching(/^a[01][!-~]{0,2}$/),
			fc.constantFrom('a0', 'a1', 'Zz')
		);
		const keys = fc.record({ a: key, b: key, c: key, d: key });
		const place = fc.nat({ max: 3 });
		fc.assert(
			fc.property(keys, place, place, (some, from, to) => {
				const state = withKeys(some);
				const before = planOf(state);
				const then = planOf(write(state, moveTo(before, from, to)));
				expect(idsOf(then)).toEqual(reordered(idsOf(before), from, to));
			}),
			{ numRuns: 500 }
		);
	});
});

describe('a step or an offer that the plan holds', () => {
	const level = { criterion: 'eau', item: 'compteurs', rung: 'deux', needs: { level: 'deux' } };
	const habits: Pick<Step, 'criterion' | 'item' | 'rung' | 'needs'> = {
		criterion: 'eau',
		item: 'gestes',
		rung: 'trois',
		needs: { weight: 2, practices: ['pluie', 'nuit'] }
	};

	test('a step is written as its rung, an action for each practice it takes', () => {
		expect(stepActions(level)).toEqual([{ step: 'eau/compteurs/deux', practices: '' }]);
		expect(stepActions(habits)).toEqual([
			{ step: 'eau/gestes/trois', practices: 'pluie' },
			{ step: 'eau/gestes/trois', practices: 'nuit' }
		]);
		const aim = { criterion: 'eau', item: 'gestes', rung: 'trois' };
		expect(plan(newAction([], ...stepActions(habits))).map(aimOf)).toEqual([
			{ ...aim, practices: ['pluie'] },
			{ ...aim, practices: ['nuit'] }
		]);
	});

	test('is found again, and no other for it', () => {
		const actions = plan(
			newAction([], { title: 'own' }),
			newAction([], ...stepActions(level)),
			newAction([], ...stepActions(habits))
		);
		expect(isPlanned(actions, level)).toBe(true);
		expect(isPlanned(actions, habits)).toBe(true);
		expect(isPlanned(actions, { ...level, rung: 'trois' })).toBe(false);
		expect(isPlanned(actions, { ...level, item: 'gestes' })).toBe(false);
		expect(isPlanned(actions, { ...habits, needs: { practices: ['pluie'] } })).toBe(true);
		expect(isPlanned(actions, { ...habits, needs: { practices: ['pluie', 'cuve'] } })).toBe(false);
		expect(isPlanned(actions.slice(0, -1), habits)).toBe(false);
		expect(isPlanned([], level)).toBe(false);
	});

	test('a plan of before, whose action holds two practices, holds the step', () => {
		const old = plan(newAction([], { step: 'eau/gestes/trois', practices: 'pluie nuit' }));
		expect(isPlanned(old, habits)).toBe(true);
		expect(newAction(old, ...stepActions(habits))).toEqual([]);
	});

	test('an offer is found by its catalogue and its name', () => {
		const actions = plan(
			newAction([], { title: 'own' }),
			newAction([], { offer: 'occitanie/conseil', title: 'Appeler' })
		);
		expect(plannedOffer(actions, 'occitanie/conseil')?.title).toBe('Appeler');
		expect(plannedOffer(actions, 'occitanie/pret')).toBeUndefined();
		expect(plannedOffer(actions, 'bretagne/conseil')).toBeUndefined();
	});

	test('a step or an offer that was removed can be added again', () => {
		const added = newAction([], ...stepActions(level));
		const id = added[0]?.path.split('/')[1] ?? '';
		expect(isPlanned(plan(added, removeFromPlan(id)), level)).toBe(false);
	});

	test.each([[''], ['eau'], ['eau/compteurs'], ['//'], ['eau//deux']])(
		'%j is no step, and aims at nothing',
		(step) => {
			const [action] = plan(addAction('a', { title: 'x', step }));
			expect(action && aimOf(action)).toBeNull();
		}
	);
});

test('what was removed comes back with all its fields, at its place', () => {
	const state = six();
	const before = planOf(state);
	const id = before[3]?.id ?? '';
	const removed = write(state, removeFromPlan(id));
	expect(idsOf(planOf(removed))).not.toContain(id);
	expect(planOf(write(removed, restoreToPlan(id)))).toEqual(before);
});

test('a field is set by itself, and removing is one change that removes', () => {
	expect(setField('a', 'owner', 'Ali')).toEqual([editAction('a', 'owner', 'Ali')]);
	expect(removeFromPlan('a')).toEqual([removeAction('a')]);
	expect(statuses).toEqual(['todo', 'doing', 'done', 'dropped']);
});
