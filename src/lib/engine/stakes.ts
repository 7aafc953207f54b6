import type { CompiledCatalogue } from './compile-catalogue';
import type { Reading } from './read';
import { unitOfPoint } from './score';

/** What offers could add to the total. */
export interface Stakes {
	/** By item of the catalogue: the place of its stake among the different ones, the greatest first, nothing last. */
	readonly places: readonly number[];
	/** By such a place, on 100. */
	readonly onHundred: readonly number[];
}

/**
 * The most each item could still add to the total: all of its points when nothing is known of it, none when it is not
 * asked of this company.
 */
export function stakesOf({ items }: CompiledCatalogue, { assessed, scores }: Reading): Stakes {
	const stakes = items.map(({ index, named }) => {
		const one = assessed[index];
		if (one === undefined) return 0;
		for (let at = 0; at < one.items.length; at++) {
			const asked = one.items[at];
			if (asked?.id !== named.item) continue;
			return unitOfPoint(scores, one.criterion) * (asked.max - (one.readings[at]?.points ?? 0));
		}
		return 0;
	});
	const sizes = [...new Set([...stakes, 0])].sort((one, other) => other - one);
	const { of } = scores.total;
	return {
		places: stakes.map((stake) => sizes.indexOf(stake)),
		onHundred: sizes.map((size) => (of === 0 ? 0 : (100 * size) / of))
	};
}
