/**
 * The bytes of an envelope, cut so that each row fits in one page of SQLite: what is deleted is then overwritten in one
 * place, and can be searched for. A slice begins with letters drawn at random: no two are alike whatever is sent, and
 * nobody outside chooses what is searched for.
 */
import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Db, Tables } from '../store/tables';

/** Characters of a slice; of them, those that are drawn. A page of SQLite takes 4061 bytes in one piece. */
export const [sliceLength, drawnLength] = [3000, 16];
const dataLength = sliceLength - drawnLength;
/** What is searched for, of each slice: wherever all of it stands, its beginning does. */
const soughtLength = 64;
const rowsAtOnce = 100;

export const newEnvelopeKey = (): string => randomBytes(16).toString('base64url');

export const slicesOf = (size: number): number => Math.ceil(Math.ceil((size * 4) / 3) / dataLength);

const drawn = (): string => randomBytes((drawnLength * 3) / 4).toString('base64url');
const sliceId = (key: string, place: number): string => key + String(place).padStart(4, '0');
export const sliceIds = (key: string, slices: number): string[] =>
	Array.from({ length: slices }, (_, place) => sliceId(key, place));

/** The key of the envelope that a slice belongs to. */
export const keyIn = (id: string): string => id.slice(0, -4);

export async function addSlices(
	transaction: Transaction<Tables>,
	key: string,
	bytes: Buffer
): Promise<void> {
	const text = bytes.toString('base64url');
	const ids = sliceIds(key, slicesOf(bytes.length));
	for (let from = 0; from < ids.length; from += rowsAtOnce) {
		const rows = ids.slice(from, from + rowsAtOnce).map((id, at) => {
			const begins = (from + at) * dataLength;
			return { id, body: drawn() + text.slice(begins, begins + dataLength) };
		});
		await transaction.insertInto('envelope_slices').values(rows).execute();
	}
}

export async function readSlices(
	db: Pick<Db, 'selectFrom'>,
	key: string,
	slices: number
): Promise<Buffer> {
	const rows = await db
		.selectFrom('envelope_slices')
		.select(['id', 'body'])
		.where('id', 'in', sliceIds(key, slices))
		.execute();
	const bodies = new Map(rows.map(({ id, body }) => [id, body]));
	const text = sliceIds(key, slices).map((id) => bodies.get(id)?.slice(drawnLength) ?? '');
	return Buffer.from(text.join(''), 'base64url');
}

/** Part of an erasure: gives the texts that must not remain. */
export async function removeSlices(
	transaction: Transaction<Tables>,
	ids: readonly string[]
): Promise<string[]> {
	const removed = await transaction
		.deleteFrom('envelope_slices')
		.where('id', 'in', ids)
		.returning('body')
		.execute();
	return removed.map(({ body }) => body.slice(0, soughtLength));
}
