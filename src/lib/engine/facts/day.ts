/** Days as numbers, so that dates compare and add up without a clock. */
const dayMs = 86_400_000;

/** Days since 1970-01-01 of a `yyyy-mm-dd`. */
export function dayNumber(date: string): number {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	return Math.round(Date.UTC(year, month - 1, day) / dayMs) | 0;
}

/** Before and after every day that a date may name: whole numbers, which compare faster than infinities. */
export const firstDay = -(2 ** 30);
export const lastDay = 2 ** 30 - 1;

/** Days from one `yyyy-mm-dd` to another; NaN when one of them is none. */
export const daysBetween = (from: string, to: string): number =>
	(Date.parse(to) - Date.parse(from)) / dayMs;

/** The `yyyy-mm-dd` after one. */
export const dayAfter = (day: string): string =>
	new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);

/** Whole years from one `yyyy-mm-dd` to another, 0 when it comes after. */
export function fullYears(from: string, to: string): number {
	const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
	return Math.max(0, to.slice(4) < from.slice(4) ? years - 1 : years);
}

/**
 * Some months after a day, or after the last day of a month or of a year: `yyyy-mm-dd`, 31 standing for any last day.
 */
export function periodLater(period: string, months: number): string {
	const [year = '', month = '12', day = '31'] = period.split('-');
	const later = Number(year) * 12 + Number(month) - 1 + months;
	return `${Math.floor(later / 12)}-${String((later % 12) + 1).padStart(2, '0')}-${day}`;
}

/** Some months after a `yyyy-mm-dd`; the last day of the month where it has none of that number. */
export function monthsAfter(date: string, months: number): string {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + months, 0));
	last.setUTCDate(Math.min(day, last.getUTCDate()));
	return last.toISOString().slice(0, 10);
}

/** The last day of a `yyyy-mm`, as `yyyy-mm-dd`. */
export function lastDayOf(month: string): string {
	const [year = 0, number = 0] = month.split('-').map(Number);
	return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}

/** Whether what is said for a day, a month or a year, its last day then, is over so many months old. */
export function isOlderThan(period: string, months: number, today: string): boolean {
	const [year = '', month = '12', day = '31'] = period.split('-');
	return today > monthsAfter(`${year}-${month}-${day}`, months);
}

/** Of dates in their order, `yyyy-mm-dd`, the first still to come; where all are past, the one past for longest. */
export function nextOf<Dated extends { due: string }>(
	dated: readonly Dated[],
	today: string
): (Dated & { isPast: boolean }) | undefined {
	const next = dated.find(({ due }) => due >= today) ?? dated[0];
	return next && { ...next, isPast: next.due < today };
}
