/**
 * The day of a moment in the calendar here, as `yyyy-mm-dd`. Apart from `day.ts`: the first question needs no more of it.
 */
export function calendarDay(moment: Date): string {
	const two = (number: number) => String(number).padStart(2, '0');
	return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
