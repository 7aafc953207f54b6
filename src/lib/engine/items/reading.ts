import type { Why } from '../result/result';

/** What an answer gives. `points` is null unless `state` is known; `got` is null for points given without a reason. */
export interface ItemReading {
	readonly state: 'unanswered' | 'unknown' | 'known';
	readonly points: number | null;
	/** The level, the sum of the weights ticked, or the bracket. */
	readonly got: string | number | null;
	/** The level, practice step (or `none`) or bracket reached. */
	readonly rung: string | null;
	/** What a result says of it: made once, when the grid is compiled, and not for every sheet. */
	readonly why: Readonly<Why>;
}

export function unanswered(item: string): ItemReading {
	return readingOf('unanswered', item, null, null, null);
}

export function unknown(item: string): ItemReading {
	return readingOf('unknown', item, null, null, null);
}

export function known(
	item: string,
	points: number,
	got: string | number | null,
	rung: string | null
): ItemReading {
	return readingOf('known', item, points, got, rung);
}

function readingOf(
	state: ItemReading['state'],
	item: string,
	points: number | null,
	got: string | number | null,
	rung: string | null
): ItemReading {
	return Object.freeze({ state, points, got, rung, why: Object.freeze({ item, got, points }) });
}
