/** Why an offer is never among the first, whatever it could add. */
export const lateReasons = [
	'loan', 'equity', 'tax', 'fee', 'statutes', 'duty', 'dear', 'unsure', 'stale', 'closing'
] as const; // prettier-ignore
export type LateReason = (typeof lateReasons)[number];

/** One bit each. */
export const lateBits = Object.fromEntries(
	lateReasons.map((reason, place) => [reason, 1 << place])
) as Record<LateReason, number>;

/** One list for each set of bits. */
const lists: (readonly LateReason[])[] = [];

export function lateReasonsOf(bits: number): readonly LateReason[] {
	return (lists[bits] ??= Object.freeze(lateReasons.filter((reason) => bits & lateBits[reason])));
}
