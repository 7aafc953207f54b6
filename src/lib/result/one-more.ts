import type { Step } from '$lib/engine/result/result';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';

/**
 * A step of a figure, in whole things: how many more, and how many of how many that makes. Null when no figure was
 * given, or when fewer are wanted rather than more.
 */
export function oneMoreOf(
	assessment: Assessment,
	{ criterion, item, needs }: Step
): { count: number; to: number; of: number } | null {
	const answer = assessment.answerTo(criterion, item);
	if (needs.a === undefined || !answer || !('numbers' in answer)) return null;
	const { a, b } = answer.numbers;
	return b === undefined || needs.a <= a ? null : { count: needs.a - a, to: needs.a, of: b };
}
