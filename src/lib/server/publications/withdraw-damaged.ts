/** A page that the database can neither read whole nor delete. */
import type { Store } from '../store/store';
import { hashOf } from '../store/secrets';
import { unlessDamaged } from '../store/stored-content';

/**
 * It is withdrawn from now on, here and wherever a backup is taken in; what stands apart from what is damaged is erased.
 * The rest of it leaves with the file, which the operator has to make again from a backup.
 */
export async function withdrawDamaged(
	{ db, inTransaction }: Store,
	slug: string,
	today: string
): Promise<void> {
	// Since when it was published is not known.
	await inTransaction((transaction) =>
		transaction
			.insertInto('withdrawn')
			.values({ slug_hash: hashOf(slug), published_on: today, withdrawn_on: today })
			.onConflict((conflict) => conflict.column('slug_hash').doNothing())
			.execute()
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
