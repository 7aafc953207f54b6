import { readLimits } from '../settings/environment';
import { Limiter } from './limiter';

const minuteMs = 60_000;

const { MOST_WRITES, ...perAddress } = readLimits();
const writes = perAddress.MOST_WRITES_PER_ADDRESS;
const notices = perAddress.MOST_NOTICES_PER_ADDRESS;
const contributions = perAddress.MOST_CONTRIBUTIONS_PER_ADDRESS;
const tries = Math.max(30, contributions);
const limit = (most: number, mostOfNetwork: number, mostInAll: number, minutes = 10) =>
	new Limiter({ most, mostOfNetwork, mostInAll, windowMs: minutes * minuteMs });

/**
 * By what is asked, for each process: two allow twice as much, and one that starts again has forgotten. Nobody keeps
 * another from withdrawing: who has the token or the key of a page, or the name of what it made, is never refused, and
 * only who has not is counted. A wrong key on paper may be tried few times.
 */
const limiters = {
	write: limit(writes, 5 * writes, MOST_WRITES),
	/** Of what nobody here knows under the name that it was asked with: it is written all the same. */
	erase: limit(30, 150, 10_000),
	/** Who gives a token that is wrong, or for a page that is not here. */
	refused: limit(30, 150, 10_000),
	/** Of a contribution, before it is read: what is refused costs nothing more. */
	try: limit(tries, 5 * tries, 10_000),
	/** Taken ones. A company contributes once a year; figures that one address could fill would be its own. */
	contribute: limit(contributions, 3 * contributions, 2000, 24 * 60),
	/** Opening a box, and dropping in one: as publishing, in counts of their own. */
	open: limit(writes, 5 * writes, MOST_WRITES),
	deposit: limit(writes, 5 * writes, MOST_WRITES),
	status: limit(300, 1500, 100_000),
	key: limit(10, 30, 3000),
	report: limit(notices, 5 * notices, 500, 60)
};

export type Limited = keyof typeof limiters;

/** Counts one request of this kind: 0 when it may go on, else the seconds to wait. */
export const secondsToWait = (kind: Limited, event: { getClientAddress: () => string }): number =>
	limiters[kind].take(addressOf(event));

/** A request that was counted, and that changed nothing, leaves the count. */
export const forgetRequest = (kind: Limited, event: { getClientAddress: () => string }): void =>
	limiters[kind].giveBack(addressOf(event));

/**
 * Contributions of one class of companies in 24 hours, whatever their address: those past the tenth wait for the operator.
 * In memory alone: a stored day would tell when who came.
 */
const ofClass = limit(10, 10, 100_000, 24 * 60);

/** False: it is one too many. */
export const countInClass = (figureClass: string): boolean => ofClass.take(figureClass) === 0;

export const forgetInClass = (figureClass: string): void => ofClass.giveBack(figureClass);

/** Those who come round the proxy that `ADDRESS_HEADER` speaks of share one count. */
export function addressOf({ getClientAddress }: { getClientAddress: () => string }): string {
	try {
		return getClientAddress();
	} catch {
		return '';
	}
}
