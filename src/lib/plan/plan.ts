import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import {
	addAction,
	editAction,
	isOver,
	removeAction,
	restoreAction,
	type PlanAction,
	type PlanField
} from '$lib/dossier/plan';
import { newId } from '$lib/dossier/ids';
import type { Change } from '$lib/dossier/revision';
import type { Aim } from '$lib/engine/steps/planned';
import type { Step } from '$lib/engine/result/result';

/** What the plan's screens do, as changes to store. Actions are given in their order. */

type Actions = readonly PlanAction[];

export const setField = (id: string, field: PlanField, value: string): Change[] => [
	editAction(id, field, value)
];

export const removeFromPlan = (id: string): Change[] => [removeAction(id)];

export const restoreToPlan = (id: string): Change[] => [restoreAction(id)];

type Fields = Partial<Record<PlanField, string>>;

/**
 * New actions at the end of the plan, the first under an id of the caller's: asked again, it is the same action. One for a
 * practice, a step or an offer that the plan holds already is not added.
 */
export function newActions(actions: Actions, firstId: string, wanted: readonly Fields[]): Change[] {
	if (actions.some(({ id }) => id === firstId)) return [];
	const fresh = wanted.filter((fields) => !actions.some((action) => holds(action, fields)));
	if (fresh.length === 0) return [];
	const added = fresh.map((fields, place) => ({ id: place === 0 ? firstId : newId(), fields }));
	const ids = [...actions, ...added].map(({ id }) => id);
	const last = actions.at(-1)?.order ?? null;
	const hasRoom = keyBetween(last, null) !== null;
	const keys = hasRoom
		? generateNKeysBetween(last, null, added.length)
		: generateNKeysBetween(null, null, ids.length);
	const orders = keys.slice(-added.length);
	return [
		...(hasRoom ? [] : renewKeys(actions, keys)),
		...added.flatMap(({ id, fields }, place) =>
			addAction(id, { ...fields, order: orders[place] ?? '' })
		)
	];
}

/** Whether the plan's action asks what these fields would ask once more. */
function holds(action: PlanAction, { step = '', practices = '', offer = '' }: Fields): boolean {
	if (offer !== '' && action.offer === offer) return true;
	if (step === '' || action.step === '') return false;
	if (practices === '') return action.step === step;
	// A practice is one thing to do, whatever the number that it helps to reach.
	const asked = practices.split(' ');
	return (
		questionOf(action.step) === questionOf(step) &&
		asked.every((practice) => action.practices.includes(practice))
	);
}

const questionOf = (step: string) => step.slice(0, step.lastIndexOf('/'));

/** What a step asks to do, an action for each practice. */
export function stepActions({
	criterion,
	item,
	rung,
	needs: { practices = [] }
}: Pick<Step, 'criterion' | 'item' | 'rung' | 'needs'>): { step: string; practices: string }[] {
	const step = `${criterion}/${item}/${rung}`;
	if (practices.length === 0) return [{ step, practices: '' }];
	return practices.map((practice) => ({ step, practices: practice }));
}

/** Whether the plan holds all that this step asks. */
export const isPlanned = (actions: Actions, step: Parameters<typeof stepActions>[0]): boolean =>
	stepActions(step).every((fields) => actions.some((action) => holds(action, fields)));

export const plannedOffer = (actions: Actions, offer: string) =>
	actions.find((action) => action.offer === offer);

/** The rung an action aims at; null when it comes from no step. */
export function aimOf({ step, practices }: PlanAction): Aim | null {
	const [criterion, item, rung] = step.split('/');
	return criterion && item && rung ? { criterion, item, rung, practices } : null;
}

/** Puts an action where the one at `to` stands. */
export function moveTo(actions: Actions, id: string, to: number): Change[] {
	const from = actions.findIndex((action) => action.id === id);
	const moved = actions[from];
	if (!moved || from === to || to < 0 || to >= actions.length) return [];
	const others = actions.filter((action) => action !== moved);
	const key = keyBetween(others[to - 1]?.order ?? null, others[to]?.order ?? null);
	if (key !== null) return [editAction(id, 'order', key)];
	const renewed = [...others.slice(0, to), moved, ...others.slice(to)];
	return renewKeys(renewed, generateNKeysBetween(null, null, renewed.length));
}

/** One place up or down among those that are not over, wherever the action stands when its turn comes. */
export function moveBy(actions: Actions, id: string, by: 1 | -1): Change[] {
	const open = actions.filter((action) => action.id === id || !isOver(action));
	const next = open[open.findIndex((action) => action.id === id) + by];
	return next ? moveTo(actions, id, actions.indexOf(next)) : [];
}

/** Two devices wrote the same key, or a file one that is none: every action takes a new one. */
const renewKeys = (actions: Actions, keys: readonly string[]): Change[] =>
	actions.map(({ id }, place) => editAction(id, 'order', keys[place] ?? ''));

/** Null when there is no room: equal keys, or keys that are none. */
function keyBetween(before: string | null, after: string | null): string | null {
	try {
		const key = generateKeyBetween(before, after);
		return (before === null || before < key) && (after === null || key < after) ? key : null;
	} catch {
		return null;
	}
}
