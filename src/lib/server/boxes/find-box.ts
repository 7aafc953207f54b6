/** A box as whoever has its link, or its token, finds it. */
import { isSameHash } from '../store/secrets';
import type { BoxRow, Db, EnvelopeRow } from '../store/tables';

export interface FoundBox extends BoxRow {
	/** Its envelopes, those that are settled too. */
	envelopes: number;
}

/** Null: there never was one, or it ended. */
export async function findBox(db: Pick<Db, 'selectFrom'>, id: string): Promise<FoundBox | null> {
	const row = await db.selectFrom('boxes').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? { ...row, envelopes: await countEnvelopes(db, id) } : null;
}

export async function countEnvelopes(db: Pick<Db, 'selectFrom'>, box: string): Promise<number> {
	const { count } = await db
		.selectFrom('envelopes')
		.select(({ fn }) => fn.countAll<number | string>().as('count'))
		.where('box', '=', box)
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** Its last day is past; `today` null, of a clock in doubt: none is. */
export const isEnded = ({ expires_on }: Pick<BoxRow, 'expires_on'>, today: string | null) =>
	today !== null && expires_on < today;

/** `hash`: of the token that was sent. */
export const isManager = ({ manage_hash }: Pick<BoxRow, 'manage_hash'>, hash: string): boolean =>
	isSameHash(manage_hash, hash);

export type EnvelopeSeen = Pick<EnvelopeRow, 'id' | 'size' | 'state'> & {
	receivedAt: string;
	settledAt: string | null;
};

/** Oldest first. */
export const readEnvelopes = (db: Pick<Db, 'selectFrom'>, box: string): Promise<EnvelopeSeen[]> =>
	db
		.selectFrom('envelopes')
		.select(['id', 'size', 'state', 'received_at as receivedAt', 'settled_at as settledAt'])
		.where('box', '=', box)
		.orderBy('received_at')
		.orderBy('id')
		.execute();
