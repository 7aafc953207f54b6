/** Why an offer is never among the first, whatever it could add. */
const demotionReasons = [
	'loan', 'equity', 'tax', 'fee', 'statutes', 'duty', 'dear', 'heavy', 'unsure', 'stale', 'closing'
] as const; // prettier-ignore
export type DemotionReason = (typeof demotionReasons)[number];

/** One bit each. */
export const demotionBits = Object.fromEntries(
	demotionReasons.map((reason, place) => [reason, 1 << place])
) as Record<DemotionReason, number>;

/** One list for each set of bits, made when it is met; filled, since a sparse array is a slow one. */
const lists = new Array<readonly DemotionReason[] | null>(1 << demotionReasons.length).fill(null);

export function demotionReasonsOf(bits: number): readonly DemotionReason[] {
	return (lists[bits] ??= Object.freeze(
		demotionReasons.filter((reason) => bits & demotionBits[reason])
	));
}
