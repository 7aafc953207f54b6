import ICAL from 'ical.js';
import { isDay } from '$lib/dossier/clock';
import { dayAfter } from '$lib/engine/facts/day';
import type { PlannedAction } from './plan-csv';

/** What is dated: `due` is `yyyy-mm-dd` or empty, `url` may be empty. */
export type Dated = Pick<PlannedAction, 'id' | 'title' | 'due' | 'url'>;

export interface CalendarWords<Event extends Dated> {
	/** Of the calendar. */
	name: string;
	/** What an event says below its title. */
	note: (event: Event) => string;
	/** What the reminder says. */
	alarm: string;
	/** How long before. */
	daysAhead: number;
}

export interface CalendarStamp {
	at: Date;
	dossier: string;
}

/** As jCal (RFC 7265) says them. */
type Property = [name: string, parameters: object, type: string, value: string | number];
type Component = [name: string, properties: Property[], components: Component[]];

// 75 octets are allowed: the library does not count the space that begins the lines after the first.
ICAL.foldLength = 74;

// Escapes the name of the calendar, which the library would write as it is given.
const design = {
	...ICAL.design.icalendar,
	property: {
		...(ICAL.design.icalendar.property as object),
		'x-wr-calname': { defaultType: 'text' }
	}
};

/** Text that every client can read: `\n` between lines, no other control character, whole characters only. */
function plain(text: string): string {
	return text
		.replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
		.replaceAll('\t', ' ')
		.replace(/[^\P{Cc}\n]/gu, '')
		.replace(/\p{Cs}/gu, '\uFFFD');
}

const text = (name: string, value: string): Property => [name, {}, 'text', plain(value)];

/** Addresses of the web only: they are written as they are given, and a line break would begin another property. */
const isAddress = (url: string): boolean => /^https?:\/\/[^\s\p{Cc}\p{Cs}]+$/iu.test(url);

function alarmOf({
	alarm,
	daysAhead
}: Pick<CalendarWords<Dated>, 'alarm' | 'daysAhead'>): Component {
	const trigger: Property = ['trigger', {}, 'duration', `-P${daysAhead}D`];
	return ['valarm', [text('action', 'DISPLAY'), trigger, text('description', alarm)], []];
}

function eventOf<Event extends Dated>(
	action: Event,
	words: CalendarWords<Event>,
	{ at, dossier }: CalendarStamp
): Component[] {
	if (!isDay(action.due)) return [];
	const note = words.note(action);
	const properties: Property[] = [
		text('uid', `${action.id}.${dossier}@azimut`),
		['dtstamp', {}, 'date-time', `${at.toISOString().slice(0, 19)}Z`],
		// Grows from a file to the next, so that a client that has the event takes the newer one.
		['sequence', {}, 'integer', Math.max(0, Math.floor(at.getTime() / 60_000))],
		['dtstart', {}, 'date', action.due],
		['dtend', {}, 'date', dayAfter(action.due)],
		text('summary', action.title),
		...(note ? [text('description', note)] : []),
		...(isAddress(action.url) ? [['url', {}, 'uri', action.url] satisfies Property] : []),
		text('transp', 'TRANSPARENT')
	];
	return [['vevent', properties, [alarmOf(words)]]];
}

/**
 * A plan as an iCalendar file (RFC 5545): one event per action with a due date, that whole day, shown as free and a
 * reminder before it. An action keeps its UID, `<action>.<dossier>@azimut`: importing a later file updates its
 * event. Actions without a date that exists are left out; without any, the calendar is empty. A RangeError when `at`
 * is not a valid date; whatever the actions hold never throws.
 */
export function calendarOf<Event extends Dated>(
	actions: readonly Event[],
	words: CalendarWords<Event>,
	stamp: CalendarStamp
): string {
	const properties = [
		text('version', '2.0'),
		text('prodid', '-//Azimut//Plan//EN'),
		text('calscale', 'GREGORIAN'),
		text('method', 'PUBLISH'),
		text('x-wr-calname', words.name)
	];
	const events = actions.flatMap((action) => eventOf(action, words, stamp));
	return `${ICAL.stringify.component(['vcalendar', properties, events], design)}\r\n`;
}
