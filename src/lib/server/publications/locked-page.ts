import type { Transaction } from 'kysely';
import type { PublicationRow, Tables } from '../store/tables';

/**
 * A page that stays as it is until the transaction ends: who withdraws it waits. Written, since only that locks a row on
 * both engines.
 */
export function lockedPage(
	transaction: Transaction<Tables>,
	slug: string
): Promise<Pick<PublicationRow, 'content'> | undefined> {
	return transaction
		.updateTable('publications')
		.set((row) => ({ key_hash: row.ref('key_hash') }))
		.where('slug', '=', slug)
		.returning('content')
		.executeTakeFirst();
}
