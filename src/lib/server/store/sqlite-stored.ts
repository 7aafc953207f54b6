import { setImmediate as breathe } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from './tables';

/**
 * Texts of the tables that may name a company or who wrote about it, side by side as they are stored. A key
 * stands in the table and in its index.
 */
const written = {
	publications: [
		'slug',
		'token_hash',
		'key_hash',
		'request_hash',
		'moderation',
		'reason',
		'lang',
		'content'
	],
	sirens: ['siren', 'siren'],
	reports: ['id', 'slug', 'reason', 'body', 'name', 'email'],
	decisions: ['id', 'slug', 'action', 'reason'],
	disputes: ['id', 'slug', 'other', 'siren'],
	newcomers: ['slug', 'slug'],
	directory: ['slug', 'sort'],
	directory_words: ['word', 'sort', 'slug'],
	boxes: ['id', 'public_key', 'manage_hash', 'id'],
	// Slices are not: each begins with letters that nothing else has, and no id stands in them.
	envelopes: ['box', 'id', 'withdraw_hash', 'sha256', 'box', 'id']
};

/**
 * Pages of the file have 4096 bytes. A row of 4061 at most is in one piece; of a longer one the first 489 are, and what
 * comes after may be cut anywhere, so it is not counted. A row begins with a header.
 */
const [wholeBytes, pieceBytes] = [4000, 440];
const rowsAtOnce = 1000;

/** How often each text stands in what is stored, at least. */
export async function countStored(db: Db, texts: readonly string[]): Promise<Map<string, number>> {
	const counts = new Map(texts.map((text) => [text, 0]));
	if (texts.length === 0) return counts;
	for (const [table, columns] of Object.entries(written)) {
		const row = columns.map((column) => `coalesce(${column}, '')`).join(' || ');
		for (let from: number | null = 0; from !== null; await breathe())
			from = await countSome(db, table, row, from, counts);
	}
	return counts;
}

/** Gives the last row that was counted; null when there are no more. */
async function countSome(
	db: Db,
	table: string,
	row: string,
	from: number,
	counts: Map<string, number>
): Promise<number | null> {
	const texts = [...counts.keys()];
	const times = texts.map(
		(text, at) =>
			sql`sum((length(said) - length(replace(said, ${text}, ''))) / length(${text}))
				as ${sql.ref(`t${at}`)}`
	);
	const { rows } = await sql<Record<string, number | null>>`
		select max(rowid) as last, ${sql.join(times)} from
		(select rowid, cast(case when length(row) > ${wholeBytes} then substr(row, 1, ${pieceBytes})
			else row end as text) as said from
		(select rowid, cast(${sql.raw(row)} as blob) as row from ${sql.table(table)}
			where rowid > ${from} order by rowid limit ${rowsAtOnce}))`.execute(db);
	const [sums] = rows;
	for (const [at, text] of texts.entries())
		counts.set(text, (counts.get(text) ?? 0) + (sums?.[`t${at}`] ?? 0));
	return sums?.last ?? null;
}
