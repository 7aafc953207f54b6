/** Publishing and updating. What is given here was judged before. */
import type { Store } from '../store/store';
import type { PublicationRow } from '../store/tables';
import type { PublicContent } from './public-content';
import { hashOf, hashOfKey, newSlug, newToken, newWithdrawalKey } from './secrets';
import { dayOf } from './day';
import { settleSiren } from './siren';
import { textsOf } from './withdraw';

export interface Published {
	slug: string;
	/** Told once: only their hashes are kept. */
	token: string;
	withdrawalKey: string;
}

/**
 * Stores a page. Asked again under one `request` name, because an answer was lost, it updates the page of the first time
 * and gives new secrets: the old ones, which nobody holds, no longer open it.
 */
export async function publish(
	store: Store,
	content: PublicContent,
	now: Date,
	request: string | null
): Promise<Published> {
	const token = newToken();
	const withdrawalKey = newWithdrawalKey(content.lang);
	const secrets = { token_hash: hashOf(token), key_hash: hashOfKey(withdrawalKey) };
	const requestHash = request === null ? null : hashOf(request);
	const added = await addPage(store, content, now, { ...secrets, request_hash: requestHash });
	const slug = added ?? (await pageOfRequest(store, String(requestHash)));
	if (added === null) {
		await update(store, slug, content, now);
		await store.db.updateTable('publications').set(secrets).where('slug', '=', slug).execute();
	}
	return { slug, token, withdrawalKey };
}

/** Null when the request already made its page. */
async function addPage(
	{ db }: Store,
	content: PublicContent,
	now: Date,
	hashes: Pick<PublicationRow, 'token_hash' | 'key_hash' | 'request_hash'>
): Promise<string | null> {
	const at = now.toISOString();
	return db.transaction().execute(async (transaction) => {
		const row = await transaction
			.insertInto('publications')
			.values({
				slug: newSlug(),
				moderation: 'open',
				published_at: at,
				updated_at: at,
				...hashes,
				...columnsOf(content)
			})
			.onConflict((conflict) => conflict.column('request_hash').doNothing())
			.returning('slug')
			.executeTakeFirst();
		if (!row) return null;
		await settleSiren(transaction, row.slug, content.siren, dayOf(now));
		return row.slug;
	});
}

async function pageOfRequest({ db }: Store, requestHash: string): Promise<string> {
	const { slug } = await db
		.selectFrom('publications')
		.select('slug')
		.where('request_hash', '=', requestHash)
		.executeTakeFirstOrThrow();
	return slug;
}

/** Replaces what a page shows; what it showed of the company before is erased. False: the page is gone. */
export async function update(
	store: Store,
	slug: string,
	content: PublicContent,
	now: Date
): Promise<boolean> {
	let found = false;
	await store.erase(async (transaction) => {
		const before = await transaction
			.selectFrom('publications')
			.select('content')
			.where('slug', '=', slug)
			.executeTakeFirst();
		if (!before) return [];
		const { numUpdatedRows } = await transaction
			.updateTable('publications')
			.set({ ...columnsOf(content), updated_at: now.toISOString() })
			.where('slug', '=', slug)
			.executeTakeFirst();
		// It was withdrawn since: nothing of it may be left, its SIREN least of all.
		if (numUpdatedRows === 0n) return [];
		found = true;
		await settleSiren(transaction, slug, content.siren, dayOf(now));
		const kept = textsOf(content);
		return textsOf(JSON.parse(before.content) as PublicContent).filter(
			(text) => !kept.includes(text)
		);
	});
	return found;
}

function columnsOf(content: PublicContent) {
	return {
		listed: Number(content.listed),
		lang: content.lang,
		content: JSON.stringify(content),
		valid_until: content.validUntil
	};
}
