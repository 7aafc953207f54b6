/** `clock [<today>]`: the day that the server noted, and the operator who says what day it is. */
import { z } from 'zod';
import { confirmDay, doubtOf, readClock } from '$lib/server/publications/clock';
import { dayInFrance } from '$lib/server/publications/day';
import { countExpired } from '$lib/server/publications/erase-expired';
import type { Store } from '$lib/server/store/store';

export const clockUsage = `  clock                           the day here, the last one that the server noted, whether one
                                  is in doubt, and what is too old to be kept by the day here
  clock <today>                   confirms the day, such as 2026-11-29: what is too old expires again`;

export interface ClockCommand {
	name: 'clock';
	/** `yyyy-mm-dd`; null: only says how it stands. */
	day: string | null;
}

/** The command, or one sentence about what is wrong with it. */
export function readClockCommand([day, ...others]: readonly string[]):
	| ClockCommand
	| { message: string } {
	if (others.length > 0) return { message: 'clock takes one day.' };
	if (day !== undefined && !z.iso.date().safeParse(day).success)
		return { message: `A day is written as 2026-11-29; this is "${day}".` };
	return { name: 'clock', day: day ?? null };
}

/** @throws Error with one sentence when the clock here says another day */
export async function runClockCommand(
	store: Store,
	{ day }: ClockCommand,
	now: Date
): Promise<string[]> {
	const here = dayInFrance(now);
	if (day !== null && day !== here)
		throw new Error(`The clock of this machine says ${here}: set it, or say the day that it is.`);
	if (day !== null) await confirmDay(store, day);
	const clock = await readClock(store);
	const { pages, notices } = await countExpired(store, now);
	return [
		`The clock here says ${here}; the last day noted is ${clock.noted_on ?? 'none'}.`,
		doubtOf(clock) ?? 'No clock is in doubt: what is too old is erased each day.',
		`By the day here, ${pages} pages and ${notices} notices are too old.`
	];
}
