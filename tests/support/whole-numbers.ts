/** A solver over whole numbers: whether unknowns can be such that every sum holds. Small: intervals, then trying. */

/** Of some unknowns, by their place. */
export interface Sum {
	of: readonly number[];
	min: number;
	max: number;
}
export interface Range {
	min: number;
	max: number;
}

export function isPossible(unknowns: readonly Range[], sums: readonly Sum[]): boolean {
	const ranges = narrowed(unknowns, sums);
	if (!ranges) return false;
	const open = ranges
		.map(({ min, max }, at) => ({ at, room: max - min }))
		.filter(({ room }) => room > 0)
		.sort((a, b) => a.room - b.room)[0];
	if (!open) return true;
	const { min, max } = ranges[open.at] as Range;
	for (let value = min; value <= max; value++)
		if (isPossible(ranges.with(open.at, { min: value, max: value }), sums)) return true;
	return false;
}

/** Null where a sum can no longer hold. */
function narrowed(unknowns: readonly Range[], sums: readonly Sum[]): Range[] | null {
	const ranges = unknowns.map((range) => ({ ...range }));
	for (let isMoving = true; isMoving;) {
		isMoving = false;
		for (const { of, min, max } of sums) {
			const own = of.map((at) => ranges[at] as Range);
			const least = own.reduce((sum, range) => sum + range.min, 0);
			const most = own.reduce((sum, range) => sum + range.max, 0);
			if (least > max || most < min) return null;
			for (const range of own) {
				const lowest = min - (most - range.max);
				const highest = max - (least - range.min);
				if (lowest <= range.min && highest >= range.max) continue;
				range.min = Math.max(range.min, lowest);
				range.max = Math.min(range.max, highest);
				if (range.min > range.max) return null;
				isMoving = true;
				break;
			}
			if (isMoving) break;
		}
	}
	return ranges;
}

/** Whether a sum of unknowns is one value and no other. `truth` is a value that it can have. */
export function isTold(
	unknowns: readonly Range[],
	sums: readonly Sum[],
	of: readonly number[],
	truth: number
): boolean {
	const below = { of, min: 0, max: truth - 1 };
	const above = { of, min: truth + 1, max: Number.MAX_SAFE_INTEGER };
	return ![below, above].some((other) => isPossible(unknowns, [...sums, other]));
}
