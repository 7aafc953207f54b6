import { monthsAfter } from '$lib/engine/facts/day';
import { calendarDay } from '$lib/engine/calendar-day';

/** When one asks what came of it. The first two tell whether anyone answered, the others what it changed. */
export const reminderNames = ['days9', 'days21', 'month1', 'months6', 'months12'] as const;
export type ReminderName = (typeof reminderNames)[number];

const daysAfter = (day: string, days: number): string => {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return calendarDay(new Date(year, month - 1, date + days));
};

/** `yyyy-mm-dd`, after a day. */
export const reminderDay: Record<ReminderName, (day: string) => string> = {
	days9: (day) => daysAfter(day, 9),
	days21: (day) => daysAfter(day, 21),
	month1: (day) => monthsAfter(day, 1),
	months6: (day) => monthsAfter(day, 6),
	months12: (day) => monthsAfter(day, 12)
};
