/** What an operator may do with a page. Each decision is stored with its reason until the page goes. */
import type { ExpressionBuilder, Transaction } from 'kysely';
import type { Store } from '../store/store';
import type { DecisionRow, Tables } from '../store/tables';
import type { PublicContent } from '$lib/share/public-content';
import { refreshEntry } from '../directory/refresh-entry';
import { askDeliveries } from './deliveries';
import { lockedPage } from './locked-page';
import { newReference } from '../store/secrets';
import { forgetHidden, noteHidden, underReview } from '../store/hidden-content';
import { holderOf, settleSiren } from './siren';
import { contentOf } from '../store/stored-content';

/** `taken`: another page shows its SIREN, without which its name reads as a label */
export type Moderated = { done: true } | { unknown: true } | { taken: string };

/** Out of sight until the operator decides. */
export const hold = (store: Store, slug: string, reason: string | null, now: Date) =>
	decide(store, { slug, action: 'hold', reason }, now, async (transaction, page) => {
		await setModeration(transaction, slug, 'held', reason ?? underReview[page.lang]);
	});

/** Out of sight; its publisher is told why, and its notices are settled. */
export const hide = (store: Store, slug: string, reason: string, now: Date) =>
	decide(store, { slug, action: 'hide', reason }, now, async (transaction, page) => {
		await setModeration(transaction, slug, 'hidden', reason);
		await noteHidden(transaction, page, now);
	});

/** In sight again, with its SIREN unless another page has it; its notices are settled. */
export const restore = (store: Store, slug: string, now: Date, reason: string | null = null) =>
	decide(store, { slug, action: 'restore', reason }, now, async (transaction, page) => {
		await setModeration(transaction, slug, 'open', null);
		await settleSiren(transaction, slug, page, now);
		const holder = await heldFor(transaction, slug, page.siren);
		if (holder !== null) throw new Taken(holder);
		await forgetHidden(transaction, page);
	});

/** The authors of its notices that wait are told what was decided, with the reason that the operator gave. */
async function decide(
	{ inTransaction }: Store,
	{ slug, action, reason }: Pick<DecisionRow, 'slug' | 'action' | 'reason'>,
	now: Date,
	act: (transaction: Transaction<Tables>, page: PublicContent) => Promise<void>
): Promise<Moderated> {
	const decided = inTransaction(async (transaction): Promise<Moderated> => {
		const page = await lockedPage(transaction, slug);
		if (!page) return { unknown: true };
		await act(transaction, await contentOf(transaction, { slug, ...page }));
		await refreshEntry(transaction, slug);
		const decision = newReference();
		await transaction
			.insertInto('decisions')
			.values({ id: decision, slug, action, reason, decided_at: now.toISOString() })
			.execute();
		const waiting = await (action === 'hold'
			? transaction.selectFrom('reports').select('id').where(isOpenOf(slug)).execute()
			: transaction
					.updateTable('reports')
					.set({ closed_at: now.toISOString() })
					.where(isOpenOf(slug))
					.returning('id')
					.execute());
		const told = waiting.map(({ id }) => ({ report: id, kind: 'decision' as const, decision }));
		await askDeliveries(transaction, told, now);
		return { done: true };
	});
	return decided.catch((cause: unknown): Moderated => {
		if (cause instanceof Taken) return { taken: cause.holder };
		throw cause;
	});
}

/** Newest first; of these pages, if any is named. */
export async function lastDecisions(
	{ db }: Store,
	slugs: readonly string[],
	most: number
): Promise<DecisionRow[]> {
	const all = db.selectFrom('decisions').selectAll();
	return (slugs.length > 0 ? all.where('slug', 'in', slugs) : all)
		.orderBy('decided_at', 'desc')
		.orderBy('id')
		.limit(most)
		.execute();
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

const isOpenOf = (slug: string) => (where: ExpressionBuilder<Tables, 'reports'>) =>
	where.and([where('slug', '=', slug), where('closed_at', 'is', null)]);
