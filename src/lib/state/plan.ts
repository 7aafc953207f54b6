import { generateKeyBetween } from 'fractional-indexing';
import { newId } from '$lib/dossier/ids';
import {
	addAction,
	editAction,
	removeAction,
	statuses,
	type PlanAction,
	type PlanField
} from '$lib/dossier/plan';
import type { Change } from '$lib/dossier/revision';
import type { Aim } from '$lib/engine/planned';
import type { Step } from '$lib/engine/result';

/** What the plan's screens do, as changes to store. Actions are given in their order. */

type Actions = readonly PlanAction[];

export const planStatuses = statuses;

export const setField = (id: string, field: PlanField, value: string): Change[] => [
	editAction(id, field, value)
];

export const withdraw = (id: string): Change[] => [removeAction(id)];

/** A new action at the end of the plan. */
export function newAction(actions: Actions, fields: Partial<Record<PlanField, string>>): Change[] {
	return addAction(newId(), { ...fields, order: keyAfter(actions) });
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

/** Puts the action at `from` where the one at `to` stands. */
export function moveTo(actions: Actions, from: number, to: number): Change[] {
	const moved = actions[from];
	if (!moved || from === to || to < 0 || to >= actions.length) return [];
	const others = actions.filter((action) => action !== moved);
	const before = others[to - 1]?.order ?? null;
	const after = others[to]?.order ?? null;
	const key = keyBetween(before, after);
	if (key !== null) return [editAction(moved.id, 'order', key)];
	// Two devices wrote the same key: every action takes a new one.
	const renewed = [...others.slice(0, to), moved, ...others.slice(to)];
	let last: string | null = null;
	return renewed.map(({ id }) => {
		last = generateKeyBetween(last, null);
		return editAction(id, 'order', last);
	});
}

function keyAfter(actions: Actions): string {
	return keyBetween(actions.at(-1)?.order ?? null, null) ?? generateKeyBetween(null, null);
}

/** Null when there is no room: equal keys, or keys that are none. */
function keyBetween(before: string | null, after: string | null): string | null {
	try {
		return generateKeyBetween(before, after);
	} catch {
		return null;
	}
}
