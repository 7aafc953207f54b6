import type { Transaction } from 'kysely';
import type { Store } from '../store/store';
import type { ReportRow, Tables } from '../store/tables';
import type { PublicContent } from '$lib/share/public-content';
import { refreshEntry } from '../directory/refresh-entry';
import { notifyPageRemoved } from './page-removal';
import { hashOf } from './secrets';

/**
 * Erases a page, its secrets, its notices and what was decided about it, for good; dates remain, under the hash of its
 * slug and that of its request. False: there was no such page.
 */
export async function withdraw({ erase }: Store, slug: string, today: string): Promise<boolean> {
	let found = false;
	await erase(async (transaction) => {
		const texts = await removePage(transaction, slug, today);
		found = texts.length > 0;
		return texts;
	}).finally(() => notifyPageRemoved(slug));
	return found;
}

/** Part of an erasure: gives the texts that must not remain; none when there is no such page. */
export async function removePage(
	transaction: Transaction<Tables>,
	slug: string,
	today: string
): Promise<string[]> {
	const page = await transaction
		.deleteFrom('publications')
		.where('slug', '=', slug)
		.returning(['content', 'published_at', 'request_hash'])
		.executeTakeFirst();
	if (!page) return [];
	const reports = await transaction
		.deleteFrom('reports')
		.where('slug', '=', slug)
		.returning(reportColumns)
		.execute();
	for (const table of ['sirens', 'decisions'] as const)
		await transaction.deleteFrom(table).where('slug', '=', slug).execute();
	const listedAs = await refreshEntry(transaction, slug);
	// The request that made it makes no other, however late it is sent again.
	const hashes = [hashOf(slug), ...(page.request_hash === null ? [] : [page.request_hash])];
	const days = { published_on: page.published_at.slice(0, 10), withdrawn_on: today };
	await transaction
		.insertInto('withdrawn')
		.values(hashes.map((slug_hash) => ({ slug_hash, ...days })))
		.onConflict((conflict) => conflict.column('slug_hash').doNothing())
		.execute();
	const written = reports.flatMap(textsOfReport);
	const named = textsOf(JSON.parse(page.content) as PublicContent);
	return [slug, ...named, ...listedAs, ...written];
}

/**
 * What names the company, as it is stored. With what stands around it: a name alone may be a word that stands in any file,
 * and would never seem to have left.
 */
export function textsOf({
	name,
	siren,
	statement
}: Pick<PublicContent, 'name' | 'siren' | 'statement'>): string[] {
	return [
		`"name":${JSON.stringify(name)}`,
		...(siren === null ? [] : [siren]),
		// A long text is stored in pieces.
		...(statement ? [[...`"statement":${JSON.stringify(statement)}`].slice(0, 100).join('')] : [])
	];
}

export const reportColumns = ['slug', 'reason', 'body', 'name', 'email'] as const;

/** What a notice says, and who wrote it, as they are stored: one after the other. A long text is stored in pieces. */
export function textsOfReport(report: Pick<ReportRow, (typeof reportColumns)[number]>): string[] {
	const { slug, reason, body, name, email } = report;
	const [head = ''] = /^.{1,200}/su.exec(body) ?? [];
	return [slug + reason + head, name + email];
}
