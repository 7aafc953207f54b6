import type { CompiledGrid } from '$lib/engine/compile';
import { pointsOf } from '$lib/engine/item';
import { readFacts } from '$lib/engine/profile';
import type { PublicFraction } from '../publications/public-content';
import type { ToldItem, ToldLine } from './told';

export interface Recounted extends PublicFraction {
	/** By item, as the questionnaire gives them for the answer; null for "don't know". */
	items: (number | null)[];
}

/** The points of a subject, made again from its published answers alone. */
export function recount({ compiled }: { compiled: CompiledGrid }, line: ToldLine): Recounted {
	const nobody = readFacts(compiled, {});
	const points = (one: ToldItem) => pointsOf(one.item, one.answer, nobody).points;
	const items = line.items.map(points);
	const low = items.reduce<number>((sum, got) => sum + (got ?? 0), 0);
	const open = line.items.reduce(
		(sum, { item }, at) => sum + (items[at] === null ? item.max : 0),
		0
	);
	return { items, low, high: low + open, of: line.result.max };
}
