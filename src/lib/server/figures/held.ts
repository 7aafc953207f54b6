/**
 * Contributions of a class that grew by a burst wait for the operator. Which ones is decided as they come
 * (`api/contributions.ts`); what is stored says nothing of when.
 */
import type { FigureFamily, FigureSize } from '$lib/share/figures/classes';
import type { Store } from '../store/store';
import type { Db } from '../store/tables';
import { textsOf } from './contributions';

export interface HeldClass {
	size: FigureSize;
	family: FigureFamily;
	count: number;
}

export async function heldClasses(db: Pick<Db, 'selectFrom'>): Promise<HeldClass[]> {
	const rows = await db
		.selectFrom('contributions')
		.select(({ fn }) => ['size', 'family', fn.countAll<number | string>().as('count')])
		.where('held', '=', 1)
		.groupBy(['size', 'family'])
		.orderBy('size')
		.orderBy('family')
		.execute();
	return rows.map(({ size, family, count }) => ({ size, family, count: Number(count) }));
}

type OfClass = Omit<HeldClass, 'count'>;

/** They count from now on; gives how many. */
export const acceptHeld = ({ inTransaction }: Store, { size, family }: OfClass): Promise<number> =>
	inTransaction(async (transaction) => {
		const accepted = await transaction
			.updateTable('contributions')
			.set({ held: 0 })
			.where((where) => where.and({ held: 1, size, family }))
			.executeTakeFirst();
		return Number(accepted.numUpdatedRows);
	});

/** Erased, for good; gives how many. */
export async function dropHeld({ erase }: Store, { size, family }: OfClass): Promise<number> {
	let count = 0;
	await erase(async (transaction) => {
		const dropped = await transaction
			.deleteFrom('contributions')
			.where((where) => where.and({ held: 1, size, family }))
			.returning(['id', 'receipt_hash'])
			.execute();
		count = dropped.length;
		return textsOf(dropped);
	});
	return count;
}
