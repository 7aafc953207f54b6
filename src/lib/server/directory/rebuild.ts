import { sql, type SqlBool } from 'kysely';
import type { Store } from '../store/store';
import type { Db } from '../store/tables';
import { entryVersion } from './entry';
import { rowLength } from './listed-row';
import { refreshEntry } from './refresh-entry';

const pagesAtOnce = 200;

/**
 * Makes every entry again when this version says more of a page than the one that wrote them; else those alone that a
 * version before wrote while it ran beside. Others read and write in between; a process that dies leaves it to the next start.
 */
export async function rebuildDirectory({ db, inTransaction }: Store): Promise<void> {
	const { version } = await db
		.selectFrom('directory_state')
		.select('version')
		.executeTakeFirstOrThrow();
	const isOld = version < entryVersion;
	for (let last = ''; ;) {
		let stored = db
			.selectFrom('publications')
			.select('slug')
			.where('listed', '=', 1)
			.where('slug', '>', last)
			.orderBy('slug')
			.limit(pagesAtOnce);
		if (!isOld) stored = stored.where('slug', 'in', unsaid(db));
		const pages = await stored.execute();
		await inTransaction(async (transaction) => {
			for (const { slug } of pages) await refreshEntry(transaction, slug);
		});
		if (pages.length < pagesAtOnce) break;
		last = pages.at(-1)?.slug ?? last;
	}
	// In a transaction, as all that writes: it waits for its turn where another process writes, that starts too for one.
	if (isOld)
		await inTransaction(async (transaction) => {
			await transaction.updateTable('directory_state').set({ version: entryVersion }).execute();
		});
}

/** Entries that an older version wrote beside this one; what no size holds is made again each time, to the same. */
const unsaid = (db: Db) =>
	db
		.selectFrom('directory')
		.select('slug')
		.where(sql<SqlBool>`length(figures) <> ${sql.lit(rowLength)}`);
