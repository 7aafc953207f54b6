/** Until when what is kept of a client may be kept: a day, read from summaries. Nothing is erased by itself. */
import type { ClientSummary } from '$lib/dossier/client';
import { calendarDay } from '$lib/engine/calendar-day';
import { dayAfter, daysBetween, monthsAfter } from '$lib/engine/facts/day';

type LastSeen = Pick<ClientSummary, 'lastContact' | 'notedAt'>;

/** Days before it is due that the client's page says so. */
export const remindedBefore = 30;

/**
 * `yyyy-mm-dd`, so many months after the last talk; where none was noted, after the last writing, of notes or of the
 * dossier.
 * @param changedAt when the dossier was last written, ms
 */
export function dueOn(notes: LastSeen | null, changedAt: number, months: number): string {
	const written = new Date(Math.max(notes?.notedAt ?? 0, changedAt));
	return monthsAfter(notes?.lastContact?.on ?? calendarDay(written), months);
}

/**
 * The same of many, asked once a day: who is due on a `yyyy-mm-dd`, or was before. A calendar for each client took longer
 * than all else that their list is made of.
 */
export function whoIsDue(
	months: number,
	today: string
): (notes: LastSeen | null, changedAt: number) => boolean {
	let last = monthsAfter(today, -months);
	while (monthsAfter(dayAfter(last), months) <= today) last = dayAfter(last);
	const end = new Date(`${dayAfter(last)}T00:00`).getTime();
	return (notes, changedAt) =>
		notes?.lastContact
			? notes.lastContact.on <= last
			: Math.max(notes?.notedAt ?? 0, changedAt) < end;
}

export type Nearness = 'far' | 'soon' | 'due';

export function nearnessOf(due: string, today: string): Nearness {
	if (due <= today) return 'due';
	return daysBetween(today, due) <= remindedBefore ? 'soon' : 'far';
}
