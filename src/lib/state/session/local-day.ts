import { calendarDay } from '$lib/engine/day';

/** The day here and now, as `yyyy-mm-dd`. */
export const localDay = (): string => calendarDay(new Date());
