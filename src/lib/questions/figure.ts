import { numberDoubts, type Doubt } from '$lib/engine/score/doubts';
import type { Numbers } from '$lib/engine/items/measure/numbers';
import type { CompiledMeasureItem } from '$lib/engine/items/measure/points';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';

export type MeasureView = CompiledMeasureItem;

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
