/** Publishing and updating. What is given here was judged before. */
import type { Store } from '../store/store';
import type { PublicationRow } from '../store/tables';
import type { PublicContent } from '$lib/share/public-content';
import { textsOf, textsOfStored } from './erased-texts';
import { isWithdrawn } from '../store/withdrawn';
import { hashOf, hashOfKey, newSlug, newToken, newWithdrawalKey } from '../store/secrets';
import { settleSiren } from './siren';
import { shownSiren } from '../store/stored-content';
import { noteNewcomer } from '../directory/newcomers';
import { refreshEntry } from '../directory/refresh-entry';
import { holdCopy } from '../store/hidden-content';

export interface Published {
	slug: string;
	/** Only the hashes of both are stored; the key is told once. */
	token: string;
	withdrawalKey: string;
}

/** Under what a page is asked for: it may be sent again when its answer was lost. */
export interface RequestedAs {
	/** Null: the token names the request. */
	name: string | null;
	/** The one that the device made; null, of a device of before: it is made here. */
	token: string | null;
}

/** A request of this name made a page, and its token did not come with it. */
export class MadeBefore extends Error {}

type Hashes = Pick<PublicationRow, 'token_hash' | 'key_hash'>;

/**
 * Stores a page. Asked again with the same token, because an answer was lost, it updates the page of the first time and
 * gives another paper key: the one before, which nobody holds, no longer opens it. Null: what was asked so was withdrawn
 * or given up since, for good. `refuses`: no page is made whose SIREN another page has.
 * @throws OutOfDiskSpace
 * @throws {SirenTaken} another has it: nothing was stored
 * @throws {MadeBefore} nothing was changed
 */
export async function publish(
	store: Store,
	content: PublicContent,
	now: Date,
	requested: RequestedAs,
	{ refuses = false } = {}
): Promise<Published | null> {
	await store.requireDiskSpace();
	const token = requested.token ?? newToken();
	const withdrawalKey = newWithdrawalKey(content.lang);
	const secrets = { token_hash: hashOf(token), key_hash: hashOfKey(withdrawalKey) };
	const request = requested.name ?? requested.token;
	const request_hash = request === null ? null : hashOf(request);
	const slug =
		(await addPage(store, content, now, { ...secrets, request_hash }, refuses)) ??
		(request_hash === null ? null : await repeat(store, request_hash, content, now, secrets));
	return slug === null ? null : { slug, token, withdrawalKey };
}

/** Null when the request already made its page, or may make none. */
async function addPage(
	{ inTransaction }: Store,
	content: PublicContent,
	now: Date,
	hashes: Hashes & Pick<PublicationRow, 'request_hash'>,
	refuses: boolean
): Promise<string | null> {
	const at = now.toISOString();
	return inTransaction(async (transaction) => {
		const isGivenUp = async () =>
			hashes.request_hash !== null && (await isWithdrawn(transaction, hashes.request_hash));
		if (await isGivenUp()) return null;
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
		if (await isGivenUp()) {
			await transaction.deleteFrom('publications').where('slug', '=', row.slug).execute();
			return null;
		}
		await settleSiren(transaction, row.slug, content, now, { refuses });
		await holdCopy(transaction, row.slug, content, now);
		// The directory has nothing of it yet, so that nothing in it changes.
		await noteNewcomer(transaction, row.slug, now);
		return row.slug;
	});
}

/** What was asked before comes again; null: it was withdrawn or given up. */
async function repeat(
	store: Store,
	request_hash: string,
	content: PublicContent,
	now: Date,
	secrets: Hashes
): Promise<string | null> {
	const { token_hash } = secrets;
	const slug = await replace(store, { request_hash, token_hash }, content, now, secrets);
	if (slug !== null) return slug;
	const made = await store.db
		.selectFrom('publications')
		.select('slug')
		.where('request_hash', '=', request_hash)
		.executeTakeFirst();
	if (made) throw new MadeBefore();
	return null;
}

/**
 * Replaces what a page shows; what it showed of the company before is erased. False: the page is gone. `refuses`: its
 * SIREN is not changed for one that another page has.
 * @throws {SirenTaken} another has it: nothing was changed
 */
export const update = async (
	store: Store,
	slug: string,
	content: PublicContent,
	now: Date,
	{ refuses = false } = {}
): Promise<boolean> => {
	await store.requireDiskSpace();
	return (await replace(store, { slug }, content, now, undefined, refuses)) !== null;
};

/** The slug; null when the page is gone. */
async function replace(
	store: Store,
	which: { slug: string } | { request_hash: string; token_hash: string },
	content: PublicContent,
	now: Date,
	secrets?: Hashes,
	refuses = false
): Promise<string | null> {
	let replaced: string | null = null;
	await store.erase(async (transaction) => {
		replaced = null;
		const before = await transaction
			.selectFrom('publications')
			.select(['slug', 'content', 'moderation'])
			.where((where) => where.and(which))
			.executeTakeFirst();
		if (!before) return [];
		const { slug } = before;
		const { numUpdatedRows } = await transaction
			.updateTable('publications')
			.set({ ...columnsOf(content), ...secrets, updated_at: now.toISOString() })
			.where((where) => where.and({ ...which, slug }))
			.executeTakeFirst();
		// It was withdrawn since, or has other keys: nothing of it may be left, its SIREN least of all.
		if (numUpdatedRows === 0n) return [];
		replaced = slug;
		const asked = { refuses, shown: shownSiren(before) };
		const disputed = await settleSiren(transaction, slug, content, now, asked);
		await holdCopy(transaction, slug, content, now);
		const listedAs = await refreshEntry(transaction, slug);
		const remaining = textsOf(content);
		return [
			...textsOfStored(before.content).filter((text) => !remaining.includes(text)),
			...disputed,
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
