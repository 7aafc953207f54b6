/** The key figures of a backup, beside what is here. */
import type { Transaction } from 'kysely';
import type { SavedRow } from '../store/saved-rows';
import type { Db, Tables } from '../store/tables';
import { hasContributions, textsOf } from '../figures/contributions';
import { readEditions } from '../figures/pool';

type SavedFigure = Extract<SavedRow, { table: 'editions' | 'edition_files' | 'contributions' }>;

export const isFigure = (saved: SavedRow): saved is SavedFigure =>
	saved.table === 'editions' || saved.table === 'edition_files' || saved.table === 'contributions';

/**
 * What comes of contributions, by the last edition of each side, `''` for none. A backup without the last one here is of
 * before it was made: what waited then counts in it. Where the backup has a later one, what waits here may count in that.
 * So none counts twice.
 */
export async function contributionsOf(
	db: Db,
	saved: string
): Promise<{ come: boolean; hereGo: boolean }> {
	const here = (await readEditions(db)).at(-1)?.edition ?? '';
	return { come: saved >= here, hereGo: saved > here };
}

/**
 * An edition that is here stays as it is; a contribution whose receipt was withdrawn does not come back. True: a
 * contribution came.
 */
export async function restoreFigure(
	transaction: Transaction<Tables>,
	saved: SavedFigure,
	withdrawn: ReadonlySet<string>
): Promise<boolean> {
	if (saved.table === 'contributions') {
		const { row } = saved;
		if (row.receipt_hash === null || withdrawn.has(row.receipt_hash)) return false;
		const added = await transaction
			.insertInto('contributions')
			.values(row)
			.onConflict((conflict) => conflict.doNothing())
			.returning('id')
			.executeTakeFirst();
		return added !== undefined;
	}
	const insert =
		saved.table === 'editions'
			? transaction.insertInto('editions').values(saved.row)
			: transaction.insertInto('edition_files').values(saved.row);
	await insert.onConflict((conflict) => conflict.doNothing()).execute();
	return false;
}

/** All that wait here; gives the texts that must not remain. */
export async function removeWaiting(transaction: Transaction<Tables>): Promise<string[]> {
	const removed = await transaction
		.deleteFrom('contributions')
		.returning(['id', 'receipt_hash'])
		.execute();
	return textsOf(removed);
}

/** Those that wait here and that the backup knows as withdrawn; gives the texts that must not remain. */
export async function removeWithdrawn(
	transaction: Transaction<Tables>,
	hashes: readonly string[]
): Promise<string[]> {
	const removed = await transaction
		.deleteFrom('contributions')
		.where('receipt_hash', 'in', hashes)
		.returning('id')
		.execute();
	return removed.map(({ id }) => id);
}

/**
 * @throws Error with one sentence when one side is a trial and the other is not: they would be mixed for good
 */
export async function requireSameKind(
	db: Db,
	saved: { real: boolean; invented: boolean }
): Promise<void> {
	const editions = await readEditions(db);
	const trial = editions.some(({ invented }) => invented === 1);
	const real = !trial && (editions.length > 0 || (await hasContributions(db)));
	if ((saved.invented && (saved.real || real)) || (saved.real && trial))
		throw new Error('Key figures that are invented and real ones never stand in one database.');
}
