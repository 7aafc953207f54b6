import type { Areas, Language } from '$lib/i18n/locale';
import { formatDate, formatDay } from '$lib/i18n/dates';
import type { Contact } from '$lib/dossier/contacts';
import type { Handover } from '$lib/dossier/client';
import type { Introduction } from '$lib/dossier/introductions';
import type { Meeting } from '$lib/dossier/meetings';
import { privateText } from '$lib/inbox/private-text';
import type { AccessGiven, Received, Trace } from '$lib/dossier/traces';
import { calendarDay } from '$lib/engine/calendar-day';

export interface JournalLine {
	id: string;
	/** As people write it. */
	on: string;
	text: string;
	/** In the coach's own words; may be empty. */
	note: string;
	/** A talk, which can be erased. */
	contact?: string;
	/** A summary, which can be opened. */
	meeting?: string;
}

interface Journal {
	contacts: readonly Contact[];
	handovers: readonly Handover[];
	traces: readonly Trace[];
	received: readonly Received[];
	given: readonly AccessGiven[];
	introductions: readonly Introduction[];
	meetings: readonly Pick<Meeting, 'id' | 'on'>[];
}

interface JournalWords {
	kinds: Areas['interview']['kinds'];
	counts: Areas['handover']['counts'];
}

/** All that happened with a client, from the latest to the earliest. */
export function journalLines(
	{ contacts, handovers, traces, received, given, introductions, meetings }: Journal,
	words: Areas['client'],
	{ kinds, counts }: JournalWords,
	lang: Language
): JournalLine[] {
	const joined = (...texts: string[]) => texts.filter(Boolean).join(' · ');
	const ofDay = (on: string) => ({ day: on, on: formatDate(on, lang), note: '' });
	const atMoment = (at: number) => ({
		day: calendarDay(new Date(at)),
		on: formatDay(at, lang),
		note: ''
	});
	// A file may give two kinds of them one id.
	const lines = [
		...contacts.map(({ id, on, kind, minutes, funder, note }) => ({
			...ofDay(on),
			id: `contact ${id}`,
			contact: id,
			note,
			text: joined(kinds[kind], words.minutes(minutes), funder)
		})),
		...handovers.map(({ id, at, to, locked }) => ({
			...atMoment(at),
			id: `handover ${id}`,
			text: joined(words.handedOver[to], locked ? words.locked : '')
		})),
		...traces.map(({ id, at, what }) => ({
			...atMoment(at),
			id: `trace ${id}`,
			text: words.traces[what]
		})),
		...received.map(({ id, at, brought }) => ({
			...atMoment(at),
			id: `received ${id}`,
			text: words.received(privateText(brought, counts))
		})),
		...given.map(({ id, at }) => ({
			...atMoment(at),
			id: `access ${id}`,
			text: words.accessGiven
		})),
		...introductions.map(({ id, on, to }) => ({
			...ofDay(on),
			id: `introduction ${id}`,
			text: words.introduced(to)
		})),
		...meetings.map(({ id, on }) => ({
			...ofDay(on),
			id: `meeting ${id}`,
			meeting: id,
			text: words.summary
		}))
	];
	return lines.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? -1 : 1));
}
