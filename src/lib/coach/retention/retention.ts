/** Until when what is kept of a client may be kept: a day, read from summaries. Nothing is erased by itself. */
import type { ClientSummary } from '$lib/dossier/client';
import { calendarDay } from '$lib/engine/calendar-day';
import { daysBetween, monthsAfter } from '$lib/engine/facts/day';

/** Days before it is due that the client's page says so. */
export const remindedBefore = 30;

/**
 * `yyyy-mm-dd`, so many months after the last talk; where none was noted, after the last writing, of notes or of the
 * dossier.
 * @param changedAt when the dossier was last written, ms
 */
export function dueOn(
	notes: Pick<ClientSummary, 'lastContact' | 'notedAt'> | null,
	changedAt: number,
	months: number
): string {
	const written = new Date(Math.max(notes?.notedAt ?? 0, changedAt));
	return monthsAfter(notes?.lastContact?.on ?? calendarDay(written), months);
}

export type Nearness = 'far' | 'soon' | 'due';

export function nearnessOf(due: string, today: string): Nearness {
	if (due <= today) return 'due';
	return daysBetween(today, due) <= remindedBefore ? 'soon' : 'far';
}
