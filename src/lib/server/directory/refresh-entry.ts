import { sql, type Transaction } from 'kysely';
import type { Tables } from '../store/tables';
import { contentOf, unlessDamaged } from '../store/stored-content';
import { entryOf } from './entry';
import { isNewcomer } from './is-newcomer';

/**
 * Makes what the directory says of a page what the page says now: to be called in the transaction of whatever changes a
 * page, or takes it out of sight. Gives the texts that must not remain in the files.
 */
export async function refreshEntry(
	transaction: Transaction<Tables>,
	slug: string
): Promise<string[]> {
	const page = await transaction
		.selectFrom('publications')
		.select(['listed', 'moderation', 'content', 'updated_at', 'valid_until'])
		.select(isNewcomer)
		.where('slug', '=', slug)
		.executeTakeFirst();
	const isInSight = page?.listed === 1 && page.moderation === 'open' && !page.isNew;
	// One that is damaged is found nowhere.
	const content = isInSight && (await unlessDamaged(contentOf(transaction, { slug, ...page })));
	const entry = content ? await entryOf(content) : null;
	const before = await transaction
		.deleteFrom('directory')
		.where('slug', '=', slug)
		.returning('sort')
		.executeTakeFirst();
	if (before) await transaction.deleteFrom('directory_words').where('slug', '=', slug).execute();
	await transaction
		.updateTable('directory_state')
		.set({ generation: sql`generation + 1` })
		.execute();
	if (!page || !entry) return before ? [before.sort] : [];
	const { words, ess, sort: name, ...filters } = entry;
	const sort = name + slug;
	await transaction
		.insertInto('directory')
		.values({
			slug,
			sort,
			...filters,
			ess: Number(ess),
			updated_on: page.updated_at.slice(0, 10),
			valid_until: page.valid_until
		})
		.execute();
	if (words.length > 0)
		await transaction
			.insertInto('directory_words')
			.values(words.map((word) => ({ word, sort, slug })))
			.execute();
	return before && before.sort !== sort ? [before.sort] : [];
}
