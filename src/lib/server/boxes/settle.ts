/** An envelope leaves the server: its sender withdraws it, or the asker's device has it. */
import type { Transaction } from 'kysely';
import type { Store } from '../store/store';
import {
	neverPublished,
	ofCollectedEnvelope,
	ofWithdrawnEnvelope,
	type EnvelopeState,
	type Tables,
	type WithdrawnRow
} from '../store/tables';
import { unlessDamaged } from '../store/stored-content';
import { isDamage } from '../store/unavailable';
import { noteWithdrawn } from '../store/withdrawn';
import { lockBox } from './deposit';
import { envelopeNote, type EnvelopeName } from './names';
import { removeSlices, sliceIds } from './slices';

export type Settled = Exclude<EnvelopeState, 'here'>;
const noted: Record<Settled, string> = {
	collected: ofCollectedEnvelope,
	withdrawn: ofWithdrawnEnvelope
};

/** Erases its bytes, for good, and gives what became of it: what was settled first stays. Null: there is none. */
export async function settle(
	store: Pick<Store, 'erase' | 'inTransaction'>,
	name: EnvelopeName,
	as: Settled,
	now: Date,
	today: string
): Promise<EnvelopeState | null> {
	const days = { published_on: noted[as], withdrawn_on: today };
	let state: EnvelopeState | null = null;
	const erased = store.erase(async (transaction) => {
		const texts = await settleHere(transaction, name, as, now.toISOString());
		state = texts ? as : await stateOf(transaction, name);
		if (texts) await noteWithdrawn(transaction, [envelopeNote(name)], days);
		return texts ?? [];
	});
	await erased.catch(async (cause: unknown) => {
		if (!isDamage(cause)) throw cause;
		await settleDamaged(store, name, as, now.toISOString(), days);
		state = as;
	});
	return state;
}

/** Nobody reads it from now on; of its slices those go that can be deleted, the rest with the file. */
async function settleDamaged(
	{ erase, inTransaction }: Pick<Store, 'erase' | 'inTransaction'>,
	name: EnvelopeName,
	as: Settled,
	at: string,
	days: Omit<WithdrawnRow, 'slug_hash'>
): Promise<void> {
	const settled = await inTransaction(async (transaction) => {
		await noteWithdrawn(transaction, [envelopeNote(name)], days);
		return markSettled(transaction, name, as, at);
	});
	for (const id of settled ? sliceIds(settled.key, settled.slices) : [])
		await unlessDamaged(erase((transaction) => removeSlices(transaction, [id])));
}

/** Part of an erasure: gives the texts that must not remain; null when it is not here, or not any more. */
export async function settleHere(
	transaction: Transaction<Tables>,
	name: EnvelopeName,
	as: Settled,
	at: string
): Promise<string[] | null> {
	const settled = await markSettled(transaction, name, as, at);
	return settled ? removeSlices(transaction, sliceIds(settled.key, settled.slices)) : null;
}

const markSettled = (
	transaction: Transaction<Tables>,
	{ box, envelope }: EnvelopeName,
	as: Settled,
	at: string
) =>
	transaction
		.updateTable('envelopes')
		.set({ state: as, settled_at: at })
		.where('box', '=', box)
		.where('id', '=', envelope)
		.where('state', '=', 'here')
		.returning(['key', 'slices'])
		.executeTakeFirst();

/** What was noted of an envelope says what became of it, and when. */
export const settledAs = ({
	published_on,
	withdrawn_on
}: Pick<WithdrawnRow, 'published_on' | 'withdrawn_on'>): {
	state: Settled;
	settled_at: string;
} => ({
	state: published_on === ofCollectedEnvelope ? 'collected' : 'withdrawn',
	settled_at: `${withdrawn_on}T00:00:00.000Z`
});

/**
 * Its sender does not know whether it came: it does not come any more. False: it is here, or there is no box.
 */
export const giveUpEnvelope = (
	{ inTransaction }: Pick<Store, 'inTransaction'>,
	name: EnvelopeName,
	today: string
): Promise<boolean> =>
	inTransaction(async (transaction) => {
		if (!(await lockBox(transaction, name.box))) return false;
		if ((await stateOf(transaction, name)) !== null) return false;
		await noteWithdrawn(transaction, [envelopeNote(name)], {
			published_on: neverPublished,
			withdrawn_on: today
		});
		return true;
	});

async function stateOf(
	transaction: Transaction<Tables>,
	{ box, envelope }: EnvelopeName
): Promise<EnvelopeState | null> {
	const row = await transaction
		.selectFrom('envelopes')
		.select('state')
		.where('box', '=', box)
		.where('id', '=', envelope)
		.executeTakeFirst();
	return row?.state ?? null;
}
