/** What the server makes of a publication; apart, since journeys in the browser cannot load the server's code. */
import { validatePublication } from '../../src/lib/server/publications/validate-publication';
import { publish, type Published, type RequestedAs } from '../../src/lib/server/publications/publish';
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

/** Of a request that was not given up. */
export async function addPage(
	store: Store,
	content: PublicContent,
	now: Date,
	requested: RequestedAs = { name: null, token: null }
): Promise<Published> {
	const made = await publish(store, content, now, requested);
	if (!made) throw new Error('This request was given up.');
	return made;
}
