// @module-tag often
import fc from 'fast-check';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, test } from 'vitest';
import { calendarOf, type CalendarWords } from './plan-calendar';
import type { PlannedAction } from './plan-csv';

const words: CalendarWords<PlannedAction> = {
	name: 'Plan · Boulangerie',
	note: ({ note }) => note,
	alarm: 'Dans une semaine',
	daysAhead: 7
};
const stamp = { at: new Date('2026-11-24T08:30:00Z'), dossier: 'd1' };

const action = (change: Partial<PlannedAction> = {}): PlannedAction => ({
	id: 'a1',
	title: 'Mesurer nos émissions',
	due: '2027-03-15',
	owner: 'Jeanne',
	status: 'À faire',
	note: 'Voir Paul',
	subject: 'Mesure',
	offer: '',
	url: '',
	gain: '',
	...change
});
const written = (change: Partial<PlannedAction> = {}, said = words) =>
	calendarOf([action(change)], said, stamp);

const read = (file: string) => convertIcsCalendar(undefined, file);
const eventsOf = (file: string) => read(file).events ?? [];
const eventOf = (file: string) => eventsOf(file)[0];

const octets = (line: string) => new TextEncoder().encode(line).length;
const linesOf = (text: string) => text.split('\r\n');

/** Characters that a file can hold and that mean the same to all: neither controls nor other line breaks. */
const text = (maxLength: number) =>
	fc
		.string({ unit: 'binary', maxLength })
		.map((any) => any.replace(/[^\P{Cc}\n]|[\u2028\u2029]/gu, '\n'));

describe('a dated action', () => {
	test('is an event that lasts its whole day, shown as free, with what it says', () => {
		const file = written({ url: 'https://exemple.fr/aide,2?a=1;b=é' });
		expect(eventOf(file)).toMatchObject({
			uid: 'a1.d1@azimut',
			stamp: { date: new Date('2026-11-24T08:30:00Z') },
			start: { type: 'DATE', date: new Date('2027-03-15') },
			end: { type: 'DATE', date: new Date('2027-03-16') },
			summary: 'Mesurer nos émissions',
			description: 'Voir Paul',
			url: 'https://exemple.fr/aide,2?a=1;b=é',
			timeTransparent: 'TRANSPARENT'
		});
		expect(linesOf(file)).toContain('DTSTART;VALUE=DATE:20270315');
	});

	test('reminds a week before', () => {
		expect(eventOf(written())?.alarms).toEqual([
			{
				action: 'DISPLAY',
				trigger: expect.objectContaining({ value: { before: true, days: 7 } }) as unknown,
				description: 'Dans une semaine'
			}
		]);
	});

	test.each([
		['2027-01-31', '2027-02-01'],
		['2027-12-31', '2028-01-01'],
		['2027-02-28', '2027-03-01'],
		['2028-02-28', '2028-02-29'],
		['2027-03-28', '2027-03-29'],
		['2027-10-31', '2027-11-01']
	])('due on %s ends when %s begins', (due, next) => {
		expect(eventOf(written({ due }))).toMatchObject({
			start: { date: new Date(due) },
			end: { date: new Date(next) }
		});
	});

	test('has an address only when it is one of the web, on one line', () => {
		const bad = ['', 'exemple.fr', 'javascript:alert(1)', 'https://a.fr\r\nATTACH:https://b.fr'];
		for (const url of bad) expect(eventOf(written({ url }))).not.toHaveProperty('url');
	});

	test('keeps its UID in the next file, where it comes after', () => {
		const later = { ...stamp, at: new Date('2026-11-25T08:30:00Z') };
		const [first, second] = [written(), calendarOf([action({ title: 'Refait' })], words, later)];
		expect(eventOf(second)?.uid).toBe(eventOf(first)?.uid);
		expect(eventOf(second)?.sequence).toBeGreaterThan(eventOf(first)?.sequence ?? NaN);
		const elsewhere = calendarOf([action()], words, { ...stamp, dossier: 'd2' });
		expect(eventOf(elsewhere)?.uid).toBe('a1.d2@azimut');
	});
});

describe('a calendar', () => {
	test('says what it is', () => {
		expect(read(written())).toMatchObject({
			version: '2.0',
			prodId: '-//Azimut//Plan//EN',
			method: 'PUBLISH',
			name: 'Plan · Boulangerie'
		});
		expect(linesOf(written())).toContain('CALSCALE:GREGORIAN');
	});

	test('leaves out what has no date, or one that does not exist', () => {
		const wrong = ['', 'abc', '2026-02-30', '2027-02-29', '2026-13-01', '2026-1-5', '20260105'];
		const odd = ['2026-01-05T10:00', ' 2026-01-05', '9999-12-31', '+12026-01-05', '5 mai'];
		const actions = [...wrong, ...odd].map((due, at) => action({ id: `no${at}`, due }));
		const saved = eventsOf(calendarOf([...actions, action()], words, stamp));
		expect(saved.map((event) => event.uid)).toEqual(['a1.d1@azimut']);
		expect(eventsOf(calendarOf(actions, words, stamp))).toEqual([]);
	});

	test('never throws, whatever an action holds', () => {
		const any = fc.string({ unit: 'binary' });
		const actions = fc.record({
			id: any,
			title: any,
			due: any,
			owner: any,
			status: any,
			note: any,
			subject: any,
			offer: any,
			url: any,
			gain: any
		});
		fc.assert(
			fc.property(fc.array(actions), any, (some, dossier) => {
				expect(eventsOf(calendarOf(some, words, { ...stamp, dossier }))).toEqual([]);
				const dated = some.map((one) => ({ ...one, due: '2027-03-15' }));
				const events = eventsOf(calendarOf(dated, words, { ...stamp, dossier }));
				expect(events).toHaveLength(dated.length);
			})
		);
	});
});

describe('text', () => {
	test.each([
		['commas, semicolons and colons', 'a, b; c: d'],
		['backslashes', 'C:\\new\\, \\; \\\\n'],
		['line breaks', 'one\ntwo\n\nfour\n'],
		['quotes and what looks like a property', '"x"\nDTSTART:1\nSUMMARY;X="y":z"'],
		['accents and emoji', 'Été à Œuilly 🥐👩🏽‍🌾 – e\u0301'],
		['5,000 characters', 'Façade, isolée ; 🥐'.repeat(250).slice(0, 4999)]
	])('with %s is read as it was written', (_, said) => {
		const file = written({ title: said, note: said });
		expect(eventOf(file)).toMatchObject({ summary: said, description: said });
	});

	test('of names and reminders is escaped too', () => {
		const lines = linesOf(written({}, { ...words, name: 'A, b; c\\d\ne', alarm: '1, 2' }));
		expect(lines).toContain('X-WR-CALNAME:A\\, b\\; c\\\\d\\ne');
		expect(lines).toContain('DESCRIPTION:1\\, 2');
	});

	test('of any kind is read as it was written', () => {
		fc.assert(
			fc.property(text(80), text(400), (title, note) => {
				const event = eventOf(written({ title, note }));
				expect([event?.summary ?? '', event?.description ?? '']).toEqual([title, note]);
			})
		);
	});

	test('loses control characters and halves of characters, and keeps its lines', () => {
		const note = 'a\u0000b\u001Bc\u007Fd\u009Fe\tf\r\ng\rh\u2028i\u0085j \uD83D.';
		expect(eventOf(written({ note }))?.description).toBe('abcde f\ng\nh\ni\nj \uFFFD.');
	});

	test('of an id or a name cannot add a line to the file', () => {
		const attack = 'x\r\nEND:VEVENT\r\nATTENDEE:mailto:a@b.fr\n';
		const file = calendarOf(
			[action({ id: attack, title: attack, note: attack })],
			{ name: attack, note: () => attack, alarm: attack, daysAhead: 7 },
			{ ...stamp, dossier: attack }
		);
		const added = linesOf(file).filter((line) => /^(END:VEVENT|ATTENDEE)/.test(line));
		expect(added).toEqual(['END:VEVENT']);
	});
});

test('lines end with CRLF and are 75 octets long at most, each of whole characters', () => {
	const long = fc.string({ unit: 'binary', minLength: 60, maxLength: 600 });
	fc.assert(
		fc.property(long, long, (title, note) => {
			const file = written({ title, note, url: `https://exemple.fr/${'é'.repeat(60)}` });
			expect(file).toMatch(/\r\nEND:VCALENDAR\r\n$/);
			expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
			expect(Math.max(...linesOf(file).map(octets))).toBeLessThanOrEqual(75);
			const halves = linesOf(file).filter((line) => /\p{Cs}/u.test(line));
			expect(halves, 'a character cut in two').toEqual([]);
		})
	);
});
