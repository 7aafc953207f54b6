import type { PublicContent } from '$lib/share/public-content';

/** What anyone may be told of an address `/s/<slug>`; only `live` has content that counts today. */
export type PublicPage =
	| ({ state: 'live' } & PublishedPage)
	/** Over twelve months old: the date comes first, and no points are shown. */
	| ({ state: 'expired' } & PublishedPage)
	/** Not shown: taken out of sight by the operator, or waiting for the operator. Strangers are not told why. */
	| { state: 'hidden' }
	/** Answered 410; `yyyy-mm-dd`. */
	| { state: 'withdrawn'; publishedOn: string; withdrawnOn: string }
	| { state: 'unknown' };

export interface PublishedPage {
	slug: string;
	content: PublicContent;
	/** `yyyy-mm-dd` */
	publishedOn: string;
	/** `yyyy-mm-dd`; that of the publication while it was never updated. */
	updatedOn: string;
	/** Published less than a day ago: it is not to be found yet. */
	isNew: boolean;
	/** Changes whenever something that is shown does: for an ETag. */
	revision: string;
}

/** What the company is told of its own page, with its token. */
export interface PublisherStatus {
	/** `held`: the operator looks at it; `hidden`: the operator decided. */
	state: 'live' | 'held' | 'hidden' | 'expired';
	/** In the operator's words, when the operator holds or hides it. */
	reason: string | null;
	/** Whether it is shown without the SIREN that it asked for, since another page has it. */
	sirenTaken: boolean;
	listed: boolean;
	/** Instants, in ISO form. */
	publishedAt: string;
	updatedAt: string;
	/** `yyyy-mm-dd` */
	validUntil: string;
}
