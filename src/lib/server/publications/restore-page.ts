/** One page of a backup, beside what is here. */
import type { Transaction } from 'kysely';
import type { PublicContent } from '$lib/share/public-content';
import type { SavedRow } from '../store/saved-rows';
import type { PublicationRow, Tables } from '../store/tables';
import { textsOf, textsOfStored } from './erased-texts';
import { hashOf } from '../store/secrets';
import { contentOf, unlessDamaged } from '../store/stored-content';

/**
 * What the page showed here before, and no longer does; null when the one that is here stays. One that is damaged does
 * not.
 */
export async function restorePage(
	transaction: Transaction<Tables>,
	saved: PublicationRow,
	content: PublicContent
): Promise<string[] | null> {
	const { slug, request_hash } = saved;
	const before = await transaction
		.selectFrom('publications')
		.select('content')
		.where('slug', '=', slug)
		.executeTakeFirst();
	const isMended = before && !(await unlessDamaged(contentOf(transaction, { slug, ...before })));
	const row = {
		...saved,
		content: JSON.stringify(content),
		request_hash: await freeRequest(transaction, slug, request_hash)
	};
	const { slug: _slug, ...rest } = row;
	const { numInsertedOrUpdatedRows } = await transaction
		.insertInto('publications')
		.values(row)
		.onConflict((conflict) =>
			isMended
				? conflict.column('slug').doUpdateSet(rest)
				: conflict
						.column('slug')
						.doUpdateSet(rest)
						.where('publications.updated_at', '<', row.updated_at)
		)
		.executeTakeFirstOrThrow();
	if (Number(numInsertedOrUpdatedRows) === 0) return null;
	const remaining = textsOf(content);
	return before ? textsOfStored(before.content).filter((text) => !remaining.includes(text)) : [];
}

/** A request sent again after the database was lost made another page: the name is that page's, both are stored. */
async function freeRequest(
	transaction: Transaction<Tables>,
	slug: string,
	hash: string | null
): Promise<string | null> {
	if (hash === null) return null;
	const other = await transaction
		.selectFrom('publications')
		.select('slug')
		.where('request_hash', '=', hash)
		.where('slug', '!=', slug)
		.executeTakeFirst();
	return other ? null : hash;
}

/** Of these rows, the hashes that are known here as withdrawn. */
export async function withdrawnAmong(
	transaction: Transaction<Tables>,
	rows: readonly SavedRow[]
): Promise<string[]> {
	const hashes = rows.flatMap(({ table, row }) => {
		if (table === 'withdrawn' || table === 'editions' || table === 'edition_files') return [];
		if (table === 'deliveries') return [];
		if (table === 'boxes' || table === 'envelopes' || table === 'envelope_slices') return [];
		if (table === 'contributions') return row.receipt_hash ?? [];
		const request = table === 'publications' && row.request_hash;
		return [hashOf(row.slug), ...(request ? [request] : [])];
	});
	if (hashes.length === 0) return [];
	const found = await transaction
		.selectFrom('withdrawn')
		.select('slug_hash')
		.where('slug_hash', 'in', hashes)
		.execute();
	return found.map(({ slug_hash }) => slug_hash);
}
