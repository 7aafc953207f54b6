import { Limiter } from './limiter';

const minuteMs = 60_000;

/** By what is asked. Tries of a key on paper are few: it is all that stands between a stranger and a page. */
const limiters = {
	write: new Limiter({ most: 30, windowMs: 10 * minuteMs }),
	status: new Limiter({ most: 300, windowMs: 10 * minuteMs }),
	key: new Limiter({ most: 10, windowMs: 10 * minuteMs }),
	report: new Limiter({ most: 5, windowMs: 60 * minuteMs })
};

export type Limited = keyof typeof limiters;

/** Counts one request of this kind: 0 when it may go on, else the seconds to wait. */
export const secondsToWait = (kind: Limited, event: { getClientAddress: () => string }): number =>
	limiters[kind].take(addressOf(event));

/** Those who come round the proxy that `ADDRESS_HEADER` speaks of share one count. */
function addressOf({ getClientAddress }: { getClientAddress: () => string }): string {
	try {
		return getClientAddress();
	} catch {
		return '';
	}
}
