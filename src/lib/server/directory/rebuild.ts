import type { Store } from '../store/store';
import { entryVersion } from './entry';
import { refreshEntry } from './refresh-entry';

const pagesAtOnce = 200;

/**
 * Makes every entry again when this version says more of a page than the one that wrote them. Others read and write in between; a process that dies leaves it to the next start.
 */
export async function rebuildDirectory({ db, inTransaction }: Store): Promise<void> {
	const { version } = await db
		.selectFrom('directory_state')
		.select('version')
		.executeTakeFirstOrThrow();
	if (version >= entryVersion) return;
	for (let last = ''; ;) {
		const pages = await db
			.selectFrom('publications')
			.select('slug')
			.where('listed', '=', 1)
			.where('slug', '>', last)
			.orderBy('slug')
			.limit(pagesAtOnce)
			.execute();
		await inTransaction(async (transaction) => {
			for (const { slug } of pages) await refreshEntry(transaction, slug);
		});
		if (pages.length < pagesAtOnce) break;
		last = pages.at(-1)?.slug ?? last;
	}
	await db.updateTable('directory_state').set({ version: entryVersion }).execute();
}
