import type { Transaction } from 'kysely';
import { readBackup, type SavedRow } from '../store/backup';
import type { Store } from '../store/store';
import type { PublicationRow, Tables } from '../store/tables';
import { dayInFrance } from './day';
import type { PublicContent } from '$lib/share/public-content';
import { hashOf } from './secrets';
import { removeOrphans } from './orphans';
import { settleSiren } from './siren';
import { removePage, textsOf } from './withdraw';

export interface Taken {
	/** Pages that were brought back, or brought up to date. */
	pages: number;
	/** Pages of the backup that were withdrawn since, and stay so. */
	withdrawn: number;
	/** Pages that were here and that the backup knows as withdrawn. */
	removed: number;
}

/**
 * Joins a backup to what is here: of a page that both have the newer stays, and what either knows as withdrawn is
 * withdrawn. So several files may be taken in, in any order, and a newer list of withdrawals counts. The file is checked
 * whole before; all of it comes in, or nothing.
 * @throws Error with one sentence when it is no whole backup
 */
export async function takeBackup(store: Store, file: string, now: Date): Promise<Taken> {
	for await (const row of readBackup(file)) check(row);
	const taken = { pages: 0, withdrawn: 0, removed: 0 };
	await store.erase(async (transaction) => {
		const gone = new Set(await withdrawnIn(transaction));
		const brought: string[] = [];
		const texts: string[] = [];
		for await (const saved of readBackup(file)) {
			if (saved.table === 'withdrawn') gone.add(saved.row.slug_hash);
			if (saved.table !== 'publications') await insertOther(transaction, saved);
			else if (isGone(saved.row, gone)) taken.withdrawn++;
			else {
				const replaced = await insertPage(transaction, saved.row);
				if (!replaced) continue;
				brought.push(saved.row.slug);
				texts.push(...replaced);
			}
		}
		taken.pages = brought.length;
		texts.push(...(await removeGone(transaction, gone, dayInFrance(now), taken)));
		texts.push(...(await removeOrphans(transaction)));
		await settleAll(transaction, brought, dayInFrance(now));
		return texts;
	});
	return taken;
}

function check({ table, row }: SavedRow): void {
	if (table === 'publications' && !isContent(row.content))
		throw new Error(`The page ${row.slug} of the backup is damaged.`);
}

function isContent(text: string): boolean {
	try {
		const { name, lines } = JSON.parse(text) as Partial<PublicContent>;
		return typeof name === 'string' && Array.isArray(lines);
	} catch {
		return false;
	}
}

async function withdrawnIn(transaction: Transaction<Tables>): Promise<string[]> {
	const rows = await transaction.selectFrom('withdrawn').select('slug_hash').execute();
	return rows.map(({ slug_hash }) => slug_hash);
}

/** Withdrawn, or the request that made it was given up. */
const isGone = (
	{ slug, request_hash }: Pick<PublicationRow, 'slug' | 'request_hash'>,
	gone: ReadonlySet<string>
): boolean => gone.has(hashOf(slug)) || (request_hash !== null && gone.has(request_hash));

/** What the page showed here before, and no longer does; null when the one that is here stays. */
async function insertPage(
	transaction: Transaction<Tables>,
	saved: Tables['publications']
): Promise<string[] | null> {
	const { slug, request_hash } = saved;
	const before = await transaction
		.selectFrom('publications')
		.select('content')
		.where('slug', '=', slug)
		.executeTakeFirst();
	const row = { ...saved, request_hash: await freeRequest(transaction, slug, request_hash) };
	const { slug: _slug, ...rest } = row;
	const { numInsertedOrUpdatedRows } = await transaction
		.insertInto('publications')
		.values(row)
		.onConflict((conflict) =>
			conflict
				.column('slug')
				.doUpdateSet(rest)
				.where('publications.updated_at', '<', row.updated_at)
		)
		.executeTakeFirstOrThrow();
	if (Number(numInsertedOrUpdatedRows) === 0) return null;
	const kept = textsOf(JSON.parse(row.content) as PublicContent);
	return before
		? textsOf(JSON.parse(before.content) as PublicContent).filter((text) => !kept.includes(text))
		: [];
}

/** A request sent again after the database was lost made another page: the name is that page's, both are kept. */
async function freeRequest(
	transaction: Transaction<Tables>,
	slug: string,
	hash: string | null
): Promise<string | null> {
	const other = await transaction
		.selectFrom('publications')
		.select('slug')
		.where('request_hash', '=', hash)
		.where('slug', '!=', slug)
		.executeTakeFirst();
	return other ? null : hash;
}

async function insertOther(
	transaction: Transaction<Tables>,
	saved: Exclude<SavedRow, { table: 'publications' }>
): Promise<void> {
	await transaction
		.insertInto(saved.table)
		.values(saved.row)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

async function removeGone(
	transaction: Transaction<Tables>,
	gone: ReadonlySet<string>,
	today: string,
	taken: Taken
): Promise<string[]> {
	const here = await transaction
		.selectFrom('publications')
		.select(['slug', 'request_hash'])
		.execute();
	const texts: string[] = [];
	for (const { slug } of here.filter((page) => isGone(page, gone))) {
		texts.push(...(await removePage(transaction, slug, today)));
		taken.removed++;
	}
	return texts;
}

/** Pages in sight first, then those that the operator spoke of, then those that waited for their SIREN. */
async function settleAll(
	transaction: Transaction<Tables>,
	slugs: readonly string[],
	today: string
): Promise<void> {
	const rank = { open: 0, hidden: 1, held: 2 };
	const pages = await transaction
		.selectFrom('publications')
		.select(['slug', 'moderation', 'content', 'published_at'])
		.execute();
	const brought = new Set(slugs);
	const inOrder = pages
		.filter(({ slug }) => brought.has(slug))
		.sort(
			(one, other) =>
				rank[one.moderation] - rank[other.moderation] ||
				(one.published_at < other.published_at ? -1 : 1)
		);
	for (const { slug, content } of inOrder) {
		const { siren } = JSON.parse(content) as PublicContent;
		if (siren !== null) await settleSiren(transaction, slug, siren, today);
	}
}
