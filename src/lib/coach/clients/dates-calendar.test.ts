import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import words from '../words/fr.portfolio';
import { datesCalendar } from './dates-calendar';

test('each client has one day in the calendar, whatever was taken before', () => {
	const dates = [
		{ client: 'a1', name: 'Fournil', on: '2027-01-12', what: 'Plan' },
		{ client: 'b2', name: 'Scop; Bâtir', on: '2027-02-01', what: '' }
	];
	const events = (on: string) => {
		const moved = dates.map((date) => ({ ...date, on }));
		const text = datesCalendar(moved, words, new Date('2026-12-01T10:00:00Z'));
		return new ICAL.Component(ICAL.parse(text) as unknown[])
			.getAllSubcomponents('vevent')
			.map((event) => new ICAL.Event(event));
	};
	const [before, after] = ['2027-01-12', '2027-03-03'].map(events);
	expect(before?.map(({ summary }) => summary.replaceAll('\u00a0', ' '))).toEqual([
		'Fournil : Plan',
		'Scop; Bâtir'
	]);
	expect(after?.map(({ uid }) => uid)).toEqual(before?.map(({ uid }) => uid));
	expect(after?.map(({ startDate }) => startDate.toString())).toEqual(['2027-03-03', '2027-03-03']);
});
