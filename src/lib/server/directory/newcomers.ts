/** A new page is found a day after it was published: until then a notice, or the operator, may come before everybody. */
import type { Transaction } from 'kysely';
import type { Store } from '../store/store';
import type { Tables } from '../store/tables';
import { refreshEntry } from './refresh-entry';

const waitMs = 24 * 3600 * 1000;

export async function noteNewcomer(
	transaction: Transaction<Tables>,
	slug: string,
	now: Date
): Promise<void> {
	const enters_at = new Date(now.getTime() + waitMs).toISOString();
	await transaction.insertInto('newcomers').values({ slug, enters_at }).execute();
}

/** Lets in the pages whose day is over: to be called every few minutes. */
export async function admitNewcomers({ db, inTransaction }: Store, now: Date): Promise<void> {
	const due = await db
		.selectFrom('newcomers')
		.select('slug')
		.where('enters_at', '<=', now.toISOString())
		.execute();
	if (due.length === 0) return;
	await inTransaction(async (transaction) => {
		for (const { slug } of due) await admit(transaction, slug);
	});
}

/** Whatever its hour. */
export async function admit(transaction: Transaction<Tables>, slug: string): Promise<void> {
	await transaction.deleteFrom('newcomers').where('slug', '=', slug).execute();
	await refreshEntry(transaction, slug);
}
