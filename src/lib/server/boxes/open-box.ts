import { hashOf } from '../store/secrets';
import type { Store } from '../store/store';
import type { BoxRow } from '../store/tables';
import { isWithdrawn } from '../store/withdrawn';
import { boxNote } from './names';

/**
 * `opened`: it was not here · `open`: it came before, with this token and this key · `taken`: with others · `closed`: for
 * good, whatever comes · `full`: there are as many as this server takes
 */
export type Opened =
	| { outcome: 'opened' | 'open'; expiresOn: string }
	| { outcome: 'taken' | 'closed' | 'full' };

interface Asked {
	id: string;
	publicKey: string;
	/** The manage token, of which only the hash is stored. */
	token: string;
	/** `yyyy-mm-dd`, its last day. */
	expiresOn: string;
}

/** @throws OutOfDiskSpace */
export async function openBox(
	{ inTransaction, requireDiskSpace }: Store,
	{ id, publicKey, token, expiresOn }: Asked,
	now: Date,
	mostBoxes: number
): Promise<Opened> {
	await requireDiskSpace();
	const row: BoxRow = {
		id,
		public_key: publicKey,
		manage_hash: hashOf(token),
		opened_at: now.toISOString(),
		expires_on: expiresOn
	};
	return inTransaction(async (transaction) => {
		const isClosed = () => isWithdrawn(transaction, boxNote(id));
		if (await isClosed()) return { outcome: 'closed' };
		const { before } = await transaction
			.selectFrom('boxes')
			.select(({ fn }) => fn.countAll<number | string>().as('before'))
			.executeTakeFirstOrThrow();
		const added = await transaction
			.insertInto('boxes')
			.values(row)
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!added) {
			const here = await transaction
				.selectFrom('boxes')
				.select(['public_key', 'manage_hash', 'expires_on'])
				.where('id', '=', id)
				.executeTakeFirst();
			if (!here) return { outcome: 'closed' };
			return isSame(here, row)
				? { outcome: 'open', expiresOn: here.expires_on }
				: { outcome: 'taken' };
		}
		// Closed while the row waited for its place: as if it had never been.
		const refused = (await isClosed()) ? 'closed' : Number(before) >= mostBoxes ? 'full' : null;
		if (refused === null) return { outcome: 'opened', expiresOn };
		await transaction.deleteFrom('boxes').where('id', '=', id).execute();
		return { outcome: refused };
	});
}

const isSame = (one: Pick<BoxRow, 'public_key' | 'manage_hash'>, other: BoxRow): boolean =>
	one.public_key === other.public_key && one.manage_hash === other.manage_hash;
