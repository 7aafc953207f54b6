/** The boxes of a backup, beside what is here: what was settled or closed on either side stays so. */
import type { Transaction } from 'kysely';
import { lockBox } from '../boxes/deposit';
import { leftEnvelopes, removeBox } from '../boxes/end-box';
import { boxNote, envelopeNote } from '../boxes/names';
import { settledAs, settleHere } from '../boxes/settle';
import { keyIn } from '../boxes/slices';
import type { SavedRow } from '../store/saved-rows';
import type { Remove } from '../store/store';
import {
	ofEndedBox,
	type BoxRow,
	type Db,
	type EnvelopeRow,
	type Tables,
	type WithdrawnRow
} from '../store/tables';

type SavedOfBox = Extract<SavedRow, { table: 'boxes' | 'envelopes' | 'envelope_slices' }>;
type SavedSlice = Extract<SavedRow, { table: 'envelope_slices' }>['row'];

export const isOfBox = (saved: SavedRow): saved is SavedOfBox =>
	saved.table === 'boxes' || saved.table === 'envelopes' || saved.table === 'envelope_slices';

/** What the backup notes, by its hash. */
export type Notes = ReadonlyMap<string, WithdrawnRow>;

/** Takes out of what is here what the backup knows as closed or settled. */
export async function* removeNoted(db: Db, notes: Notes): AsyncGenerator<Remove> {
	for (const { id } of await db.selectFrom('boxes').select('id').execute())
		if (isClosed(notes.get(boxNote(id)))) yield (transaction) => removeBox(transaction, id);
	yield* leftEnvelopes(db);
	const here = await db
		.selectFrom('envelopes')
		.select(['box', 'id as envelope'])
		.where('state', '=', 'here')
		.execute();
	for (const name of here) {
		const note = notes.get(envelopeNote(name));
		if (!note) continue;
		const { state, settled_at } = settledAs(note);
		yield async (transaction) => (await settleHere(transaction, name, state, settled_at)) ?? [];
	}
}

export async function restoreOfBoxes(
	transaction: Transaction<Tables>,
	all: readonly SavedOfBox[]
): Promise<void> {
	const slices: SavedSlice[] = [];
	for (const saved of all)
		if (saved.table === 'boxes') await restoreBox(transaction, saved.row);
		else if (saved.table === 'envelopes') await restoreEnvelope(transaction, saved.row);
		else slices.push(saved.row);
	await restoreSlices(transaction, slices);
}

/** One whose last day passed comes back, and goes with the next day: by the clock here it may not have been over. */
const isClosed = (note: Pick<WithdrawnRow, 'published_on'> | undefined): boolean =>
	note !== undefined && note.published_on !== ofEndedBox;

async function restoreBox(transaction: Transaction<Tables>, row: BoxRow): Promise<void> {
	if (isClosed(await noteOf(transaction, boxNote(row.id)))) return;
	await transaction
		.insertInto('boxes')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

async function restoreEnvelope(transaction: Transaction<Tables>, row: EnvelopeRow): Promise<void> {
	if (!(await lockBox(transaction, row.box))) return;
	const note = await noteOf(transaction, envelopeNote({ box: row.box, envelope: row.id }));
	await transaction
		.insertInto('envelopes')
		.values(note && row.state === 'here' ? { ...row, ...settledAs(note) } : row)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** Of envelopes that are here; written before anything is added: who settles one waits, and takes these too. */
async function restoreSlices(
	transaction: Transaction<Tables>,
	slices: readonly SavedSlice[]
): Promise<void> {
	const keys = [...new Set(slices.map(({ id }) => keyIn(id)))];
	if (keys.length === 0) return;
	const here = await transaction
		.updateTable('envelopes')
		.set((row) => ({ state: row.ref('state') }))
		.where('key', 'in', keys)
		.where('state', '=', 'here')
		.returning('key')
		.execute();
	const come = slices.filter(({ id }) => here.some(({ key }) => key === keyIn(id)));
	if (come.length === 0) return;
	await transaction
		.insertInto('envelope_slices')
		.values(come)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

const noteOf = (transaction: Transaction<Tables>, hash: string) =>
	transaction
		.selectFrom('withdrawn')
		.select(['published_on', 'withdrawn_on'])
		.where('slug_hash', '=', hash)
		.executeTakeFirst();
