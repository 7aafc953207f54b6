import type { Step } from '$lib/engine/result';
import { stepsOf } from '$lib/engine/steps/steps';
import type { Assessment } from '../session/assessment.svelte';

/** What the company can do next, in the order of the engine, but for what it does not want. */
export const nextStepsOf = ({ compiled, reading, refusedStepKeys }: Assessment): Step[] =>
	stepsOf(compiled, reading, refusedStepKeys);
