import { expect, test } from 'vitest';
import { calendarDay } from '../calendar-day';
import { dayAfter, daysBetween, lastDayOf, monthsAfter, nextOf } from './day';

test.each([
	[new Date(2026, 0, 5, 23, 59), '2026-01-05'],
	[new Date(2026, 11, 31, 0, 0), '2026-12-31']
])('the day of %s is the one on the wall here', (moment, day) => {
	expect(calendarDay(moment)).toBe(day);
});

// Clocks change on 28 March and 31 October 2027, in Europe.
test.each([
	['2027-03-27', '2027-03-28'],
	['2027-03-28', '2027-03-29'],
	['2027-10-31', '2027-11-01'],
	['2027-12-31', '2028-01-01'],
	['2028-02-28', '2028-02-29']
])('after %s comes %s, a day later', (day, next) => {
	expect(dayAfter(day)).toBe(next);
	expect([daysBetween(day, next), daysBetween(next, day)]).toEqual([1, -1]);
});

test('there are no days to count from what is no day', () => {
	expect(daysBetween('2027-01-01', 'bientôt')).toBeNaN();
});

test.each([
	['2027-02', '2027-02-28'],
	['2028-02', '2028-02-29'],
	['2026-12', '2026-12-31']
])('%s ends on %s', (month, day) => {
	expect(lastDayOf(month)).toBe(day);
});

test.each([
	['2026-11-27', 1, '2026-12-27'],
	['2026-11-27', 3, '2027-02-27'],
	['2026-08-31', 6, '2027-02-28'],
	['2027-08-31', 6, '2028-02-29'],
	['2026-12-31', 12, '2027-12-31']
])('%s and %i months is %s', (day, months, then) => {
	expect(monthsAfter(day, months)).toBe(then);
});

test.each([
	['2027-01-01', '2027-03-31', false],
	['2027-03-31', '2027-03-31', false],
	['2027-07-20', '2027-12-01', false],
	['2028-01-01', '2027-03-31', true]
])('on %s the next date is %s, past: %s', (today, due, isPast) => {
	expect(nextOf([{ due: '2027-03-31' }, { due: '2027-12-01' }], today)).toEqual({ due, isPast });
});

test('without a date there is no next one', () => {
	expect(nextOf([], '2027-01-01')).toBeUndefined();
});
