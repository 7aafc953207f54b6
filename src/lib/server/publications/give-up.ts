/** What was asked and not answered: its browser knows the name of its request, and not whether there is a page. */
import type { Transaction } from 'kysely';
import type { Store } from '../store/store';
import { neverPublished, type PublicationRow, type Tables } from '../store/tables';
import { notifyPageRemoved } from './page-removal';
import { hashOf, newSlug } from '../store/secrets';
import { isWithdrawn, noteWithdrawn } from '../store/withdrawn';
import { removePage } from './withdraw';

/** Erases the page that this request made, if it did: its token, or its name. Sent again, or only arriving now, it makes none any more. */
export async function giveUp({ erase }: Store, request: string, today: string): Promise<void> {
	const requestHash = hashOf(request);
	let slug: string | null = null;
	await erase(async (transaction) => {
		slug = await pageOrPlace(transaction, requestHash);
		const texts = slug === null ? [] : await removePage(transaction, slug, today);
		await noteWithdrawn(transaction, [requestHash], {
			published_on: neverPublished,
			withdrawn_on: today
		});
		return texts;
	}).finally(() => slug !== null && notifyPageRemoved(slug));
}

/** `made`: its page is here · `given-up`: it makes none any more · `unknown`: it may still come */
export async function requestState(
	{ db }: Pick<Store, 'db'>,
	request: string
): Promise<'made' | 'given-up' | 'unknown'> {
	const hash = hashOf(request);
	const page = await db
		.selectFrom('publications')
		.select('slug')
		.where('request_hash', '=', hash)
		.executeTakeFirst();
	if (page) return 'made';
	return (await isWithdrawn(db, hash)) ? 'given-up' : 'unknown';
}

/**
 * The page of a request; null when there is none. Its place is taken for as long as this transaction lasts: the request
 * that comes meanwhile waits for it, then finds that it was given up.
 */
async function pageOrPlace(
	transaction: Transaction<Tables>,
	requestHash: string
): Promise<string | null> {
	const place = await transaction
		.insertInto('publications')
		.values({ ...emptyPage, slug: newSlug(), request_hash: requestHash })
		.onConflict((conflict) => conflict.column('request_hash').doNothing())
		.returning('slug')
		.executeTakeFirst();
	if (place) {
		await transaction.deleteFrom('publications').where('slug', '=', place.slug).execute();
		return null;
	}
	const page = await transaction
		.selectFrom('publications')
		.select('slug')
		.where('request_hash', '=', requestHash)
		.executeTakeFirst();
	return page?.slug ?? null;
}

const emptyPage: Omit<PublicationRow, 'slug' | 'request_hash'> = {
	token_hash: '',
	key_hash: '',
	moderation: 'hidden',
	reason: null,
	listed: 0,
	lang: 'fr',
	content: '',
	published_at: '',
	updated_at: '',
	valid_until: ''
};
