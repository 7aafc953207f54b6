/** Contributions that wait for the next edition, which erases them: until then whoever holds the receipt may withdraw one. */
import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import { hashOf } from '../store/secrets';
import type { Store } from '../store/store';
import {
	neverPublished,
	ofContribution,
	type ContributionRow,
	type Db,
	type Tables
} from '../store/tables';
import { isWithdrawn, noteWithdrawn } from '../store/withdrawn';
import type { AcceptedContribution } from './validate-contribution';

/**
 * `taken`: it was not here · `here`: it came before, under the same receipt · `withdrawn`: for good, whatever comes ·
 * `invented`: the figures of this instance are, and no real ones join them
 */
export type Contributed = 'taken' | 'here' | 'withdrawn' | 'invented';

/**
 * `held`: it is answered as any other, and counts once the operator accepts its class.
 * @throws OutOfDiskSpace
 */
export async function contribute(
	{ inTransaction, requireDiskSpace }: Store,
	{ points, ...classes }: AcceptedContribution,
	receipt: string,
	held = false
): Promise<Contributed> {
	await requireDiskSpace();
	const hash = hashOf(receipt);
	return inTransaction(async (transaction) => {
		if (await isWithdrawn(transaction, hash)) return 'withdrawn';
		if (await isInvented(transaction)) return 'invented';
		const id = newKey();
		const row = {
			...classes,
			id,
			receipt_hash: hash,
			held: held ? 1 : 0,
			points: JSON.stringify(points)
		};
		if (!(await add(transaction, row))) return 'here';
		// Withdrawn while the row waited for its place: as if it had never been.
		if (!(await isWithdrawn(transaction, hash))) return 'taken';
		await transaction.deleteFrom('contributions').where('id', '=', id).execute();
		return 'withdrawn';
	});
}

/**
 * `waits`: it is here · `withdrawn`: it was · `given-up`: it never was, and is not taken any more · `unknown`: it is in an
 * edition, or never came
 */
type ReceiptState = 'waits' | 'withdrawn' | 'given-up' | 'unknown';

export const receiptState = ({ db }: Pick<Store, 'db'>, receipt: string): Promise<ReceiptState> =>
	stateOf(db, hashOf(receipt));

/**
 * Erases the contribution of this receipt while it waits; sent again, or only arriving now, it is not taken any more.
 * True: it was here, or was withdrawn before. False: none waits under this receipt, which is forgotten once it is in an
 * edition; nobody can tell then whether it ever came.
 */
export async function withdrawContribution(
	{ erase }: Store,
	receipt: string,
	today: string
): Promise<boolean> {
	const hash = hashOf(receipt);
	let withdrawn = false;
	await erase(async (transaction) => {
		// Its place is taken for as long as this lasts: what comes meanwhile waits, then finds that it was withdrawn.
		const placeId = newKey();
		await add(transaction, { id: placeId, receipt_hash: hash, ...nothing });
		const { id = placeId } =
			(await transaction
				.deleteFrom('contributions')
				.where('receipt_hash', '=', hash)
				.returning('id')
				.executeTakeFirst()) ?? {};
		const found = id !== placeId;
		const published_on = found ? ofContribution : neverPublished;
		await noteWithdrawn(transaction, [hash], { published_on, withdrawn_on: today });
		withdrawn = found || (await stateOf(transaction, hash)) === 'withdrawn';
		return found ? [id] : [];
	});
	return withdrawn;
}

export async function hasContributions(db: Pick<Db, 'selectFrom'>): Promise<boolean> {
	const row = await db.selectFrom('contributions').select('id').limit(1).executeTakeFirst();
	return row !== undefined;
}

export async function isInvented(db: Pick<Transaction<Tables>, 'selectFrom'>): Promise<boolean> {
	const row = await db
		.selectFrom('editions')
		.select('edition')
		.where('invented', '=', 1)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** What must not remain of those that are erased. */
export const textsOf = (
	erased: readonly Pick<ContributionRow, 'id' | 'receipt_hash'>[]
): string[] => erased.flatMap(({ id, receipt_hash }) => [id, receipt_hash ?? id]);

/** Random, so that rows by key tell no order. */
const newKey = (): string => randomBytes(16).toString('hex');

const nothing: Omit<ContributionRow, 'id' | 'receipt_hash'> = {
	held: 1,
	size: 'alone',
	family: 'industry',
	place: '',
	year: 0,
	grid: '',
	points: ''
};

/** False: there is one under this receipt. */
async function add(transaction: Transaction<Tables>, row: ContributionRow): Promise<boolean> {
	const added = await transaction
		.insertInto('contributions')
		.values(row)
		.onConflict((conflict) => conflict.column('receipt_hash').doNothing())
		.returning('id')
		.executeTakeFirst();
	return added !== undefined;
}

async function stateOf(db: Pick<Db, 'selectFrom'>, hash: string): Promise<ReceiptState> {
	const gone = await db
		.selectFrom('withdrawn')
		.select('published_on')
		.where('slug_hash', '=', hash)
		.executeTakeFirst();
	if (gone) return gone.published_on === ofContribution ? 'withdrawn' : 'given-up';
	const waiting = await db
		.selectFrom('contributions')
		.select('id')
		.where('receipt_hash', '=', hash)
		.executeTakeFirst();
	return waiting ? 'waits' : 'unknown';
}
