const latest = Date.parse('9999-12-31T23:59:59.999Z');

/** What the wall clock says (ms) as it is written down: from 1970 to 9999, which every reader takes. */
export const writtenClock = (at: number): number => Math.min(Math.max(at, 0), latest);

/** Whether it is a moment, in ms, that a calendar can name. */
export const isMoment = (at: unknown): at is number =>
	Number.isSafeInteger(at) && Number(at) >= 0 && Number(at) <= 8.64e15;

/** Whether a text is a day of the calendar, `yyyy-mm-dd`, of this millennium or the last. */
export function isDay(text: unknown): text is string {
	if (typeof text !== 'string' || !/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
	const at = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
