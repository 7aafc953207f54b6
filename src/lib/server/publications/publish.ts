/** Publishing and updating. What is given here was judged before. */
import type { Store } from '../store/store';
import type { PublicationRow } from '../store/tables';
import type { PublicContent } from '$lib/share/public-content';
import { textsOf, textsOfStored } from './erased-texts';
import { isGivenUp } from './give-up';
import { hashOf, hashOfKey, newSlug, newToken, newWithdrawalKey } from './secrets';
import { dayInFrance } from './day';
import { requireFree, settleSiren } from './siren';
import { parseContent } from './stored-content';
import { refreshEntry } from '../directory/refresh-entry';

export interface Published {
	slug: string;
	/** Told once: only their hashes are stored. */
	token: string;
	withdrawalKey: string;
}

type Hashes = Pick<PublicationRow, 'token_hash' | 'key_hash'>;

/**
 * Stores a page. Asked again under one `request` name, because an answer was lost, it updates the page of the first time
 * and gives new secrets: the old ones, which nobody holds, no longer open it. Null: what was asked under this name was
 * withdrawn or given up since, for good. `staysShown`: no page is made that its SIREN would put out of sight.
 * @throws OutOfDiskSpace
 * @throws {SirenTaken} it would be: nothing was stored
 */
export async function publish(
	store: Store,
	content: PublicContent,
	now: Date,
	request: string | null,
	{ staysShown = false } = {}
): Promise<Published | null> {
	await store.requireDiskSpace();
	const token = newToken();
	const withdrawalKey = newWithdrawalKey(content.lang);
	const secrets = { token_hash: hashOf(token), key_hash: hashOfKey(withdrawalKey) };
	const requestHash = request === null ? null : hashOf(request);
	const hashes = { ...secrets, request_hash: requestHash };
	const slug =
		(await addPage(store, content, now, hashes, staysShown)) ??
		(await replace(store, { request_hash: String(requestHash) }, content, now, secrets));
	return slug === null ? null : { slug, token, withdrawalKey };
}

/** Null when the request already made its page, or may make none. */
async function addPage(
	{ inTransaction }: Store,
	content: PublicContent,
	now: Date,
	hashes: Hashes & Pick<PublicationRow, 'request_hash'>,
	staysShown: boolean
): Promise<string | null> {
	const at = now.toISOString();
	return inTransaction(async (transaction) => {
		if (await isGivenUp(transaction, hashes.request_hash)) return null;
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
		// Given up while the row waited for its place: as if it had never been.
		if (await isGivenUp(transaction, hashes.request_hash)) {
			await transaction.deleteFrom('publications').where('slug', '=', row.slug).execute();
			return null;
		}
		if (staysShown && content.siren !== null)
			await requireFree(transaction, row.slug, content.siren, dayInFrance(now));
		await settleSiren(transaction, row.slug, content.siren, dayInFrance(now));
		await refreshEntry(transaction, row.slug);
		return row.slug;
	});
}

/**
 * Replaces what a page shows; what it showed of the company before is erased. False: the page is gone. `staysShown`: its
 * SIREN is not changed for one that would make it wait.
 * @throws {SirenTaken} it would: nothing was changed
 */
export const update = async (
	store: Store,
	slug: string,
	content: PublicContent,
	now: Date,
	{ staysShown = false } = {}
): Promise<boolean> => {
	await store.requireDiskSpace();
	return (await replace(store, { slug }, content, now, undefined, staysShown)) !== null;
};

/** The slug; null when the page is gone. */
async function replace(
	store: Store,
	which: { slug: string } | { request_hash: string },
	content: PublicContent,
	now: Date,
	secrets?: Hashes,
	staysShown = false
): Promise<string | null> {
	let replaced: string | null = null;
	await store.erase(async (transaction) => {
		replaced = null;
		const before = await transaction
			.selectFrom('publications')
			.select(['slug', 'content'])
			.where((where) => where.and(which))
			.executeTakeFirst();
		if (!before) return [];
		const { slug } = before;
		const was = parseContent(before.content);
		if (staysShown && content.siren !== null && content.siren !== was?.siren)
			await requireFree(transaction, slug, content.siren, dayInFrance(now));
		const { numUpdatedRows } = await transaction
			.updateTable('publications')
			.set({ ...columnsOf(content), ...secrets, updated_at: now.toISOString() })
			.where('slug', '=', slug)
			.executeTakeFirst();
		// It was withdrawn since: nothing of it may be left, its SIREN least of all.
		if (numUpdatedRows === 0n) return [];
		replaced = slug;
		await settleSiren(transaction, slug, content.siren, dayInFrance(now));
		const listedAs = await refreshEntry(transaction, slug);
		const remaining = textsOf(content);
		return [
			...textsOfStored(before.content).filter((text) => !remaining.includes(text)),
			...listedAs
		];
	});
	return replaced;
}

function columnsOf(content: PublicContent) {
	return {
		listed: Number(content.listed),
		lang: content.lang,
		content: JSON.stringify(content),
		valid_until: content.validUntil
	};
}
