/** An envelope leaves the server: its sender withdraws it, or the asker's device has it. */
import type { Transaction } from 'kysely';
import type { Store } from '../store/store';
import {
	neverPublished,
	ofCollectedEnvelope,
	ofWithdrawnEnvelope,
	type EnvelopeState,
	type Tables
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
		const settled = await transaction
			.updateTable('envelopes')
			.set({ state: as, settled_at: now.toISOString() })
			.where('box', '=', name.box)
			.where('id', '=', name.envelope)
			.where('state', '=', 'here')
			.returning(['key', 'slices'])
			.executeTakeFirst();
		state = settled ? as : await stateOf(transaction, name);
		if (!settled) return [];
		await noteWithdrawn(transaction, [envelopeNote(name)], {
			published_on: noted[as],
			withdrawn_on: today
		});
		return removeSlices(transaction, settled.key, settled.slices);
	});
	return state;
}

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
