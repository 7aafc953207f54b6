/** Apart from `move-clock.mjs`, which moves the clock of whoever loads it once more. */
const clock = new URL('./move-clock.mjs', import.meta.url).href;

/** Variables of a server that a test starts: its clock is so many days ahead of the test's own. */
export const serverDaysAhead = (days: number): Record<string, string> => ({
	DAYS_AHEAD: String(Number(process.env.DAYS_AHEAD ?? 0) + days),
	NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${clock}`
});
