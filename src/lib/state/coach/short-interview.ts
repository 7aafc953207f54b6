import type { CompiledGrid } from '$lib/engine/compile';
import type { SheetReading } from '$lib/engine/score';
import { toFindOf } from '$lib/engine/steps/to-find';

/** How many subjects a short interview asks. */
export const shortInterviewLength = 10;

/**
 * The subjects whose answers narrow the range of the total most, as it stands: widest first, then in the order of the
 * screens. What is settled or does not concern the company is left out.
 */
export function shortInterview(
	compiled: CompiledGrid,
	reading: SheetReading,
	most = shortInterviewLength
): string[] {
	const widths = new Map<string, number>();
	for (const { criterion, upTo } of toFindOf(compiled, reading))
		widths.set(criterion, (widths.get(criterion) ?? 0) + upTo);
	return compiled.path
		.map(({ id }) => ({ id, width: widths.get(id) ?? 0 }))
		.filter(({ width }) => width > 0)
		.sort((a, b) => b.width - a.width)
		.slice(0, most)
		.map(({ id }) => id);
}
