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
import { noteWithdrawn } from '../store/withdrawn';
import { lockBox } from './deposit';
import { envelopeNote, type EnvelopeName } from './names';
import { removeSlices } from './slices';

export type Settled = Exclude<EnvelopeState, 'here'>;
const noted: Record<Settled, string> = {
	collected: ofCollectedEnvelope,
	withdrawn: ofWithdrawnEnvelope
};

/** Erases its bytes, for good, and gives what became of it: what was settled first stays. Null: there is none. */
export async function settle(
	{ erase }: Pick<Store, 'erase'>,
	name: EnvelopeName,
	as: Settled,
	now: Date,
	today: string
): Promise<EnvelopeState | null> {
	let state: EnvelopeState | null = null;
	await erase(async (transaction) => {
		const texts = await settleHere(transaction, name, as, now.toISOString());
		state = texts ? as : await stateOf(transaction, name);
		if (!texts) return [];
		await noteWithdrawn(transaction, [envelopeNote(name)], {
			published_on: noted[as],
			withdrawn_on: today
		});
		return texts;
	});
	return state;
}

/** Part of an erasure: gives the texts that must not remain; null when it is not here, or not any more. */
export async function settleHere(
	transaction: Transaction<Tables>,
	{ box, envelope }: EnvelopeName,
	as: Settled,
	at: string
): Promise<string[] | null> {
	const settled = await transaction
		.updateTable('envelopes')
		.set({ state: as, settled_at: at })
		.where('box', '=', box)
		.where('id', '=', envelope)
		.where('state', '=', 'here')
		.returning(['key', 'slices'])
		.executeTakeFirst();
	return settled ? removeSlices(transaction, settled.key, settled.slices) : null;
}

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
