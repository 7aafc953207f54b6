import { numberDoubts, type Doubt } from '$lib/engine/score/doubts';
import type { Misfit } from '$lib/engine/items/answer';
import type { CompiledItem } from '$lib/engine/items/compile-item';
import { checkAnswer } from '$lib/engine/items/check-answer';
import type { Numbers } from '$lib/engine/items/measure';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';

export type MeasureView = Extract<CompiledItem, { kind: 'measure' }>;

/** What is wrong in numbers about to be stored; null when they can be scored. */
export function checkFigure(item: MeasureView, numbers: Numbers): Misfit | null {
	return checkAnswer(item, { numbers });
}

/** What deserves a second look in figures that are still being typed. */
export function doubtsAbout(
	{ compiled, facts }: Assessment,
	criterion: string,
	item: MeasureView,
	numbers: Partial<Numbers>
): Doubt[] {
	const { unit: _, ...values } = numbers;
	return numberDoubts(compiled, facts, { criterion, item: item.id }, item, values);
}
