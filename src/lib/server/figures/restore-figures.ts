/** The key figures of a backup, beside what is here. */
import type { Transaction } from 'kysely';
import type { SavedRow } from '../store/saved-rows';
import type { Db, ContributionRow, Tables } from '../store/tables';
import { isInvented, noiseKeyOf } from './contributions';

export type SavedFigure = Extract<
	SavedRow,
	{ table: 'editions' | 'edition_files' | 'contributions' }
>;

export const isFigure = (saved: SavedRow): saved is SavedFigure =>
	saved.table === 'editions' || saved.table === 'edition_files' || saved.table === 'contributions';

/** Editions after all files: while a backup comes in, nobody sees one without its own. Older backups have them before. */
export async function* filesBeforeEditions(all: AsyncIterable<SavedRow>): AsyncGenerator<SavedRow> {
	let editions: SavedRow[] = [];
	for await (const saved of all) {
		if (saved.table === 'editions') {
			editions.push(saved);
			continue;
		}
		if (saved.table !== 'edition_files') {
			yield* editions;
			editions = [];
		}
		yield saved;
	}
	yield* editions;
}

/**
 * An edition that is here stays as it is. A contribution that waits, here or there, is in the edition that either knows;
 * one whose receipt was withdrawn does not come back. True: a contribution came.
 */
export async function restoreFigure(
	transaction: Transaction<Tables>,
	saved: SavedFigure,
	withdrawn: ReadonlySet<string>
): Promise<boolean> {
	if (saved.table === 'contributions')
		return restoreContribution(transaction, saved.row, withdrawn);
	const insert =
		saved.table === 'editions'
			? transaction.insertInto('editions').values(saved.row)
			: transaction.insertInto('edition_files').values(saved.row);
	await insert.onConflict((conflict) => conflict.doNothing()).execute();
	return false;
}

async function restoreContribution(
	transaction: Transaction<Tables>,
	row: ContributionRow,
	withdrawn: ReadonlySet<string>
): Promise<boolean> {
	if (row.receipt_hash !== null && withdrawn.has(row.receipt_hash)) return false;
	const known = await sameContribution(transaction, row);
	if (!known) {
		const added = await transaction
			.insertInto('contributions')
			.values(row)
			.onConflict((conflict) => conflict.doNothing())
			.returning('id')
			.executeTakeFirst();
		return added !== undefined;
	}
	if (known.edition === null && row.edition !== null)
		await transaction
			.updateTable('contributions')
			.set({ id: row.id, edition: row.edition, receipt_hash: null })
			.where('id', '=', known.id)
			.execute();
	return false;
}

/** Its id changed in all but the noise key if it is in an edition on one side alone. */
function sameContribution(
	transaction: Transaction<Tables>,
	{ id, size, family, place, year, grid, points }: ContributionRow
) {
	const key = noiseKeyOf(id);
	return transaction
		.selectFrom('contributions')
		.select(['id', 'edition'])
		.where('id', '>=', key.padEnd(32, '0'))
		.where('id', '<=', key.padEnd(32, 'f'))
		.where((where) => where.and({ size, family, place, year, grid, points }))
		.executeTakeFirst();
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
	const here = await db.selectFrom('contributions').select('id').limit(1).executeTakeFirst();
	const trial = await isInvented(db);
	if ((saved.invented && (saved.real || (here && !trial))) || (saved.real && trial))
		throw new Error('Key figures that are invented and real ones never stand in one database.');
}
