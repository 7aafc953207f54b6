import type { Transaction } from 'kysely';
import type { Store } from '../store/store';
import type { PublicationRow, ReportRow, Tables } from '../store/tables';
import { refreshEntry } from '../directory/refresh-entry';
import { isDamage } from '../store/unavailable';
import { removeDisputes } from './disputes';
import { textsOfStored } from './erased-texts';
import { notifyPageRemoved } from './page-removal';
import { hashOf } from '../store/secrets';
import { withdrawDamaged } from './withdraw-damaged';

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
	await transaction
		.insertInto('withdrawn')
		.values(hashes.map((slug_hash) => ({ slug_hash, ...days })))
		.onConflict((conflict) => conflict.column('slug_hash').doNothing())
		.execute();
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
