/** `clock [<today>]`: the day that the server noted, and the operator who says what day it is. */
import { z } from 'zod';
import { confirmDay, doubtOf, readClock } from '$lib/server/publications/clock';
import { dayInFrance } from '$lib/server/settings/day';
import { countExpired } from '$lib/server/publications/erase-expired';
import type { Store } from '$lib/server/store/store';
import type { Command } from './command';

const daySchema = z.iso.date();

export const clockCommand: Command = {
	usage: `  clock                           the day here, the last one that the server noted, whether one
                                  is in doubt, and what is too old to be kept by the day here
  clock <today>                   confirms the day, such as 2026-11-29: what is too old expires again`,
	takes: 'any',
	problem: ({ names: [day, ...others] }) => {
		if (others.length > 0) return 'clock takes one day.';
		if (day === undefined || daySchema.safeParse(day).success) return null;
		return `A day is written as 2026-11-29; this is "${day}".`;
	},
	run: (store, { names: [day] }, now) => lookAtClock(store, day ?? null, now)
};

/** @throws Error with one sentence when the clock here says another day */
async function lookAtClock(store: Store, day: string | null, now: Date): Promise<string[]> {
	const here = dayInFrance(now);
	if (day !== null && day !== here)
		throw new Error(`The clock of this machine says ${here}: set it, or say the day that it is.`);
	if (day !== null) await confirmDay(store, day);
	const clock = await readClock(store);
	const { pages, notices, boxes } = await countExpired(store, now);
	return [
		`The clock here says ${here}; the last day noted is ${clock.noted_on ?? 'none'}.`,
		doubtOf(clock) ?? 'No clock is in doubt: what is too old is erased each day.',
		`By the day here, ${pages} pages, ${notices} notices and ${boxes} boxes are too old.`
	];
}
