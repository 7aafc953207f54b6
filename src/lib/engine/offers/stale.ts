import type { Offer } from '$lib/grid/catalogue';
import { dayNumber, firstDay, periodLater } from '../facts/day';

/** How long an offer that does not say it is trusted after its date. */
const usualMonths = 12;
/** The yearly look at the list is never taken on the day: what is late by less is marked, and keeps its place. */
const graceDays = 92;

type Dated = Pick<Offer, 'checkedOn' | 'checkEvery'>;

/** The last day on which nobody needs to look at it again; the first of all days for what has no date. */
const freshUntil = ({ checkedOn, checkEvery = usualMonths }: Dated): number =>
	checkedOn === null ? firstDay : dayNumber(periodLater(checkedOn, checkEvery));

/** The last day on which it is not held back behind others. */
export const keepsPlaceUntil = (offer: Dated): number => freshUntil(offer) + graceDays;

/** Nobody looked for too long, or nobody knows when. */
export const isStale = (offer: Dated, today: string): boolean =>
	dayNumber(today) > freshUntil(offer);
