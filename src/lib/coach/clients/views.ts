/** Which clients a view of the list holds, and why: the one place that decides both. */
import { calendarDay } from '$lib/engine/calendar-day';
import { daysBetween } from '$lib/engine/facts/day';
import type { ClientRow, DossierRow } from '$lib/dossier/storage/database';

/** What is asked of a client. */
export interface Viewed {
	row: Pick<DossierRow, 'archivedAt'>;
	/** Null where the coach has noted nothing. */
	notes: ClientRow | null;
	/** The company changed its dossier, and the coach has since neither read it, worked in it nor talked of it. */
	returned: boolean;
	/** Handed to the client, and not come back since. */
	away: boolean;
	/** Nothing of them should be kept any more; never the coach's own company. */
	isDue: boolean;
}

export const viewNames = ['all', 'today', 'soon', 'away', 'chase', 'archived', 'due'] as const;
export type ViewName = (typeof viewNames)[number];

/** Days: a talk within them comes soon; handed over, or silent, for longer, a client is to be called. */
export const soonWithin = 14;
export const chaseAfter = 21;
/** Presented to someone of whom nothing was heard for as long. */
export const waitingAfter = 9;

/** `on` is `yyyy-mm-dd`. */
export type Reason =
	| { why: 'returned' }
	| { why: 'now' }
	| { why: 'late'; on: string }
	| { why: 'waiting' | 'away' | 'silent'; days: number };

/** `today` is `yyyy-mm-dd`. */
export function isInView(client: Viewed, view: ViewName, today: string): boolean {
	const { row, notes } = client;
	if (view === 'due') return client.isDue;
	if (view === 'archived') return row.archivedAt !== null;
	if (row.archivedAt !== null) return false;
	if (view === 'all') return true;
	if (view === 'away') return client.away;
	if (view !== 'soon') return reasonsFor(client, view, today).length > 0;
	const days = notes?.next ? daysBetween(today, notes.next.on) : 0;
	return days > 0 && days <= soonWithin;
}

/** Why a client who is not archived is to be seen to today, or to be called again, or either among all; empty where they are not. */
export function reasonsFor(client: Viewed, view: ViewName, today: string): Reason[] {
	if (view === 'today') return reasonsToday(client, today);
	if (view === 'chase') return reasonsToChase(client, today);
	return view === 'all' ? [...reasonsToday(client, today), ...reasonsToChase(client, today)] : [];
}

function reasonsToday({ notes, returned }: Viewed, today: string): Reason[] {
	const reasons: Reason[] = returned ? [{ why: 'returned' }] : [];
	const on = notes?.next?.on;
	if (on === today) reasons.push({ why: 'now' });
	else if (on && on < today) reasons.push({ why: 'late', on });
	return reasons;
}

/** A partner who says nothing is asked again whatever else is planned; who was never met is not silent. */
function reasonsToChase({ notes, ...client }: Viewed, today: string): Reason[] {
	const since = (day: string | null | undefined) => (day ? daysBetween(day, today) : 0);
	const waiting = since(notes?.waitingSince);
	const silent = since(notes?.lastContact?.on);
	const reasons: Reason[] = waiting >= waitingAfter ? [{ why: 'waiting', days: waiting }] : [];
	if (client.away) {
		const away = since(calendarDay(new Date(notes?.handedOver?.at ?? 0)));
		const isHeardOf = notes?.lastContact && silent < chaseAfter;
		if (away >= chaseAfter && !isHeardOf) reasons.push({ why: 'away', days: away });
		return reasons;
	}
	// A date that is past is no appointment any more.
	const isPlanned = notes?.next && notes.next.on >= today;
	if (silent >= chaseAfter && !isPlanned && !client.returned)
		reasons.push({ why: 'silent', days: silent });
	return reasons;
}
