import type { Store } from '../store/store';
import { hashOf, hashOfKey, newWithdrawalKey } from '../store/secrets';

/**
 * Gives a page another token and another paper key; those of before stop at once, the name of the request that made it
 * too. The new paper key, told this once; null: `token` opens no such page any more.
 */
export async function renewKeys(
	{ inTransaction }: Store,
	slug: string,
	token: string,
	newToken: string
): Promise<string | null> {
	return inTransaction(async (transaction) => {
		const page = await transaction
			.selectFrom('publications')
			.select('lang')
			.where('slug', '=', slug)
			.executeTakeFirst();
		if (!page) return null;
		const withdrawalKey = newWithdrawalKey(page.lang);
		const { numUpdatedRows } = await transaction
			.updateTable('publications')
			.set({
				token_hash: hashOf(newToken),
				key_hash: hashOfKey(withdrawalKey),
				request_hash: null
			})
			.where('slug', '=', slug)
			.where('token_hash', '=', hashOf(token))
			.executeTakeFirst();
		return numUpdatedRows === 0n ? null : withdrawalKey;
	});
}
