import type { CompiledCatalogue } from '../offers/compile-catalogue';
import type { Match } from '../result';
import { unitOfPoint, type SheetReading } from '../score';

/** What offers could add to the total. */
export interface Stakes {
	/** By item of the catalogue: the place of its stake among the different ones, the greatest first, nothing last. */
	readonly places: readonly number[];
	/** How many different ones. */
	readonly size: number;
	/** The name of an item and its stake on 100; the same object each time. */
	readonly named: (item: number) => Match['best'];
}

/**
 * The most each item could still add to the total: all of its points when nothing is known of it, none when it is not
 * asked of this company.
 */
export function stakesOf({ items }: CompiledCatalogue, { assessed, scores }: SheetReading): Stakes {
	const stakes = items.map(({ index, named }) => {
		const one = assessed[index];
		if (one === undefined) return 0;
		for (let at = 0; at < one.items.length; at++) {
			const asked = one.variant.readers[at];
			if (asked?.id !== named.item) continue;
			return unitOfPoint(scores, one.criterion) * (asked.max - (one.readings[at]?.points ?? 0));
		}
		return 0;
	});
	const sizes = [...new Set([...stakes, 0])].sort((one, other) => other - one);
	const { of } = scores.total;
	const known: Match['best'][] = new Array<Match['best']>(items.length).fill(null);
	const nameOf = (item: number): Match['best'] => {
		const { criterion = '', item: id = '' } = items[item]?.named ?? {};
		return { criterion, item: id, upTo: of === 0 ? 0 : (100 * (stakes[item] ?? 0)) / of };
	};
	return {
		places: stakes.map((stake) => sizes.indexOf(stake)),
		size: sizes.length,
		named: (item) => (known[item] ??= nameOf(item))
	};
}
