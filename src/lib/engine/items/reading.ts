/** What an answer gives. `points` is null unless `state` is known; `got` is null for points given without a reason. */
export interface ItemReading {
	readonly state: 'unanswered' | 'unknown' | 'known';
	readonly points: number | null;
	/** The level, the sum of the weights ticked, or the bracket. */
	readonly got: string | number | null;
	/** The level, practice step (or `none`) or bracket reached. */
	readonly rung: string | null;
}

export const unanswered: ItemReading = Object.freeze({
	state: 'unanswered',
	points: null,
	got: null,
	rung: null
});
export const unknown: ItemReading = Object.freeze({
	state: 'unknown',
	points: null,
	got: null,
	rung: null
});

export function known(
	points: number,
	got: string | number | null,
	rung: string | null
): ItemReading {
	return Object.freeze({ state: 'known', points, got, rung });
}
