/** What a backup takes from the database: all that whoever restores it would not refuse. */
import { isSoundPage } from './saved-content';
import { contentOf, unlessDamaged } from './stored-content';
import { isSqlite } from './is-sqlite';
import { salvage } from './salvage';
import { savedLine, type SavedRow, type SavedTable } from './saved-rows';
import type { Db } from './tables';
import { isDamage } from './unavailable';

const keys = {
	withdrawn: 'slug_hash',
	publications: 'slug',
	reports: 'id',
	decisions: 'id',
	disputes: 'id',
	deliveries: 'id',
	editions: 'edition',
	edition_files: 'path',
	contributions: 'id',
	boxes: 'id',
	envelopes: 'key',
	envelope_slices: 'id'
} as const;
const rowsAtOnce = 1000;

type StoredRow = Record<string, unknown>;

/** Some rows at a time; `damaged` is told what is not among them: a page by its slug, else the table. */
export async function* rowsToSave(
	db: Db,
	table: SavedTable,
	damaged: Set<string>
): AsyncGenerator<StoredRow[]> {
	for await (const some of storedRows(db, table, damaged)) {
		const sound: StoredRow[] = [];
		for (const row of some) {
			const saved = savedLine.safeParse({ table, row }).data;
			if (saved && (await isSound(db, saved))) sound.push(row);
			else damaged.add(table === 'publications' ? String(row.slug) : table);
		}
		yield sound;
	}
}

const isSound = async (db: Db, { table, row }: SavedRow): Promise<boolean> =>
	table !== 'publications' ||
	(isSoundPage(row) && (await unlessDamaged(contentOf(db, row))) !== null);

async function* storedRows(
	db: Db,
	table: SavedTable,
	damaged: Set<string>
): AsyncGenerator<StoredRow[]> {
	const key = keys[table];
	let last = '';
	try {
		for (;;) {
			const some: StoredRow[] = await db
				.selectFrom(table)
				.selectAll()
				.where(db.dynamic.ref(key), '>', last)
				.orderBy(db.dynamic.ref(key))
				.limit(rowsAtOnce)
				.execute();
			yield some;
			if (some.length < rowsAtOnce) return;
			last = String(some.at(-1)?.[key]);
		}
	} catch (cause) {
		if (!isDamage(cause) || !isSqlite(db)) throw cause;
		damaged.add(table);
	}
	for await (const row of salvage(db, table)) if (String(row[key]) > last) yield [row];
}
