import { expect, test } from 'vitest';
import { calendarDay } from './day';

test.each([
	[new Date(2026, 0, 5, 23, 59), '2026-01-05'],
	[new Date(2026, 11, 31, 0, 0), '2026-12-31']
])('the day of %s is the one on the wall here', (moment, day) => {
	expect(calendarDay(moment)).toBe(day);
});
