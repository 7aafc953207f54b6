import { calendarOf } from '$lib/plan/plan-calendar';
import type { Areas } from '$lib/i18n/locale';

/** The next date of a client, as its coach noted it. */
export interface ClientDate {
	/** Of the dossier. */
	client: string;
	name: string;
	/** `yyyy-mm-dd` */
	on: string;
	what: string;
}

/** Next dates for the coach's own calendar, a day each: taken again, each stands in the place of what it was. */
export const datesCalendar = (
	dates: readonly ClientDate[],
	words: Pick<Areas['portfolio'], 'calendar' | 'next'>,
	at: Date
): string =>
	calendarOf(
		dates.map(({ client, name, on, what }) => ({
			id: client,
			title: words.next(name, what),
			due: on,
			url: ''
		})),
		{ name: words.calendar.name, note: () => '', alarm: words.calendar.alarm, daysAhead: 1 },
		{ at, dossier: 'next' }
	);
