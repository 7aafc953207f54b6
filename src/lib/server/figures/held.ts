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
	/** Of the same class, and not held. */
	others: number;
}

export async function heldClasses(db: Pick<Db, 'selectFrom'>): Promise<HeldClass[]> {
	const rows = await db
		.selectFrom('contributions')
		.select(({ fn }) => ['size', 'family', 'held', fn.countAll<number | string>().as('count')])
		.groupBy(['size', 'family', 'held'])
		.orderBy('size')
		.orderBy('family')
		.execute();
	return rows
		.filter(({ held }) => held === 1)
		.map(({ size, family, count }) => {
			const others = rows.find(
				(row) => row.held === 0 && row.size === size && row.family === family
			);
			return { size, family, count: Number(count), others: Number(others?.count ?? 0) };
		});
}

type OfClass = Pick<HeldClass, 'size' | 'family'>;

/** They count from now on; gives how many. */
export const acceptHeld = ({ inTransaction }: Store, { size, family }: OfClass): Promise<number> =>
	inTransaction(async (transaction) => {
		const accepted = await transaction
			.updateTable('contributions')
			.set({ held: 0 })
			.where((where) => where.and({ held: 1, size, family }))
			.returning('id')
			.execute();
		return accepted.length;
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
