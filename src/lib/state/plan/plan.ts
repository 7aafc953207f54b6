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
import type { Change } from '$lib/dossier/revision';
import type { Aim } from '$lib/engine/steps/planned';
import type { Step } from '$lib/engine/result';

/** What the plan's screens do, as changes to store. Actions are given in their order. */

type Actions = readonly PlanAction[];

export const setField = (id: string, field: PlanField, value: string): Change[] => [
	editAction(id, field, value)
];

export const removeFromPlan = (id: string): Change[] => [removeAction(id)];

export const restoreToPlan = (id: string): Change[] => [restoreAction(id)];

/**
 * A new action at the end of the plan, under an id of the caller's: asked again, it is the same action. One for a step
 * or an offer that the plan holds already is not added.
 */
export function newAction(
	actions: Actions,
	id: string,
	fields: Partial<Record<PlanField, string>>
): Change[] {
	const { step = '', practices = '', offer = '' } = fields;
	const same = (action: PlanAction) =>
		action.id === id ||
		(step !== '' && action.step === step && action.practices.join(' ') === practices) ||
		(offer !== '' && action.offer === offer);
	if (actions.some(same)) return [];
	const order = keyBetween(actions.at(-1)?.order ?? null, null);
	if (order !== null) return addAction(id, { ...fields, order });
	const renewed = [...actions.map((action) => action.id), id];
	const keys = generateNKeysBetween(null, null, renewed.length);
	const added = addAction(id, { ...fields, order: keys.at(-1) ?? '' });
	return [...renewKeys(actions, keys), ...added];
}

export const stepFields = (step: Pick<Step, 'criterion' | 'item' | 'rung' | 'needs'>) => ({
	step: `${step.criterion}/${step.item}/${step.rung}`,
	practices: (step.needs.practices ?? []).join(' ')
});

/** The action of this step that the plan holds already. */
export function plannedStep(actions: Actions, step: Parameters<typeof stepFields>[0]) {
	const { step: key, practices } = stepFields(step);
	return actions.find((action) => action.step === key && action.practices.join(' ') === practices);
}

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
