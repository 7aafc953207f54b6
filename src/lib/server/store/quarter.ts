/** An edition is named by a quarter, `2026-T4`: as texts these stand in the order of time. */
export const quarterForm = /^20\d\d-T[1-4]$/;

/** `day`: `yyyy-mm-dd`. */
export const quarterOf = (day: string): string =>
	`${day.slice(0, 4)}-T${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** As `yyyy-mm-dd`, to compare with days: 31 stands for any last day. */
export const endOfQuarter = (quarter: string): string =>
	`${quarter.slice(0, 4)}-${String(3 * Number(quarter.at(-1))).padStart(2, '0')}-31`;

export function quarterBefore(quarter: string): string {
	const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.at(-1))];
	return number === 1 ? `${year - 1}-T4` : `${year}-T${number - 1}`;
}
