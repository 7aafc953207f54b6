import { valueAt, type DossierState } from '$lib/dossier/fold';
import { parsePath, refusedPath } from '$lib/dossier/paths';
import type { Step } from '$lib/engine/result/result';
import { stepsOf } from '$lib/engine/steps/steps';
import { isPlanned } from '$lib/plan/plan';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';

/** What names a step. */
export type StepName = Pick<Step, 'criterion' | 'item' | 'rung'>;

/**
 * What the company can do next, in the order of the engine, but for what it does not want, and what its plan says is
 * done: that waits for the answer alone.
 */
export function nextStepsOf({ compiled, reading, state, plan }: Assessment): Step[] {
	const done = plan.filter(({ status }) => status === 'done');
	return stepsOf(compiled, reading, refusedStepKeys(state)).filter(
		(step) => !isPlanned(done, step)
	);
}

/** Steps that the company does not want. */
export const refusedSteps = (state: DossierState): StepName[] =>
	[...state.paths.keys()].flatMap((path) => {
		const field = parsePath(path);
		return field?.kind === 'refused' && valueAt(state, path) !== null ? [field] : [];
	});

/** As the engine names them. */
export const refusedStepKeys = (state: DossierState): string[] =>
	refusedSteps(state).map(({ criterion, item, rung }) => `${criterion}/${item}/${rung}`);

/** Stores that the company does not want a step, or wants it after all; resolves to whether it is stored. */
export const refuseStep = (
	assessment: Assessment,
	{ criterion, item, rung }: StepName,
	refused: boolean
): Promise<boolean> =>
	assessment.change([{ path: refusedPath(criterion, item, rung), value: refused ? true : null }]);
