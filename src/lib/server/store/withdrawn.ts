/** What left for good, by the hash of its name: it comes back nowhere. */
import type { Transaction } from 'kysely';
import type { Db, Tables, WithdrawnRow } from './tables';

/** One that is noted stays as it was noted first. */
export async function noteWithdrawn(
	transaction: Transaction<Tables>,
	hashes: readonly string[],
	days: Omit<WithdrawnRow, 'slug_hash'>
): Promise<void> {
	await transaction
		.insertInto('withdrawn')
		.values(hashes.map((slug_hash) => ({ slug_hash, ...days })))
		.onConflict((conflict) => conflict.column('slug_hash').doNothing())
		.execute();
}

export async function isWithdrawn(db: Pick<Db, 'selectFrom'>, hash: string): Promise<boolean> {
	const row = await db
		.selectFrom('withdrawn')
		.select('slug_hash')
		.where('slug_hash', '=', hash)
		.executeTakeFirst();
	return row !== undefined;
}
