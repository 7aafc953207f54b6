import { isOlderThan } from '$lib/engine/facts/day';
import type { Contact } from '$lib/grid/catalogue';

/** For so many months a number that a dated source gives is called without a doubt. */
const sureMonths = 18;

/** The number of an office, and when its source gave it: never shown one without the other. */
export interface Telephone {
	/** Ten digits in pairs, `04 68 35 88 00`, or four, `39 95`. */
	number: string;
	/** `yyyy`, `yyyy-mm` or `yyyy-mm-dd`; null: the source has no date. */
	seenOn: string | null;
	/** Older, or without a date: it can be called still, less loudly. */
	isOld: boolean;
}

/** Null where no source gives a number. `today` is `yyyy-mm-dd`. */
export function telephoneOf(contact: Contact | null, today: string): Telephone | null {
	if (!contact?.phone) return null;
	const seenOn = contact.sources[0]?.seenOn ?? null;
	const isOld = seenOn === null || isOlderThan(seenOn, sureMonths, today);
	return { number: contact.phone, seenOn, isOld };
}
