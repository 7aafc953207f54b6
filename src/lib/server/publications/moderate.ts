/** What an operator may do with a page. Each decision is stored with its reason until the page goes. */
import type { Transaction } from 'kysely';
import type { Store } from '../store/store';
import type { DecisionRow, Tables } from '../store/tables';
import { dayInFrance } from './day';
import type { PublicContent } from '$lib/share/public-content';
import { refreshEntry } from '../directory/refresh-entry';
import { lockedPage } from './locked-page';
import { newReference } from './secrets';
import { claimSiren, holderOf, releaseSiren } from './siren';
import { contentOf } from './stored-content';

/** What the publisher reads when an operator holds a page and says nothing more. */
const underReview = {
	fr: 'L’exploitant de ce site examine cette page.',
	en: 'The operator of this site is looking at this page.'
};

/** `taken`: another page in sight shows the same SIREN */
export type Moderated = { done: true } | { unknown: true } | { taken: string };

/** Out of sight until the operator decides. */
export const hold = (store: Store, slug: string, reason: string | null, now: Date) =>
	decide(store, slug, 'hold', now, async (transaction, page) => {
		await setModeration(transaction, slug, 'held', reason ?? underReview[page.lang]);
		return null;
	});

/** Out of sight; its publisher is told why, and its notices are settled. */
export const hide = (store: Store, slug: string, reason: string, now: Date) =>
	decide(store, slug, 'hide', now, async (transaction) => {
		await setModeration(transaction, slug, 'hidden', reason);
		await closeReports(transaction, slug, now);
		return null;
	});

/** In sight again, with its SIREN if it has one; its notices are settled. */
export const restore = (store: Store, slug: string, now: Date) =>
	decide(store, slug, 'restore', now, async (transaction, { siren }) => {
		const taken =
			siren === null ? null : await takeSiren(transaction, slug, siren, dayInFrance(now));
		if (taken !== null) return taken;
		await setModeration(transaction, slug, 'open', null);
		await closeReports(transaction, slug, now);
		return null;
	});

async function decide(
	{ inTransaction }: Store,
	slug: string,
	action: DecisionRow['action'],
	now: Date,
	act: (transaction: Transaction<Tables>, page: PublicContent) => Promise<string | null>
): Promise<Moderated> {
	return inTransaction(async (transaction) => {
		const page = await lockedPage(transaction, slug);
		if (!page) return { unknown: true };
		const taken = await act(transaction, await contentOf(transaction, { slug, ...page }));
		if (taken !== null) return { taken };
		await refreshEntry(transaction, slug);
		const { reason } = await transaction
			.selectFrom('publications')
			.select('reason')
			.where('slug', '=', slug)
			.executeTakeFirstOrThrow();
		const decided_at = now.toISOString();
		await transaction
			.insertInto('decisions')
			.values({ id: newReference(), slug, action, reason, decided_at })
			.execute();
		return { done: true };
	});
}

/** The page in sight that has it, else null: it is this one's now. */
async function takeSiren(
	transaction: Transaction<Tables>,
	slug: string,
	siren: string,
	today: string
): Promise<string | null> {
	if (await claimSiren(transaction, slug, siren, today)) return null;
	const holder = await holderOf(transaction, siren);
	const other = await transaction
		.selectFrom('publications')
		.select('moderation')
		.where('slug', '=', String(holder))
		.executeTakeFirst();
	if (holder === null || other?.moderation === 'open') return holder;
	await releaseSiren(transaction, holder);
	await claimSiren(transaction, slug, siren, today);
	return null;
}

async function setModeration(
	transaction: Transaction<Tables>,
	slug: string,
	moderation: 'open' | 'held' | 'hidden',
	reason: string | null
): Promise<void> {
	await transaction
		.updateTable('publications')
		.set({ moderation, reason })
		.where('slug', '=', slug)
		.execute();
}

async function closeReports(
	transaction: Transaction<Tables>,
	slug: string,
	now: Date
): Promise<void> {
	await transaction
		.updateTable('reports')
		.set({ closed_at: now.toISOString() })
		.where('slug', '=', slug)
		.where('closed_at', 'is', null)
		.execute();
}
