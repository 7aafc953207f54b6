import { calendarDay } from '$lib/engine/calendar-day';

/** The day here and now, as `yyyy-mm-dd`. */
export const localDay = (): string => calendarDay(new Date());
