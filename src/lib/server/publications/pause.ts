/**
 * The operator takes no new page and no change of one for a while. It stands in the database, so that every process knows
 * at once; pages are read, looked after by their owners and withdrawn meanwhile.
 */
import type { Store } from '../store/store';
import type { PauseRow } from '../store/tables';

/** Null: pages are taken. */
export async function publishingPause({ db }: Pick<Store, 'db'>): Promise<PauseRow | null> {
	const row = await db.selectFrom('pauses').selectAll().executeTakeFirst();
	return row ?? null;
}

/** `reason`: what publishers read. Paused again, it is for the new reason. */
export const pausePublishing = (
	{ inTransaction }: Store,
	reason: string,
	now: Date
): Promise<unknown> =>
	inTransaction((transaction) =>
		transaction
			.insertInto('pauses')
			.values({ what: 'publishing', reason, since: now.toISOString() })
			.onConflict((conflict) => conflict.column('what').doUpdateSet({ reason }))
			.execute()
	);

/** False: it was not paused. */
export async function resumePublishing({ inTransaction }: Store): Promise<boolean> {
	const { numDeletedRows } = await inTransaction((transaction) =>
		transaction.deleteFrom('pauses').executeTakeFirst()
	);
	return numDeletedRows > 0n;
}
