import { readMostWrites } from '../environment';
import { Limiter } from './limiter';

const minuteMs = 60_000;

const limit = (most: number, mostOfNetwork: number, mostInAll: number, minutes = 10) =>
	new Limiter({ most, mostOfNetwork, mostInAll, windowMs: minutes * minuteMs });

/**
 * By what is asked, for each process: two allow twice as much, and one that starts again has forgotten. Erasing is counted apart: nobody who publishes much may keep others from withdrawing. Tries of a key
 * on paper are few: it is all that stands between a stranger and a page.
 */
const limiters = {
	write: limit(30, 150, readMostWrites(process.env)),
	erase: limit(30, 150, 10_000),
	/** Of a contribution, before it is read: what is refused costs nothing more. */
	try: limit(30, 150, 10_000),
	/** Taken ones. A company contributes once a year; figures that one address could fill would be its own. */
	contribute: limit(20, 60, 2000, 24 * 60),
	status: limit(300, 1500, 100_000),
	key: limit(10, 30, 3000),
	report: limit(5, 25, 500, 60)
};

export type Limited = keyof typeof limiters;

/** Counts one request of this kind: 0 when it may go on, else the seconds to wait. */
export const secondsToWait = (kind: Limited, event: { getClientAddress: () => string }): number =>
	limiters[kind].take(addressOf(event));

/** A request that was counted, and that changed nothing, leaves the count. */
export const forgetRequest = (kind: Limited, event: { getClientAddress: () => string }): void =>
	limiters[kind].giveBack(addressOf(event));

/** Those who come round the proxy that `ADDRESS_HEADER` speaks of share one count. */
export function addressOf({ getClientAddress }: { getClientAddress: () => string }): string {
	try {
		return getClientAddress();
	} catch {
		return '';
	}
}
