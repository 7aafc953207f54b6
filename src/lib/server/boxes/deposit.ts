import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { hashOf, isSameHash } from '../store/secrets';
import type { Store } from '../store/store';
import type { Db, EnvelopeRow, EnvelopeState, Tables } from '../store/tables';
import { isWithdrawn } from '../store/withdrawn';
import { countEnvelopes } from './find-box';
import { envelopeNote, type EnvelopeName } from './names';
import { addSlices, newEnvelopeKey, slicesOf } from './slices';

/** Bytes of an envelope: 2 MB, and what sealing adds. */
export const largestEnvelope = 2 * 1024 ** 2 + 4096;

export interface BoxCaps {
	envelopesPerBox: number;
	/** Of all envelopes that are here. */
	sealedBytes: number;
}

/**
 * `deposited`: it was not here · `known`: it came before, the same, whatever became of it · `other`: with another token
 * or other bytes · `no-box`: it was closed · `given-up`: its sender withdrew it before it came
 */
export type Deposited =
	| { outcome: 'deposited' | 'known'; receivedAt: string; state: EnvelopeState }
	| { outcome: 'other' | 'no-box' | 'given-up' | 'box-full' | 'server-full' };

interface Sent {
	/** The withdraw token, of which only the hash is stored. */
	token: string;
	bytes: Buffer;
}

/** @throws OutOfDiskSpace */
export async function deposit(
	{ inTransaction, requireDiskSpace }: Store,
	name: EnvelopeName,
	{ token, bytes }: Sent,
	now: Date,
	caps: BoxCaps
): Promise<Deposited> {
	await requireDiskSpace();
	const sent = {
		withdraw_hash: hashOf(token),
		sha256: createHash('sha256').update(bytes).digest('hex'),
		size: bytes.length
	};
	return inTransaction(async (transaction) => {
		if (!(await lockBox(transaction, name.box))) return { outcome: 'no-box' };
		const known = await knownEnvelope(transaction, name, sent);
		if (known) return known;
		const refused = await refusalOf(transaction, name, sent.size, caps);
		if (refused) return { outcome: refused };
		const row = rowOf(name, sent, now);
		await transaction.insertInto('envelopes').values(row).execute();
		await addSlices(transaction, row.key, bytes);
		return { outcome: 'deposited', receivedAt: row.received_at, state: row.state };
	});
}

/** Written before anything is read: who closes the box, or puts something else in it, waits. False: there is none. */
export async function lockBox(transaction: Transaction<Tables>, box: string): Promise<boolean> {
	const { numUpdatedRows } = await transaction
		.updateTable('boxes')
		.set((row) => ({ opened_at: row.ref('opened_at') }))
		.where('id', '=', box)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

async function knownEnvelope(
	db: Pick<Db, 'selectFrom'>,
	{ box, envelope }: EnvelopeName,
	sent: Pick<EnvelopeRow, 'withdraw_hash' | 'sha256'>
): Promise<Deposited | null> {
	const known = await db
		.selectFrom('envelopes')
		.select(['withdraw_hash', 'sha256', 'received_at as receivedAt', 'state'])
		.where('box', '=', box)
		.where('id', '=', envelope)
		.executeTakeFirst();
	if (!known) return null;
	const { withdraw_hash, sha256, ...said } = known;
	const isSame = isSameHash(withdraw_hash, sent.withdraw_hash) && sha256 === sent.sha256;
	return isSame ? { outcome: 'known', ...said } : { outcome: 'other' };
}

async function refusalOf(
	db: Pick<Db, 'selectFrom'>,
	name: EnvelopeName,
	size: number,
	{ envelopesPerBox, sealedBytes }: BoxCaps
): Promise<'given-up' | 'box-full' | 'server-full' | null> {
	if (await isWithdrawn(db, envelopeNote(name))) return 'given-up';
	if ((await countEnvelopes(db, name.box)) >= envelopesPerBox) return 'box-full';
	// Processes that take some at the same moment may pass it by what each takes.
	return (await bytesHere(db)) + size > sealedBytes ? 'server-full' : null;
}

async function bytesHere(db: Pick<Db, 'selectFrom'>): Promise<number> {
	const { bytes } = await db
		.selectFrom('envelopes')
		.select(({ fn }) => fn.sum<number | string | null>('size').as('bytes'))
		.where('state', '=', 'here')
		.executeTakeFirstOrThrow();
	return Number(bytes ?? 0);
}

function rowOf(
	{ box, envelope }: EnvelopeName,
	sent: Pick<EnvelopeRow, 'withdraw_hash' | 'sha256' | 'size'>,
	now: Date
): EnvelopeRow {
	return {
		key: newEnvelopeKey(),
		box,
		id: envelope,
		...sent,
		slices: slicesOf(sent.size),
		received_at: now.toISOString(),
		state: 'here',
		settled_at: null
	};
}
