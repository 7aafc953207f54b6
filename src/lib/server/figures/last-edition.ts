import type { Edition } from '$lib/share/figures/edition';
import type { Store } from '../store/store';

/** Its name, `2026-T4`; null while none was made. */
export async function lastEdition({ db }: Pick<Store, 'db'>): Promise<string | null> {
	const row = await db
		.selectFrom('editions')
		.select('edition')
		.orderBy('edition', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.edition ?? null;
}

/** Null while none was made. */
export async function readLastEdition(store: Pick<Store, 'db'>): Promise<Edition | null> {
	const edition = await lastEdition(store);
	if (edition === null) return null;
	const file = await store.db
		.selectFrom('edition_files')
		.select('body')
		.where('path', '=', `${edition}/edition.json`)
		.executeTakeFirst();
	return file ? (JSON.parse(file.body) as Edition) : null;
}
