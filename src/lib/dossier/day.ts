/** Whether a text is a day of the calendar, `yyyy-mm-dd`, of this millennium or the last. */
export function isDay(text: unknown): text is string {
	if (typeof text !== 'string' || !/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
	const at = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
