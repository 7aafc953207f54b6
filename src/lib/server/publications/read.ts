import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { isNewcomer } from '../directory/is-newcomer';
import type { Store } from '../store/store';
import type { Db } from '../store/tables';
import { dayInFrance } from '../settings/day';
import type { PublicPage, PublishedPage, PublisherStatus } from './public-page';
import { hashOf, slugForm } from '../store/secrets';
import { contentOf, shownSiren, unlessDamaged } from '../store/stored-content';

/**
 * What strangers are told of an address. Dates are `yyyy-mm-dd`.
 * @throws DamagedPage, or what the database says of its file
 */
export async function readPage(store: Store, slug: string, today: string): Promise<PublicPage> {
	if (!slugForm.test(slug)) return { state: 'unknown' };
	const stored = storedPage(store, slug, today);
	const page = await unlessDamaged(stored);
	if (page) return page;
	const gone = await withdrawnPage(store.db, slug);
	// One that is damaged may be withdrawn and still be there.
	return gone ?? (await stored) ?? { state: 'unknown' };
}

async function storedPage(
	{ db, fingerprint }: Store,
	slug: string,
	today: string
): Promise<PublicPage | null> {
	const page = await db
		.selectFrom('publications')
		.select(['moderation', 'content', 'published_at', 'updated_at', 'valid_until'])
		.select(isNewcomer)
		.select(fingerprint('content').as('fingerprint'))
		.where('slug', '=', slug)
		.executeTakeFirst();
	if (!page) return null;
	if (page.moderation !== 'open') return { state: 'hidden' };
	return {
		state: page.valid_until < today ? 'expired' : 'live',
		slug,
		content: await contentOf(db, { slug, ...page }),
		publishedOn: dayInFrance(new Date(page.published_at)),
		updatedOn: dayInFrance(new Date(page.updated_at)),
		isNew: Boolean(page.isNew),
		revision: revisionOf(page)
	};
}

async function withdrawnPage(db: Db, slug: string): Promise<PublicPage | null> {
	const gone = await db
		.selectFrom('withdrawn')
		.select(['published_on', 'withdrawn_on'])
		.where('slug_hash', '=', hashOf(slug))
		.executeTakeFirst();
	if (!gone) return null;
	return { state: 'withdrawn', publishedOn: gone.published_on, withdrawnOn: gone.withdrawn_on };
}

/** What is in sight at these addresses: the state and the revision that `readPage` would say. */
export async function readShown(
	{ db, fingerprint }: Store,
	slugs: readonly string[],
	today: string
): Promise<Map<string, Pick<PublishedPage, 'revision'> & { state: 'live' | 'expired' }>> {
	const pages = await db
		.selectFrom('publications')
		.select(['slug', 'updated_at', 'valid_until'])
		.select(isNewcomer)
		.select(fingerprint('content').as('fingerprint'))
		.where('slug', 'in', slugs)
		.where('moderation', '=', 'open')
		.execute();
	return new Map(
		pages.map((page) => [
			page.slug,
			{ state: page.valid_until < today ? 'expired' : 'live', revision: revisionOf(page) }
		])
	);
}

const revisionOf = (page: {
	updated_at: string;
	fingerprint: string;
	isNew: boolean | 0 | 1;
}): string =>
	createHash('sha256')
		.update(page.updated_at)
		.update(page.isNew ? 'new' : '')
		.update(page.fingerprint)
		.digest('base64url')
		.slice(0, 16);

/** What its publisher is told; null when there is no such page. */
export async function readStatus(
	{ db }: Store,
	slug: string,
	today: string
): Promise<PublisherStatus | null> {
	const page = await db
		.selectFrom('publications')
		.select(['moderation', 'reason', 'listed', 'published_at', 'updated_at', 'valid_until'])
		.select('content')
		.select(asksForSiren)
		.where('slug', '=', slug)
		.executeTakeFirst();
	if (!page) return null;
	const { moderation, reason, valid_until: validUntil } = page;
	const shown = validUntil < today ? 'expired' : 'live';
	return {
		state: moderation === 'open' ? shown : moderation,
		reason,
		sirenTaken: Boolean(page.asksForSiren) && shownSiren(page) === null,
		listed: page.listed === 1,
		publishedAt: page.published_at,
		updatedAt: page.updated_at,
		validUntil
	};
}

/** Another page shows the SIREN that it asked to show, and the operator has not said otherwise. */
const asksForSiren = () =>
	sql<boolean | 0 | 1>`exists (select 1 from disputes as d
		where d.slug = publications.slug and coalesce(d.decision, 'kept') = 'kept')`.as('asksForSiren');

/** Pages that may be found: in sight, not ended, and listed by their owner. */
export async function readListed(
	{ reading }: Store,
	today: string
): Promise<{ slug: string; lang: 'fr' | 'en'; updatedOn: string }[]> {
	const pages = await listedPages(reading, today).execute();
	return pages.map(({ slug, lang, updated_at }) => ({
		slug,
		lang,
		updatedOn: dayInFrance(new Date(updated_at))
	}));
}

/** Answered from the index `publications_listed` alone. */
export const listedPages = (db: Db, today: string) =>
	db
		.selectFrom('publications')
		.select(['slug', 'lang', 'updated_at'])
		.where('listed', '=', 1)
		.where('moderation', '=', 'open')
		.where('valid_until', '>=', today)
		.where(sql<boolean>`not exists (select 1 from newcomers as n where n.slug = publications.slug)`)
		.orderBy('published_at')
		.orderBy('slug');
