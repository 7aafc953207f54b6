import type { Transaction } from 'kysely';
import type { Store } from '../store/store';
import type { PublicationRow, ReportRow, Tables } from '../store/tables';
import { refreshEntry } from '../directory/refresh-entry';
import { isDamage } from '../store/unavailable';
import { removeDisputes } from './disputes';
import { textsOfStored } from './erased-texts';
import { notifyPageRemoved } from './page-removal';
import { hashOf } from '../store/secrets';
import { unlessDamaged } from '../store/stored-content';
import { noteWithdrawn } from '../store/withdrawn';

/**
 * Erases a page, its secrets, its notices and what was decided about it, for good; dates remain, under the hash of its
 * slug and that of its request. Of one that the database cannot read they say that it is withdrawn, and what can be erased
 * is. False: there was no such page.
 */
export async function withdraw(store: Store, slug: string, today: string): Promise<boolean> {
	let found = false;
	const erased = store.erase(async (transaction) => {
		const texts = await removePage(transaction, slug, today);
		found = texts.length > 0;
		return texts;
	});
	await erased
		.catch(async (cause: unknown) => {
			if (!isDamage(cause)) throw cause;
			await withdrawDamaged(store, slug, today);
			found = true;
		})
		.finally(() => notifyPageRemoved(slug));
	return found;
}

/**
 * A page that the database can neither read whole nor delete is withdrawn from now on, here and wherever a backup is taken in; what stands apart from what is damaged is erased.
 * The rest of it leaves with the file, which the operator has to make again from a backup.
 */
async function withdrawDamaged(
	{ db, inTransaction }: Store,
	slug: string,
	today: string
): Promise<void> {
	// Since when it was published is not known.
	await inTransaction((transaction) =>
		noteWithdrawn(transaction, [hashOf(slug)], { published_on: today, withdrawn_on: today })
	);
	// No index has the content: it may be written over where the row cannot be deleted.
	const removals = [
		db.updateTable('publications').set({ content: '' }).where('slug', '=', slug),
		db.deleteFrom('sirens').where('slug', '=', slug),
		db.deleteFrom('reports').where('slug', '=', slug),
		db.deleteFrom('decisions').where('slug', '=', slug),
		db
			.deleteFrom('disputes')
			.where((row) => row.or([row('slug', '=', slug), row('other', '=', slug)])),
		db.deleteFrom('newcomers').where('slug', '=', slug),
		db.deleteFrom('directory').where('slug', '=', slug),
		db.deleteFrom('directory_words').where('slug', '=', slug)
	];
	for (const removal of removals)
		await unlessDamaged(inTransaction((transaction) => transaction.executeQuery(removal)));
}

/** Part of an erasure: gives the texts that must not remain; none when there is no such page. */
export async function removePage(
	transaction: Transaction<Tables>,
	slug: string,
	today: string
): Promise<string[]> {
	const erased = await erasePage(transaction, slug);
	if (!erased) return [];
	const { published_at, request_hash, texts } = erased;
	// The request that made it makes no other, however late it is sent again.
	const hashes = [hashOf(slug), ...(request_hash === null ? [] : [request_hash])];
	const days = { published_on: published_at.slice(0, 10), withdrawn_on: today };
	await noteWithdrawn(transaction, hashes, days);
	return texts;
}

/** Part of an erasure: what was stored of a page, with the texts that must not remain; null when there is no such page. */
export async function erasePage(
	transaction: Transaction<Tables>,
	slug: string
): Promise<(Pick<PublicationRow, 'published_at' | 'request_hash'> & { texts: string[] }) | null> {
	const page = await transaction
		.deleteFrom('publications')
		.where('slug', '=', slug)
		.returning(['content', 'published_at', 'request_hash'])
		.executeTakeFirst();
	if (!page) return null;
	const reports = await transaction
		.deleteFrom('reports')
		.where('slug', '=', slug)
		.returning(reportColumns)
		.execute();
	const disputed = await removeDisputes(transaction, slug);
	for (const table of ['sirens', 'decisions', 'newcomers'] as const)
		await transaction.deleteFrom(table).where('slug', '=', slug).execute();
	const listedAs = await refreshEntry(transaction, slug);
	const { content, ...dates } = page;
	const written = reports.flatMap(textsOfReport);
	return {
		...dates,
		texts: [slug, ...textsOfStored(content), ...disputed, ...listedAs, ...written]
	};
}

export const reportColumns = ['slug', 'reason', 'body', 'name', 'email'] as const;

/** What a notice says, and who wrote it, as they are stored: one after the other. A long text is stored in pieces. */
export function textsOfReport(report: Pick<ReportRow, (typeof reportColumns)[number]>): string[] {
	const { slug, reason, body, name, email } = report;
	const [head = ''] = /^.{1,200}/su.exec(body) ?? [];
	return [slug + reason + head, name + email];
}
