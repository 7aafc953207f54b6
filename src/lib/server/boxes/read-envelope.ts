import { createHash } from 'node:crypto';
import { isSameHash } from '../store/secrets';
import type { Db, EnvelopeRow } from '../store/tables';
import type { EnvelopeName } from './names';
import { readSlices } from './slices';

/** Null: none of this name came. */
export async function findEnvelope(
	db: Pick<Db, 'selectFrom'>,
	{ box, envelope }: EnvelopeName
): Promise<EnvelopeRow | null> {
	const row = await db
		.selectFrom('envelopes')
		.selectAll()
		.where('box', '=', box)
		.where('id', '=', envelope)
		.executeTakeFirst();
	return row ?? null;
}

/** `hash`: of the token that was sent. */
export const isSender = (
	{ withdraw_hash }: Pick<EnvelopeRow, 'withdraw_hash'>,
	hash: string
): boolean => isSameHash(withdraw_hash, hash);

/** Null: they are no longer those that came. Settled in between, or damaged. */
export async function readBytes(
	db: Pick<Db, 'selectFrom'>,
	{ key, slices, sha256 }: Pick<EnvelopeRow, 'key' | 'slices' | 'sha256'>
): Promise<Buffer | null> {
	const bytes = await readSlices(db, key, slices);
	return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}
