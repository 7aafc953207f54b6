import { expect, test } from 'vitest';
import { reminderDay, reminderNames } from './reminders';

const daysFrom = (day: string) => reminderNames.map((name) => reminderDay[name](day));

test('reminders come nine and twenty-one days, one, six and twelve months later', () => {
	expect(daysFrom('2026-12-01')).toEqual([
		'2026-12-10',
		'2026-12-22',
		'2027-01-01',
		'2027-06-01',
		'2027-12-01'
	]);
});

test('a month that is too short ends the reminder on its last day; a change of clocks moves none', () => {
	expect(daysFrom('2027-08-31')).toEqual([
		'2027-09-09',
		'2027-09-21',
		'2027-09-30',
		'2028-02-29',
		'2028-08-31'
	]);
	expect(reminderDay.days9('2027-10-25')).toBe('2027-11-03');
});
