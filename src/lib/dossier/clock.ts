const latest = Date.parse('9999-12-31T23:59:59.999Z');

/** What the wall clock says (ms) as it is written down: from 1970 to 9999, which every reader takes. */
export const writtenClock = (at: number): number => Math.min(Math.max(at, 0), latest);
