/** What the server makes of a publication; apart, since journeys in the browser cannot load the server's code. */
import { validatePublication } from '../../src/lib/server/publications/validate-publication';
import { admit } from '../../src/lib/server/directory/newcomers';
import {
	publish,
	type Published,
	type RequestedAs
} from '../../src/lib/server/publications/publish';
import type { Store } from '../../src/lib/server/store/store';
import type { PublicContent } from '../../src/lib/share/public-content';
import { publicationFor } from './publications';

/** What the server would store of it. */
export async function contentFor(
	example: string,
	today: string,
	change: Partial<PublicContent> = {}
): Promise<PublicContent> {
	const judged = await validatePublication(publicationFor(example, today), today);
	if (!('content' in judged)) throw new Error(JSON.stringify(judged.refusal));
	return { ...judged.content, ...change };
}

/** A page of a request that was not given up, a day after: the directory has it. */
export async function addPage(
	store: Store,
	content: PublicContent,
	now: Date,
	requested: RequestedAs = { name: null, token: null }
): Promise<Published> {
	const made = await publish(store, content, now, requested);
	if (!made) throw new Error('This request was given up.');
	await store.inTransaction((transaction) => admit(transaction, made.slug));
	return made;
}

export const dayAfter = (now: Date): Date => new Date(now.getTime() + 24 * 3600 * 1000);
