/**
 * A clock that is wrong erases nothing. The server notes the day in the database when it starts and daily; one that is
 * far from the last is doubted, whichever process it came from, and nothing expires until the operator says what day it
 * is. Pages that the wrong clock takes for ended are shown so meanwhile, and come back. Days are `yyyy-mm-dd`.
 */
import type { Store } from '../store/store';
import { dayInFrance } from '../settings/day';
import type { ClockRow } from '../store/tables';

/**
 * Days. A server that was off for a long weekend, or moved to another machine, goes on by itself; and what expires a
 * week early, after twelve months, harms nobody.
 */
const mostDaysApart = 7;

const dayMs = 24 * 3600 * 1000;
const daysApart = (one: string, other: string) =>
	Math.abs(Date.parse(one) - Date.parse(other)) / dayMs;

/** Notes the day, unless a clock is in doubt, or is from now on; gives what is noted then. */
export function noteDay(
	{ inTransaction }: Pick<Store, 'inTransaction'>,
	day: string
): Promise<ClockRow> {
	return inTransaction(async (transaction) => {
		// Written before it is read: other processes wait for this one.
		const noted = await transaction
			.updateTable('clock')
			.set((row) => ({ noted_on: row.ref('noted_on') }))
			.returningAll()
			.executeTakeFirstOrThrow();
		const { noted_on } = noted;
		if (noted.doubted_on !== null || noted_on === day) return noted;
		const next = followingDay(noted_on, day);
		await transaction.updateTable('clock').set(next).execute();
		return next;
	});
}

function followingDay(noted_on: string | null, day: string): ClockRow {
	if (noted_on !== null && daysApart(noted_on, day) > mostDaysApart)
		return { noted_on, doubted_on: day };
	return { noted_on: noted_on !== null && noted_on > day ? noted_on : day, doubted_on: null };
}

/** The operator says that this is the day. */
export async function confirmDay(
	{ inTransaction }: Pick<Store, 'inTransaction'>,
	day: string
): Promise<void> {
	await inTransaction((transaction) =>
		transaction.updateTable('clock').set({ noted_on: day, doubted_on: null }).execute()
	);
}

export const readClock = ({ db }: Pick<Store, 'db'>): Promise<ClockRow> =>
	db.selectFrom('clock').selectAll().executeTakeFirstOrThrow();

/** The day that this clock says; null while one is in doubt. */
export const dayInNoDoubt = async (store: Pick<Store, 'db'>, now: Date): Promise<string | null> =>
	doubtOf(await readClock(store)) === null ? dayInFrance(now) : null;

/** One sentence for the operator; null when no clock is in doubt. */
export const doubtOf = ({ noted_on, doubted_on }: ClockRow): string | null =>
	doubted_on === null
		? null
		: `A clock said ${doubted_on}, and the last day noted is ${noted_on}: nothing expires until you confirm the day, with: npm run -s admin -- clock <today>`;
