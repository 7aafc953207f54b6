/**
 * Reads a month as people write it: `03/2015`, `3-2015`, `2015-03`, or a year alone. Returns `yyyy-mm` or `yyyy`; null
 * when it is none, is before 1800, or is still to come.
 */
export function monthOf(typed: string, now: Date): string | null {
	const text = typed.trim();
	const [, first, last] = /^(\d{1,2})\s*[-/. ]\s*(\d{4})$/.exec(text) ?? [];
	const [, yearFirst, monthLast] = /^(\d{4})(?:\s*[-/. ]\s*(\d{1,2}))?$/.exec(text) ?? [];
	const year = Number(last ?? yearFirst);
	const month = first ?? monthLast;
	if (!Number.isInteger(year) || year < 1800 || year > now.getFullYear()) return null;
	if (month === undefined) return String(year);
	const number = Number(month);
	if (number < 1 || number > 12) return null;
	if (year === now.getFullYear() && number > now.getMonth() + 1) return null;
	return `${year}-${String(number).padStart(2, '0')}`;
}

/** `2015-03` as `03/2015`. */
export const monthText = (value: string): string => value.split('-').reverse().join('/');
