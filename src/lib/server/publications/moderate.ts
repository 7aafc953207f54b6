/** What an operator may do with a page. Each decision is stored with its reason until the page goes. */
import type { Transaction } from 'kysely';
import type { Store } from '../store/store';
import type { DecisionRow, Tables } from '../store/tables';
import type { PublicContent } from '$lib/share/public-content';
import { refreshEntry } from '../directory/refresh-entry';
import { lockedPage } from './locked-page';
import { newReference } from './secrets';
import { forgetHidden, noteHidden } from './hidden-content';
import { holderOf, settleSiren } from './siren';
import { contentOf } from './stored-content';
import { underReview } from './under-review';

/** `taken`: another page shows its SIREN, without which its name reads as a label */
export type Moderated = { done: true } | { unknown: true } | { taken: string };

/** Out of sight until the operator decides. */
export const hold = (store: Store, slug: string, reason: string | null, now: Date) =>
	decide(store, slug, 'hold', now, async (transaction, page) => {
		await setModeration(transaction, slug, 'held', reason ?? underReview[page.lang]);
	});

/** Out of sight; its publisher is told why, and its notices are settled. */
export const hide = (store: Store, slug: string, reason: string, now: Date) =>
	decide(store, slug, 'hide', now, async (transaction, page) => {
		await setModeration(transaction, slug, 'hidden', reason);
		await noteHidden(transaction, page, now);
		await closeReports(transaction, slug, now);
	});

/** In sight again, with its SIREN unless another page has it; its notices are settled. */
export const restore = (store: Store, slug: string, now: Date) =>
	decide(store, slug, 'restore', now, async (transaction, page) => {
		await setModeration(transaction, slug, 'open', null);
		await settleSiren(transaction, slug, page, now);
		const holder = await heldFor(transaction, slug, page.siren);
		if (holder !== null) throw new Taken(holder);
		await forgetHidden(transaction, page);
		await closeReports(transaction, slug, now);
	});

async function decide(
	{ inTransaction }: Store,
	slug: string,
	action: DecisionRow['action'],
	now: Date,
	act: (transaction: Transaction<Tables>, page: PublicContent) => Promise<void>
): Promise<Moderated> {
	const decided = inTransaction(async (transaction): Promise<Moderated> => {
		const page = await lockedPage(transaction, slug);
		if (!page) return { unknown: true };
		await act(transaction, await contentOf(transaction, { slug, ...page }));
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
	return decided.catch((cause: unknown): Moderated => {
		if (cause instanceof Taken) return { taken: cause.holder };
		throw cause;
	});
}

/** Nothing is decided: the page would not be in sight. */
class Taken extends Error {
	constructor(readonly holder: string) {
		super();
	}
}

/** The page that keeps it out of sight, by its SIREN; null: it is in sight. */
async function heldFor(
	transaction: Transaction<Tables>,
	slug: string,
	siren: string | null
): Promise<string | null> {
	const page = await transaction
		.selectFrom('publications')
		.select('moderation')
		.where('slug', '=', slug)
		.executeTakeFirstOrThrow();
	return siren === null || page.moderation === 'open' ? null : holderOf(transaction, siren);
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
