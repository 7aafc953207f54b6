/** Who may act on a page: the bearer of its token, or of its paper key. */
import type { Store } from '../store/store';
import { isWithdrawn } from '../store/withdrawn';
import { hashOf, hashOfKey, isSameHash, slugForm, tokenForm } from '../store/secrets';

/** `unknown`: there never was such a page, or it is forgotten · `withdrawn`: it was */
export type Access = 'granted' | 'refused' | 'unknown' | 'withdrawn';

export const accessByToken = (store: Store, slug: string, token: string): Promise<Access> =>
	access(store, slug, 'token_hash', tokenForm.test(token) ? hashOf(token) : '');

export const accessByKey = (store: Store, slug: string, typed: string): Promise<Access> =>
	access(store, slug, 'key_hash', hashOfKey(typed));

async function access(
	{ db }: Store,
	slug: string,
	secret: 'token_hash' | 'key_hash',
	hash: string
): Promise<Access> {
	if (!slugForm.test(slug)) return 'unknown';
	const page = await db
		.selectFrom('publications')
		.select(`${secret} as hash`)
		.where('slug', '=', slug)
		.executeTakeFirst();
	if (page) return isSameHash(page.hash, hash) ? 'granted' : 'refused';
	return (await isWithdrawn(db, hashOf(slug))) ? 'withdrawn' : 'unknown';
}
