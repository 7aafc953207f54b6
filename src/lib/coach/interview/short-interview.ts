import type { CompiledGrid } from '$lib/engine/score/compile';
import type { SheetReading } from '$lib/engine/score/score';
import { toFindOf } from '$lib/engine/steps/to-find';

/** How many subjects a short interview asks. */
export const shortInterviewLength = 10;

/**
 * The subjects whose answers narrow the range of the total most, as it stands, in the order of the screens. What is
 * answered, be it that nobody knows, or does not concern the company is left out.
 */
export function shortInterview(
	compiled: CompiledGrid,
	reading: SheetReading,
	isAnswered: (criterion: string, item: string) => boolean,
	most = shortInterviewLength
): string[] {
	const widths = new Map<string, number>();
	for (const { criterion, item, upTo } of toFindOf(compiled, reading))
		if (!isAnswered(criterion, item)) widths.set(criterion, (widths.get(criterion) ?? 0) + upTo);
	const order = compiled.path.map(({ id }) => id);
	const widest = order
		.filter((id) => widths.has(id))
		.sort((a, b) => (widths.get(b) ?? 0) - (widths.get(a) ?? 0))
		.slice(0, most);
	return order.filter((id) => widest.includes(id));
}
