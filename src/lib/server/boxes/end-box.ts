/**
 * A box ends: its asker closes it, or its last day is past. It is gone at once; its envelopes follow, one in each
 * transaction, so that others write in between. What a process that died left of them goes with the next call, or daily.
 */
import type { Transaction } from 'kysely';
import type { Remove, Store } from '../store/store';
import { neverPublished, ofBox, ofEndedBox, type Tables } from '../store/tables';
import { unlessDamaged } from '../store/stored-content';
import { noteWithdrawn } from '../store/withdrawn';
import { boxNote } from './names';
import { removeSlices, sliceIds } from './slices';

type Erasing = Pick<Store, 'db' | 'erase'>;

/** Closed for good: no box opens under this id any more. One that is not here does not come either. */
export async function closeBox(store: Erasing, box: string, today: string): Promise<void> {
	await store.erase(async (transaction) => {
		// Its place is taken for as long as this lasts: who opens it meanwhile waits, then finds that it is closed.
		const place = await transaction
			.insertInto('boxes')
			.values({ id: box, public_key: '', manage_hash: '', opened_at: '', expires_on: '' })
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		const published_on = place ? neverPublished : ofBox;
		await noteWithdrawn(transaction, [boxNote(box)], { published_on, withdrawn_on: today });
		const texts = await removeBox(transaction, box);
		return place ? [] : texts;
	});
	await eraseLeft(store, box);
}

/** Erases those whose last day is past, and what is left of others; gives how many. */
export async function eraseEndedBoxes(store: Erasing, today: string): Promise<number> {
	const ended = await store.db
		.selectFrom('boxes')
		.select('id')
		.where('expires_on', '<', today)
		.execute();
	for (const { id } of ended)
		await unlessDamaged(
			store.erase(async (transaction) => {
				const days = { published_on: ofEndedBox, withdrawn_on: today };
				await noteWithdrawn(transaction, [boxNote(id)], days);
				return removeBox(transaction, id);
			})
		);
	await eraseLeft(store);
	return ended.length;
}

/** One that is damaged keeps no other: nobody reads it any more, and it leaves with the file. */
async function eraseLeft(store: Erasing, box?: string): Promise<void> {
	for await (const remove of leftEnvelopes(store.db, box)) await unlessDamaged(store.erase(remove));
}

/** Takes out what is left of boxes that are not here, of one or of all, an envelope at a time. */
export async function* leftEnvelopes(db: Store['db'], box?: string): AsyncGenerator<Remove> {
	const left = await db
		.selectFrom('envelopes')
		.select('key')
		.where('box', 'not in', (boxes) => boxes.selectFrom('boxes').select('id'))
		.$if(box !== undefined, (query) => query.where('box', '=', String(box)))
		.execute();
	for (const { key } of left) yield (transaction) => removeEnvelope(transaction, key);
}

/** Part of an erasure: gives the texts that must not remain. */
export async function removeBox(transaction: Transaction<Tables>, box: string): Promise<string[]> {
	const removed = await transaction
		.deleteFrom('boxes')
		.where('id', '=', box)
		.returning(['id', 'public_key', 'manage_hash'])
		.executeTakeFirst();
	return removed ? Object.values(removed) : [];
}

async function removeEnvelope(transaction: Transaction<Tables>, key: string): Promise<string[]> {
	const removed = await transaction
		.deleteFrom('envelopes')
		.where('key', '=', key)
		.returning(['id', 'box', 'withdraw_hash', 'sha256', 'slices'])
		.executeTakeFirst();
	if (!removed) return [];
	const { slices, ...names } = removed;
	return [...Object.values(names), ...(await removeSlices(transaction, sliceIds(key, slices)))];
}
